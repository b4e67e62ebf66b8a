import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Path} from '../../source/source.ts'
import type {Catalog, Loaded} from '../catalog.ts'
import type {ControlFile} from '../model.ts'
import {numbersIn, numbersSaid} from '../numbers.ts'
import {namesOf} from '../outline.ts'

/** The number that a control says for its heading, and where; nothing where the number is found by another. */
function saidNumber(
  catalog: Catalog,
  {data}: Loaded<ControlFile>,
): {readonly number: string; readonly path: Path} | undefined {
  const {numbering} = catalog.whitepaper.data
  if (numbering !== undefined) {
    const said = numbersSaid(data, numbering)
    const index = data.references.findIndex(({standard}) => standard === numbering)
    if (said.length > 0) return {number: said.join(', '), path: ['references', index, 'number']}
    if (numbersIn(catalog, data, numbering).length > 0) return undefined
  }
  return data.number === undefined ? undefined : {number: data.number, path: ['number']}
}

const standardsOf = ({data}: Loaded<ControlFile>): readonly string[] =>
  data.references.map(({standard}) => standard)

/**
 * Two controls that answer to one standard do not say the same number for their headings. Those of two standards may,
 * and so may those whose number is found by another standard's: one control there can answer to several here.
 */
export function numbersOnce(catalog: Catalog): readonly Diagnostic[] {
  const controls = [...namesOf(catalog.whitepaper.data.outline)].flatMap(({kind, id}) => {
    const control = kind === 'control' ? catalog.controls.get(id) : undefined
    return control ? [control] : []
  })
  const numbered = [...new Set(controls)].flatMap((control) => {
    const said = saidNumber(catalog, control)
    return said ? [{control, ...said}] : []
  })
  return numbered.flatMap(({control, number, path}, index) => {
    const first = numbered
      .slice(0, index)
      .find(
        (other) =>
          other.number === number &&
          standardsOf(other.control).some((id) => standardsOf(control).includes(id)),
      )
    if (!first) return []
    const message = `two controls of one standard have the number \`${number}\``
    const hint = `mend one of them; the first is \`${first.control.source.file}\``
    return [diagnostic('number-duplicate', control.source.span(path), message, hint)]
  })
}
