import {diagnostic, sortDiagnostics} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import {fileSpan} from '../../diagnostic/span.ts'
import type {Revision} from '../../world/world.ts'
import {hasContent} from '../edition.ts'
import type {Side} from './side.ts'
import {composeWorking} from './working.ts'

/**
 * The text of a whitepaper as it stood in a git revision. Where a file that it needs cannot be read there, that alone is
 * told: what else is wrong may come of it.
 */
export function composeRevision(revision: Revision, folder: string, name: string): Outcome<Side> {
  const {world, commit} = revision
  if (!hasContent(world, folder)) return failed([noWhitepaper(revision, folder, name)])
  const text = composeWorking(world, folder)
  const unread = [...revision.unread()].map(([file, why]) =>
    diagnostic(
      'revision-unread',
      fileSpan(file),
      `\`${file}\` ${why}`,
      `check the revision out beside this one (\`git worktree add ../then ${name}\`), and name the folder there`,
    ),
  )
  if (unread.length > 0) return failed(sortDiagnostics(unread))
  if (!text.ok) return text
  return reached({...text.value, from: {kind: 'revision', name, commit}}, text.diagnostics)
}

function noWhitepaper({world}: Revision, folder: string, name: string): ReturnType<typeof diagnostic> {
  const shown = world.show(folder)
  return diagnostic(
    'revision-unknown',
    fileSpan(shown),
    `there is no whitepaper in the git revision \`${name}\` at \`${shown}\``,
    'name a revision in which it lies there',
    `or check the revision out beside this one (\`git worktree add ../then ${name}\`), and name its folder there`,
  )
}
