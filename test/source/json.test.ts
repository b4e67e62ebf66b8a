import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parseJson, type JsonSource} from '../../src/source/json.ts'

const parse = (text: string): ReturnType<typeof parseJson> =>
  parseJson('a.json', new TextEncoder().encode(text), 1000)

function sourceOf(text: string): JsonSource {
  const outcome = parse(text)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome.value
}

describe('a JSON file', () => {
  it.each([
    ['a comma before a brace', '{"a": [1, 2],}', '1:14'],
    ['a list that does not end', '{"a":\n [1, 2', '2:7'],
    ['a key without quotes', '{\n  a: 1}', '2:3'],
    ['a comment', '// x\n{}', '1:1'],
    ['marks of a merge', '{"a": 1,\n<<<<<<< HEAD\n"b": 2}', '2:1'],
    ['two values', '{} {}', '1:4'],
    ['a text over two lines', '{"a": "x\ny"}', '1:7'],
    ['a bad escape', '["\\x"]', '1:2'],
    ['a number with a nought before it', '[01]', '1:3'],
    ['nothing', '', '1:1'],
    ['a colon too few', '{"a" 1}', '1:6'],
  ])('with %s is told at its place', (_, text, place) => {
    const outcome = parse(text)
    const [fault] = outcome.diagnostics
    expect(outcome.ok).toBe(false)
    expect(fault?.code).toBe('json-syntax')
    expect(`${fault?.span?.start.line}:${fault?.span?.start.column}`).toBe(place)
  })

  it('that is nested without end still has a place to tell', () => {
    const text = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    const outcome = parseJson('a.json', new TextEncoder().encode(text), 100_000)
    expect(outcome.ok && outcome.value.span([0, 0])).toMatchObject({start: {line: 1}})
  })

  it('has a place for every value, or for the nearest around it', () => {
    const source = sourceOf('{"a": [true, {"\\u0062": "x"}],\n "c": -1.5e3}')
    const at = (...path: (string | number)[]): string => {
      const {start, end} = source.span(path)
      return source.text.slice(start.offset, end.offset)
    }
    expect(at('a', 0)).toBe('true')
    expect(at('a', 1, 'b')).toBe('"x"')
    expect(at('c')).toBe('-1.5e3')
    expect(source.span(['c']).start.line).toBe(2)
    expect(at('a', 1, 'z', 3)).toBe('{"\\u0062": "x"}')
    expect(source.span(['z']).start.offset).toBe(0)
  })

  it('finds the value at every path of any text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({min: 0, max: 2}), (value, indent) => {
        const {text, span} = sourceOf(JSON.stringify(value, undefined, indent))
        const check = (inner: unknown, path: (string | number)[]): void => {
          const {start, end} = span(path)
          if (path.length > 0) expect(JSON.parse(text.slice(start.offset, end.offset))).toEqual(inner)
          if (typeof inner !== 'object' || inner === null) return
          for (const [key, below] of Object.entries(inner))
            check(below, [...path, Array.isArray(inner) ? Number(key) : key])
        }
        const jsonSafe = JSON.parse(JSON.stringify(value)) as unknown
        check(jsonSafe, [])
      }),
      {numRuns: 50},
    )
  })

  it('that is broken anywhere stops being JSON at some place, and one that is whole at none', () => {
    fc.assert(
      fc.property(
        fc.jsonValue().map((value) => JSON.stringify(value)),
        fc.nat(),
        fc.constantFrom('', '{', ']', '"', ',', '\\', '\n', 'x', '0'),
        (text, where, piece) => {
          const at = where % (text.length + 1)
          const broken = text.slice(0, at) + piece + text.slice(at + 1)
          const isJson = (() => {
            try {
              JSON.parse(broken)
              return true
            } catch {
              return false
            }
          })()
          const outcome = parseJson('a.json', new TextEncoder().encode(broken), 10_000)
          expect(outcome.ok).toBe(isJson)
          const [fault] = outcome.diagnostics
          if (fault?.code === 'json-syntax')
            expect(fault.span?.start.offset).toBeLessThanOrEqual(broken.length)
        },
      ),
    )
  })

  it('that is too large is not read', () => {
    expect(parse(`"${'x'.repeat(1000)}"`).diagnostics[0]?.code).toBe('file-too-large')
  })
})
