import type {VariableChange} from './difference.ts'

/** Variables by name, with their values. */
export type Values = ReadonlyMap<string, string>

interface Named {
  readonly type: 'variable'
  readonly name: string
  readonly value: string
}

const isVariable = (value: object): value is Named => 'type' in value && value.type === 'variable'

/** The variables anywhere in a value of a tree: in texts, titles, captions, alternative texts, addresses and figures. */
export function variablesIn(value: unknown, found = new Map<string, string>()): Values {
  if (typeof value !== 'object' || value === null) return found
  if (isVariable(value)) found.set(value.name, value.value)
  else for (const [key, inner] of Object.entries(value)) if (key !== 'origin') variablesIn(inner, found)
  return found
}

/** The variables that two editions have with different values, in the order of the later one. */
export const changedVariables = (before: Values, after: Values): readonly VariableChange[] =>
  [...after].flatMap(([name, value]) => {
    const old = before.get(name)
    return old === undefined || old === value ? [] : [{name, before: old, after: value}]
  })

/** A value of a tree as text, without origins and without the values of variables. */
export const withoutValues = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'origin') return undefined
    return typeof inner === 'object' && inner !== null && isVariable(inner) ? {variable: inner.name} : inner
  })
