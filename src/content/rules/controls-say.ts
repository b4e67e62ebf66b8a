import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog, Loaded} from '../catalog.ts'
import type {ControlFile} from '../model.ts'

function wordsFault({data, source}: Loaded<ControlFile>): readonly Diagnostic[] {
  const {body, reason, responsibility, status} = data
  if (body !== undefined || reason !== undefined || responsibility || status === 'not-applicable') return []
  const message = 'the control says nothing: it has no `body`, no `responsibility` and no `reason`'
  const hints = [
    'add `body:` with what the provider does',
    'or `responsibility:` with what the `provider` and the `customer` do',
  ]
  return [diagnostic('missing-field', source.keySpan(['title']), message, ...hints)]
}

function partiesFault({data: {responsibility}, source}: Loaded<ControlFile>): readonly Diagnostic[] {
  if (!responsibility) return []
  if (responsibility.provider !== undefined || responsibility.customer !== undefined) return []
  const message = '`responsibility` has neither `provider` nor `customer`'
  const hint = 'add one of them with what the party does, or take `responsibility` out'
  return [diagnostic('missing-field', source.keySpan(['responsibility']), message, hint)]
}

/** A control says something, and a responsibility of someone. */
export const controlsSay = ({controls}: Catalog): readonly Diagnostic[] =>
  [...controls.values()].flatMap((control) => [...wordsFault(control), ...partiesFault(control)])
