import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import {fileSpan} from '../../diagnostic/span.ts'
import {isInside} from '../../world/inside.ts'
import type {World} from '../../world/world.ts'

/** The largest file that content may have, in bytes. */
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
  if (bytes.length <= maxBytes) return reached(bytes)
  const message = `the file has ${Math.ceil(bytes.length / 1024 / 1024)} MB, 10 MB at the most are read`
  return failed([
    diagnostic('file-too-large', fileSpan(file), message, 'make it smaller, or make several of it'),
  ])
}
