import type {z} from 'zod'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {nearest} from '../../diagnostic/nearest.ts'
import {blankFault, exampleHints, missingFault, onValue, type Fault} from './fault.ts'
import {formCode, formWords} from './forms.ts'
import {isBlank, listed, placeName, valueName} from './say.ts'
import {factsOf, keysOf, keySchemaOf} from './schema.ts'
import {typeFault} from './types.ts'

type Issues = {readonly [Issue in z.core.$ZodIssue as Issue['code']]: Issue}

/** A key that the schema does not know: the nearest one that it does, or all of them. */
function unknownKey({source, path, schema}: Fault<unknown>, key: string): Diagnostic {
  const known = keysOf(schema)
  const close = nearest(key.normalize('NFKC').trim(), known)
  const hint =
    close === undefined ? `the keys here are ${listed(known)}` : `write \`${close}\` if that is meant`
  return diagnostic(
    'unknown-key',
    source.keySpan([...path, key]),
    `${placeName([key])} is not known here`,
    hint,
  )
}

/** A key of a free mapping whose form is wrong. */
function badKey({source, path, holder, forms}: Fault<unknown>): Diagnostic {
  const {errorCode, examples} = factsOf(keySchemaOf(holder))
  const code = formCode(errorCode)
  const {message, hints} = formWords(forms, code, String(path.at(-1)), examples)
  return diagnostic(code, source.keySpan(path), message, ...hints)
}

function badForm(fault: Fault<unknown>): Diagnostic {
  const {errorCode, examples} = factsOf(fault.schema)
  const code = formCode(errorCode)
  const {message, hints} = formWords(fault.forms, code, String(fault.value), examples)
  return onValue(fault, code, message, ...hints)
}

function badChoice(fault: Fault<z.core.$ZodIssueInvalidValue>): Diagnostic {
  const choices = fault.issue.values.map(String)
  const close = typeof fault.value === 'string' ? nearest(fault.value, choices) : undefined
  const message = `${placeName(fault.path)} cannot be ${valueName(fault.value)}`
  return onValue(
    fault,
    'wrong-type',
    message,
    `write ${listed(close === undefined ? choices : [close], ' or ')}`,
  )
}

const sizeOf = (value: unknown): number =>
  Array.isArray(value) || typeof value === 'string' ? value.length : 0

function tooFew(fault: Fault<z.core.$ZodIssueTooSmall>): Diagnostic {
  if (sizeOf(fault.value) === 0 && typeof fault.value !== 'number') return blankFault(fault)
  const message = `${placeName(fault.path)} is less than ${fault.issue.minimum}`
  return onValue(fault, 'wrong-type', message, ...exampleHints('write', fault.path, fault.schema))
}

function tooMany(fault: Fault<z.core.$ZodIssueTooBig>): Diagnostic {
  const {maximum} = fault.issue
  if (!Array.isArray(fault.value)) {
    return onValue(
      fault,
      'wrong-type',
      `${placeName(fault.path)} is more than ${maximum}`,
      `write ${maximum} or less`,
    )
  }
  const message = `${placeName(fault.path)} has ${fault.value.length} items, ${maximum} at the most are allowed`
  return onValue(fault, 'wrong-type', message, `keep ${maximum} of them`)
}

const misfit = (fault: Fault<unknown>): Diagnostic => {
  const message = `${placeName(fault.path)} cannot be ${valueName(fault.value)}`
  return onValue(fault, 'wrong-type', message, ...exampleHints('write', fault.path, fault.schema))
}

/** The faults that each kind of issue stands for: a kind without an entry is a compile error. */
const faultsOf: {readonly [Kind in keyof Issues]: (fault: Fault<Issues[Kind]>) => readonly Diagnostic[]} = {
  invalid_type: (fault) => [typeFault(fault)],
  invalid_value: (fault) => [badChoice(fault)],
  invalid_format: (fault) => [badForm(fault)],
  custom: (fault) => [badForm(fault)],
  too_small: (fault) => [tooFew(fault)],
  too_big: (fault) => [tooMany(fault)],
  unrecognized_keys: (fault) => fault.issue.keys.map((key) => unknownKey(fault, key)),
  invalid_key: (fault) => [badKey(fault)],
  invalid_element: (fault) => [misfit(fault)],
  invalid_union: (fault) => [misfit(fault)],
  not_multiple_of: (fault) => [misfit(fault)],
}

/** The diagnostics for one issue of a schema, located and in the writer's words. */
export function diagnose(fault: Fault): readonly Diagnostic[] {
  const {issue, source, path, value} = fault
  const ofValue = issue.code !== 'invalid_key'
  if (ofValue && value === undefined) return [missingFault(fault)]
  if (ofValue && isBlank(source, path, value)) return [blankFault(fault)]
  const tell = faultsOf[issue.code] as (fault: Fault) => readonly Diagnostic[]
  return tell(fault)
}
