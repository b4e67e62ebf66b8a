import {describe, expect, it} from 'vitest'
import {jsonSchemas} from '../../src/content/json-schema.ts'
import {expectGolden} from '../goldens.ts'

const schemas = Object.entries(jsonSchemas())

describe('jsonSchemas', () => {
  it.each(schemas)('%s is as accepted', (name, schema) => {
    expectGolden(`content/schemas/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`)
  })

  it.each(schemas)('%s tells each key in words, and nothing of diagnostics', (_, schema) => {
    const text = JSON.stringify(schema)
    expect(text).toContain('"description"')
    expect(text).not.toContain('errorCode')
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema')
  })

  it('does not ask for what has a default', () => {
    expect(jsonSchemas().whitepaper['required']).not.toContain('variables')
    expect(jsonSchemas().whitepaper['additionalProperties']).toBe(false)
  })
})
