import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'
import type {ControlFile} from '../model.ts'
import {canBeFound, hasNumber, headNumber, standardOf} from '../numbers.ts'

/** Whether everything that a control refers to is known; what is not has been told. */
const refersWell = (catalog: Catalog, {references}: ControlFile): boolean =>
  references.every(
    (reference) => standardOf(catalog, reference.standard) !== undefined && hasNumber(catalog, reference),
  )

/** Each control has a number to head it: that in the standard that numbers the controls, or one of its own. */
export function numbersThere(catalog: Catalog): readonly Diagnostic[] {
  const {numbering} = catalog.whitepaper.data
  if (numbering !== undefined && !canBeFound(catalog, numbering)) return []
  return [...catalog.controls.values()].flatMap(({data, source}) => {
    if (headNumber(catalog, data) !== undefined || !refersWell(catalog, data)) return []
    const own = 'add `number:` with the number as printed'
    const [message, ...hints] =
      numbering === undefined
        ? ['the control has no `number`', own]
        : [
            `the control has no number in \`${numbering}\`, whose numbers head the controls`,
            `add its number there to \`references\``,
            `or ${own}`,
          ]
    return [diagnostic('number-missing', source.keySpan(['title']), message, ...hints)]
  })
}
