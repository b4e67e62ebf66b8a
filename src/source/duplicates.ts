import {isScalar, visit, type Scalar} from 'yaml'
import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Parsed} from './parsed.ts'

function duplicateFault(parsed: Parsed, first: Scalar, second: Scalar): Diagnostic {
  const [start, end] = second.range ?? [0, 0]
  const {line} = parsed.position(first.range?.[0] ?? 0)
  return diagnostic(
    'duplicate-key',
    parsed.span(start, end),
    `\`${String(second.value)}\` stands twice`,
    `keep one of them; the first stands on line ${line}`,
  )
}

/** Keys that stand a second time in their mapping. YAML forbids them, for one of the values would be lost. */
export function duplicateFaults(parsed: Parsed): readonly Diagnostic[] {
  const faults: Diagnostic[] = []
  visit(parsed.document, {
    Map(_, map) {
      const seen = new Map<unknown, Scalar>()
      for (const {key} of map.items) {
        if (!isScalar(key)) continue
        const first = seen.get(key.value)
        if (first) faults.push(duplicateFault(parsed, first, key))
        else seen.set(key.value, key)
      }
    },
  })
  return faults
}
