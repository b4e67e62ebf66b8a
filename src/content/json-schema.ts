import {z} from 'zod'
import {contentFiles} from './model.ts'

/** A JSON Schema, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>

/**
 * The JSON Schema (draft 2020-12) of each kind of content file, for editors: it describes what a writer
 * writes, before defaults are filled in.
 */
export const jsonSchemas = (): Readonly<Record<keyof typeof contentFiles, JsonSchema>> => ({
  whitepaper: jsonSchema(contentFiles.whitepaper),
  revisions: jsonSchema(contentFiles.revisions),
  section: jsonSchema(contentFiles.section),
  control: jsonSchema(contentFiles.control),
  figure: jsonSchema(contentFiles.figure),
  glossary: jsonSchema(contentFiles.glossary),
  brand: jsonSchema(contentFiles.brand),
})

const jsonSchema = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({jsonSchema: own}) => void delete own['errorCode'],
  })
