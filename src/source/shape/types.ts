import {z} from 'zod'
import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import {exampleHints, onValue, type Fault} from './fault.ts'
import {formCode, formWords} from './forms.ts'
import {placeName, valueName} from './say.ts'
import {factsOf, type Schema} from './schema.ts'

const expectedNames: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
}

const accepts = (schema: Schema | undefined, value: string): boolean =>
  schema === undefined || z.safeParse(schema, value).success

/** A number, truth value or null where text stands: YAML has read what the writer meant as text. */
function notText(fault: Fault<unknown>): Diagnostic {
  const {source, path, value, schema, forms} = fault
  const written = source.written(path) ?? String(value)
  const {errorCode, examples} = factsOf(schema)
  if (!accepts(schema, written)) {
    const code = formCode(errorCode)
    const {message, hints} = formWords(forms, code, written, examples)
    return onValue(fault, code, message, ...hints)
  }
  const reads =
    written === String(value) || Number.isNaN(value) ? '' : `YAML reads ${written} as ${String(value)}: `
  const message = `${placeName(path)} is ${valueName(value)}, not text`
  return onValue(fault, 'text-expected', message, `${reads}write "${written}" in quotes`)
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['on', true],
  ['y', true],
  ['no', false],
  ['off', false],
  ['n', false],
])

/** YAML 1.1 read `yes` and `on` as truth values, YAML 1.2 reads them as text: then the writer meant one. */
function truthHint(value: unknown): string {
  const meant = truths.get(String(value).toLowerCase())
  if (meant === undefined) return 'write true or false, without quotes'
  return `write ${meant}: YAML 1.2 reads ${String(value)} as text`
}

/** What to do about a value of another kind than the one that must stand. */
function kindHints({source, path, value, schema}: Fault<unknown>, expected: string): readonly string[] {
  if (expected === 'boolean') return [truthHint(value)]
  if (expected === 'array') return ['write each item on a line of its own, after `- `']
  const first = source.text[source.span(path).start.offset]
  if (expected === 'string' && (first === '{' || first === '[')) {
    return [`a text that starts with \`${first}\` must stand in quotes`]
  }
  if (path.length === 0 && typeof value === 'string') {
    return ['write lines of `key: value`, with a half-width colon and a space']
  }
  return exampleHints('write', path, schema)
}

/** A value of another type than its schema says. */
export function typeFault(fault: Fault<z.core.$ZodIssueInvalidType>): Diagnostic {
  const {issue, path, value} = fault
  if (issue.expected === 'string' && (typeof value !== 'object' || value === null)) return notText(fault)
  const expected = expectedNames[issue.expected] ?? issue.expected
  const message = `${placeName(path)} is ${valueName(value)}, not ${expected}`
  return onValue(fault, 'wrong-type', message, ...kindHints(fault, issue.expected))
}
