import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'
import {canBeFound, headNumber, numbersIn} from '../numbers.ts'

/** The standard that numbers the controls heads one of them at least; where a control has no number, that is told. */
export function numberingUsed(catalog: Catalog): readonly Diagnostic[] {
  const {data, source} = catalog.whitepaper
  const {numbering} = data
  if (numbering === undefined || !canBeFound(catalog, numbering)) return []
  const controls = [...catalog.controls.values()].map((control) => control.data)
  const isWhole = catalog.files.filter(({kind}) => kind === 'control').length === controls.length
  const isHeaded = controls.every((control) => headNumber(catalog, control) !== undefined)
  const isUsed = controls.some((control) => numbersIn(catalog, control, numbering).length > 0)
  if (!isWhole || !isHeaded || isUsed || controls.length === 0) return []
  return [
    diagnostic(
      'numbering-unused',
      source.span(['numbering']),
      `no control has a number in \`${numbering}\`, so that each is headed by its own`,
      'name the standard whose numbers the controls have, or take `numbering` out',
      'or add the numbers to `references` of the controls',
    ),
  ]
}
