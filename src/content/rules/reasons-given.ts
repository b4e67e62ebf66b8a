import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'

/** A control that is said not to be applicable says why. */
export const reasonsGiven = ({controls}: Catalog): readonly Diagnostic[] =>
  [...controls.values()]
    .filter(({data}) => data.status === 'not-applicable' && data.reason === undefined)
    .map(({source}) => {
      const message = 'the control is not applicable, and says no reason'
      const hint = 'add `reason:` with why it does not apply'
      return diagnostic('reason-missing', source.span(['status']), message, hint)
    })
