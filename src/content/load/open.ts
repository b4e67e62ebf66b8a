import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import {fileSpan} from '../../diagnostic/span.ts'
import {tooLarge} from '../../source/decode.ts'
import {isInside} from '../../world/inside.ts'
import type {World} from '../../world/world.ts'

/** The largest file that is read, in bytes: a picture of 10 MB has some 30 million pixels. Texts end far below. */
const maxBytes = 10 * 1024 * 1024

/** A path that leads out of the whitepaper's folder. */
export const outsideFault = (file: string): Diagnostic =>
  diagnostic(
    'path-outside',
    fileSpan(file),
    "the path leads out of the whitepaper's folder",
    'put the file itself here, not a link to it',
  )

/** The bytes of a file of a whitepaper. */
export function open(world: World, folder: string, path: string): Outcome<Uint8Array> {
  const file = world.show(path)
  if (!isInside(world, folder, path)) return failed([outsideFault(file)])
  const bytes = world.read(path)
  if (bytes === undefined) {
    const message = `\`${file}\` cannot be read`
    return failed([
      diagnostic('file-missing', fileSpan(file), message, 'see where it leads and who may read it'),
    ])
  }
  const large = tooLarge(file, bytes, maxBytes)
  return large ? failed([large]) : reached(bytes)
}
