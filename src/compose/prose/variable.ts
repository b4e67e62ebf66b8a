import {diagnostic} from '../../diagnostic/diagnostic.ts'
import {nearest} from '../../diagnostic/nearest.ts'
import type {Variable} from '../../document/nodes.ts'
import type {Reading} from './reading.ts'

/** `{name}` with its value in this edition. An undefined name is reported, and stands for itself. */
export function variable(name: string, start: number, end: number, reading: Reading): Variable {
  const {variables} = reading.scope
  const origin = reading.span(start, end)
  if (Object.hasOwn(variables, name)) return {type: 'variable', name, value: variables[name] ?? '', origin}
  const near = nearest(name, Object.keys(variables))
  const hints = [
    ...(near === undefined ? [] : [`did you mean \`{${near}}\`?`]),
    `define \`${name}\` under \`variables\` in whitepaper.yaml; for a plain brace write \`\\{\``,
  ]
  reading.report(
    diagnostic('variable-undefined', origin, `the variable \`${name}\` is not defined`, ...hints),
  )
  return {type: 'variable', name, value: `{${name}}`, origin}
}
