import {compose} from '../../compose/compose.ts'
import {readProse} from '../../compose/prose.ts'
import {loadTemplates} from '../../compose/templates.ts'
import {load} from '../../content/load.ts'
import {validate} from '../../content/validate.ts'
import {hasErrors, sortDiagnostics} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import type {Document} from '../../document/nodes.ts'
import {joinTexts} from '../../freeze/join.ts'
import type {World} from '../../world/world.ts'

/** The text of a working copy, as a release would freeze it: no page is made, so that what fits on none can be compared too. */
export function composeWorking(world: World, folder: string): Outcome<Document> {
  const {catalog, diagnostics} = load(world, folder)
  if (!catalog) return failed(sortDiagnostics(diagnostics))
  const templates = loadTemplates(world, catalog)
  const prose = readProse(catalog, templates.ok ? templates.value : undefined, world.memory)
  const found = [...diagnostics, ...validate(catalog), ...prose.diagnostics, ...templates.diagnostics]
  if (!templates.ok || hasErrors(found)) return failed(sortDiagnostics(found))
  const composed = compose(catalog, templates.value, prose)
  const all = sortDiagnostics([...found, ...composed.diagnostics])
  return composed.ok ? reached(joinTexts(composed.value, world.memory), all) : failed(all)
}
