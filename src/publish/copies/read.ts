import {resolve} from 'node:path'
import {diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, type Outcome} from '../../diagnostic/outcome.ts'
import {fileSpan} from '../../diagnostic/span.ts'
import type {World} from '../../world/world.ts'
import {readRecipients, type Recipient} from './recipients.ts'

/** Read who gets copies, from a file anywhere. */
export function readRecipientsFile(world: World, file: string): Outcome<readonly Recipient[]> {
  const path = resolve(world.cwd, file)
  const bytes = world.read(path)
  const shown = world.show(path)
  if (bytes) return readRecipients(shown, bytes)
  const hint = 'name a file of comma-separated values whose first row has a column `name`'
  return failed([diagnostic('file-missing', fileSpan(shown), `there is no file \`${shown}\``, hint)])
}
