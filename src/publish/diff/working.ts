import {compose} from '../../compose/compose.ts'
import {hasErrors, sortDiagnostics} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import type {Document} from '../../document/nodes.ts'
import {joinTexts} from '../../freeze/join.ts'
import type {World} from '../../world/world.ts'
import {readContent} from '../content.ts'

/** The text of a working copy, as a release would freeze it: no page is made, so that what fits on none can be compared too. */
export function composeWorking(world: World, folder: string): Outcome<Document> {
  const {found, ...content} = readContent(world, folder)
  if (!content.catalog || !content.templates.ok || hasErrors(found)) return failed(sortDiagnostics(found))
  const {catalog, templates, prose} = content
  const composed = compose(catalog, templates.value, prose)
  const all = sortDiagnostics([...found, ...composed.diagnostics])
  return composed.ok ? reached(joinTexts(composed.value, world.memory), all) : failed(all)
}
