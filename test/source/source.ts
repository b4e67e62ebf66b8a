import type {Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import type {Source} from '../../src/source/source.ts'
import {parseYaml} from '../../src/source/yaml.ts'

const parse = (text: string): ReturnType<typeof parseYaml> =>
  parseYaml('f.yaml', new TextEncoder().encode(text))

/** A text read as YAML, which must be sound. */
export function sourceOf(text: string): Source {
  const outcome = parse(text)
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({message}) => message).join('\n'))
  return outcome.value
}

/** The faults of a text that is not sound YAML. */
export function faultsOf(text: string): readonly Diagnostic[] {
  const outcome = parse(text)
  if (outcome.ok) throw new Error('the text is sound')
  return outcome.diagnostics
}
