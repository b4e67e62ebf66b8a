import {isScalar, visit} from 'yaml'
import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Parsed} from './parsed.ts'

/** Merge keys, `<<`: YAML 1.1 had them, YAML 1.2 reads a key of that name and merges nothing. */
export function mergeFaults(parsed: Parsed): readonly Diagnostic[] {
  const faults: Diagnostic[] = []
  visit(parsed.document, {
    Pair(_, {key}) {
      if (!isScalar(key) || key.value !== '<<' || !key.range) return
      const span = parsed.span(key.range[0], key.range[1])
      faults.push(diagnostic('yaml-syntax', span, '`<<` merges nothing in YAML 1.2', 'write the keys out'))
    },
  })
  return faults
}
