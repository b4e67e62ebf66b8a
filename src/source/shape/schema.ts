import {z} from 'zod'
import type {Path} from '../source.ts'

/** A schema of zod. */
export type Schema = z.core.$ZodType

/** The schema below the wrappers that say optional, nullable, default or later. */
export function bare(schema: Schema): Schema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return bare(schema.unwrap())
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodLazy) return bare(schema.unwrap())
  if (schema instanceof z.ZodPipe) return bare(schema.in)
  return schema
}

function below(schema: Schema, step: string | number): Schema | undefined {
  const inner = bare(schema)
  if (inner instanceof z.ZodObject) {
    const fields: Readonly<Record<string, Schema>> = inner.shape
    return Object.hasOwn(fields, step) ? fields[step] : undefined
  }
  if (inner instanceof z.ZodArray) return inner.element
  return inner instanceof z.ZodRecord ? inner.valueType : undefined
}

/** The schema that a value at a path must follow; `undefined` where the schema has no such place. */
export function schemaAt(schema: Schema, path: Path): Schema | undefined {
  let here: Schema | undefined = schema
  for (const step of path) here = here && below(here, step)
  return here
}

/** The schema of a list's items; `undefined` for anything else. */
export function elementOf(schema: Schema | undefined): Schema | undefined {
  const inner = schema && bare(schema)
  return inner instanceof z.ZodArray ? inner.element : undefined
}

/** The keys that a mapping may have; none for anything else. */
export function keysOf(schema: Schema | undefined): readonly string[] {
  const inner = schema && bare(schema)
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : []
}

/** The schema of a free mapping's keys. */
export const keySchemaOf = (holder: Schema | undefined): Schema | undefined => {
  const inner = holder && bare(holder)
  return inner instanceof z.ZodRecord ? inner.keyType : undefined
}

/** What a schema says of itself beside its rules. */
export interface Facts {
  readonly description?: string
  /** The code of the diagnostic for a text of a wrong form. */
  readonly errorCode?: string
  readonly examples: readonly string[]
}

/** What a schema and the wrappers around it say of themselves; the outermost word counts. */
export function factsOf(schema: Schema | undefined): Facts {
  const inner = schema && bare(schema)
  const meta = {
    ...(inner && z.globalRegistry.get(inner)),
    ...(schema && z.globalRegistry.get(schema)),
  }
  const {description, errorCode, examples} = meta
  return {
    ...(description === undefined ? {} : {description}),
    ...(typeof errorCode === 'string' ? {errorCode} : {}),
    examples: Array.isArray(examples) ? examples.map(String) : [],
  }
}

/** A value that a schema takes, as YAML on one line; `…` stands for words. */
export function exampleOf(schema: Schema | undefined): string {
  const inner = schema && bare(schema)
  if (inner instanceof z.ZodEnum) return String(inner.options[0])
  if (inner instanceof z.ZodBoolean) return 'true'
  if (inner instanceof z.ZodNumber) return '1'
  if (inner instanceof z.ZodLiteral) return JSON.stringify(inner.value)
  if (inner instanceof z.ZodArray) return `[${exampleOf(inner.element)}]`
  if (inner instanceof z.ZodRecord) return `{name: ${exampleOf(inner.valueType)}}`
  if (inner instanceof z.ZodObject) return `{${fieldExamples(inner.shape).join(', ')}}`
  return JSON.stringify(factsOf(schema).examples[0] ?? '…')
}

const isRequired = (field: Schema): boolean =>
  !(field instanceof z.ZodOptional || field instanceof z.ZodDefault)

/** The fields that must stand; where none must, the first that may. */
function fieldExamples(shape: Readonly<Record<string, Schema>>): readonly string[] {
  const fields = Object.entries(shape)
  const required = fields.filter(([, field]) => isRequired(field))
  return (required.length > 0 ? required : fields.slice(0, 1)).map(
    ([key, field]) => `${key}: ${exampleOf(field)}`,
  )
}

/** The keys that a mapping must have; none for anything else. */
export function requiredKeysOf(schema: Schema | undefined): readonly string[] {
  const inner = schema && bare(schema)
  if (!(inner instanceof z.ZodObject)) return []
  const fields: Readonly<Record<string, Schema>> = inner.shape
  return keysOf(inner).filter((key) => fields[key] && isRequired(fields[key]))
}
