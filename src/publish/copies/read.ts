import {resolve} from 'node:path'
import {diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, type Outcome} from '../../diagnostic/outcome.ts'
import {fileSpan} from '../../diagnostic/span.ts'
import type {World} from '../../world/world.ts'
import {readRecipientList, readRecipients, type Recipients} from './recipients.ts'

/** Read who gets copies, from a file anywhere. */
export function readRecipientsFile(world: World, file: string): Outcome<Recipients> {
  const path = resolve(world.cwd, file)
  const bytes = world.read(path)
  const shown = world.show(path)
  if (bytes) return (/\.ya?ml$/i.test(file) ? readRecipientList : readRecipients)(shown, bytes)
  const hint = 'name a table (.csv) with a column `name`, or a list (.yaml) of them'
  return failed([diagnostic('file-missing', fileSpan(shown), `there is no file \`${shown}\``, hint)])
}
