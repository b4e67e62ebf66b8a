import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'
import {idHint} from '../hints.ts'
import {dataOf, hasNumber} from '../numbers.ts'
import {numbersOf} from '../ways.ts'

/** A number that a control says is in the data of its standard, where it has some. */
export function numbersKnown(catalog: Catalog): readonly Diagnostic[] {
  return [...catalog.controls.values()].flatMap(({data, source}) =>
    data.references.flatMap((reference, index) => {
      if (hasNumber(catalog, reference)) return []
      const name = dataOf(catalog, reference.standard) ?? ''
      const span = source.span(['references', index, 'number'])
      const message = `the data \`${name}\` have no number \`${reference.number}\``
      return [diagnostic('number-unknown', span, message, idHint(reference.number, numbersOf(catalog, name)))]
    }),
  )
}
