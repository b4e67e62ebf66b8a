import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'
import {lineOf, lineText} from '../changes.ts'
import type {DeclaredChange} from '../model.ts'

type Key = 'target' | 'kind'

interface Fault {
  readonly code: 'missing-field' | 'unknown-key'
  /** The key that is too much. */
  readonly key?: Key
  readonly message: string
  readonly hint: string
}

const example = lineText({target: 'purpose', kind: 'changed'})

const tooMuch = (key: Key, what: string): Fault => ({
  code: 'unknown-key',
  key,
  message: `${what} has no \`${key}\``,
  hint: `take \`${key}\` out, or put it into a line of its own`,
})

const lacks = (what: string): Fault => ({
  code: 'missing-field',
  message: `a change ${what}`,
  hint: `write it as in \`${example}\``,
})

/** Why a change has none of the forms that there are. */
function faultsOf({target, kind, variable}: DeclaredChange): readonly Fault[] {
  if (variable !== undefined)
    return [
      ...(target === undefined ? [] : [tooMuch('target', 'a change of a variable')]),
      ...(kind === undefined ? [] : [tooMuch('kind', 'a change of a variable')]),
    ]
  if (kind === 'editorial') return target === undefined ? [] : [tooMuch('target', 'an editorial change')]
  if (target !== undefined) return kind === undefined ? [lacks('has no `kind`')] : []
  return [lacks(kind === undefined ? 'has neither `target` and `kind` nor `variable`' : 'has no `target`')]
}

/** A declared change is of a target, with its kind, or of a variable, or `editorial`. */
export const historyLines = ({revisions: {data, source}}: Catalog): readonly Diagnostic[] =>
  data.flatMap(({changes}, index) =>
    changes.flatMap((change, at) => {
      if (lineOf(change)) return []
      const path = [index, 'changes', at]
      return faultsOf(change).map(({code, key, message, hint}) =>
        diagnostic(code, key ? source.keySpan([...path, key]) : source.span(path), message, hint),
      )
    }),
  )
