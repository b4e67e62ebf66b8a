import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'

/** A control says a number of a standard once. */
export const referencesOnce = ({controls}: Catalog): readonly Diagnostic[] =>
  [...controls.values()].flatMap(({data: {references}, source}) =>
    references.flatMap(({standard, number}, index) => {
      const first = references.findIndex(
        (reference) => reference.standard === standard && reference.number === number,
      )
      if (first === index) return []
      const {line} = source.span(['references', first]).start
      const message = `the number \`${number}\` of \`${standard}\` stands twice`
      const hint = `keep one of them; the first stands on line ${line}`
      return [diagnostic('number-duplicate', source.span(['references', index, 'number']), message, hint)]
    }),
  )
