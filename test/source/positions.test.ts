import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Document, visit} from 'yaml'
import {valueAt} from '../../src/source/shape/say.ts'
import {sourceOf} from './source.ts'

const textAt = (text: string, part: string) => {
  const source = sourceOf(text)
  const value = (source.value as {body: string}).body
  const {line, column, offset} = source.positions(['body'])(value.indexOf(part))
  expect(source.text.startsWith(part, offset)).toBe(true)
  return `${line}:${column}`
}

describe('positions', () => {
  it.each([
    ['a literal block', 'body: |\n  一行目\n\n    字下げ\n  四行目\n', '四', '5:3'],
    ['its deeper lines', 'body: |\n  一行目\n\n    字下げ\n  四行目\n', '字', '4:5'],
    ['a block that starts with empty lines', 'body: |\n\n\n  三\n', '三', '4:3'],
    ['a block whose indent is declared', 'body: |1-\n   二\n', '二', '2:4'],
    ['a block after a comment', 'body: |- # 注\n  語句\n', '句', '2:4'],
    ['a block with CRLF', 'body: |\r\n  一\r\n  二三\r\n', '三', '3:4'],
    ['surrogate pairs', 'body: |\n  𠮷野家\n', '野', '2:5'],
    ['plain text', 'x: 1\nbody: 情報の管理\n', '管', '2:10'],
    ['single quotes', "body: '情報の''管理'''\n", '管', '1:13'],
    ['double quotes', 'body: "情報の管理"\n', '管', '1:11'],
    ['plain text of two lines', 'body: 情報の\n  管理\n', '管', '2:3'],
    ['a folded block', 'body: >-\n  一行目\n  二行目\n\n  四行目\n', '四', '5:3'],
    ['a folded block with CRLF', 'body: >\r\n  one\r\n  two\r\n', 'two', '3:3'],
  ])('are exact in %s', (_, text, part, expected) => {
    expect(textAt(text, part)).toBe(expected)
  })

  it('go on to the end of the text, and no further', () => {
    const at = sourceOf('body: |\n  ab\n').positions(['body'])
    expect([2, 3, 4, 99].map((offset) => at(offset).offset)).toEqual([12, 13, 13, 13])
    const short = sourceOf('body: |\n  ab').positions(['body'])
    expect([2, 3, 4].map((offset) => short(offset).offset)).toEqual([12, 12, 12])
    expect(at(-1).offset).toBe(10)
  })

  it.each([
    ['escapes', 'body: "a\\nb"\n', ['body'], '1:7'],
    ['what is no text', 'body: 5.10\n', ['body'], '1:7'],
    ['what is not there', 'body: x\n', ['body', 'more'], '1:7'],
    ['an alias', 'a: &a x\nbody: *a\n', ['body'], '2:7'],
  ])('are the start of the value for %s', (_, text, path, expected) => {
    const {line, column} = sourceOf(text).positions(path)(2)
    expect(`${line}:${column}`).toBe(expected)
  })
})

/** Words of content with all that YAML might stumble on. */
const words = fc
  .array(
    fc.constantFrom(
      'a',
      '情報',
      '𠮷',
      '、',
      '　',
      ' ',
      '  ',
      '\n',
      '\n\n',
      "'",
      '"',
      '#',
      ': ',
      '- ',
      '\\',
      '{x}',
      '\t',
    ),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''))

const marks = {
  BLOCK_LITERAL: /body: \|/,
  BLOCK_FOLDED: /body: >/,
  QUOTE_SINGLE: /body:\s+'/,
  PLAIN: /body:\s+[^\s|>'"]/,
}
type Style = keyof typeof marks

/** A text as `yaml` writes it in a style, some levels deep; `undefined` where it chose another style. */
function written(text: string, depth: number, style: Style): string | undefined {
  let value: unknown = {body: text}
  for (let level = 0; level < depth; level += 1) value = level % 2 ? {body: value} : [value]
  const document = new Document(value)
  visit(document, {Scalar: (key, node) => void (key !== 'key' && (node.type = style))})
  const yaml = document.toString({lineWidth: 40})
  return marks[style].test(yaml) && !yaml.includes('body: "') ? yaml : undefined
}

function pathTo(depth: number): (string | number)[] {
  const path: (string | number)[] = ['body']
  for (let level = 0; level < depth; level += 1) path.unshift(level % 2 ? 'body' : 0)
  return path
}

/**
 * How often a style was met, having checked each character that it wrote; what `yaml` does not read back is
 * passed over.
 */
function law(style: Style, holds: (character: string, found: string) => boolean): number {
  let met = 0
  fc.assert(
    fc.property(words, fc.nat(3), fc.boolean(), (text, depth, crlf) => {
      const yaml = written(text, depth, style)
      const source = yaml === undefined ? undefined : sourceOf(crlf ? yaml.replaceAll('\n', '\r\n') : yaml)
      if (!source || valueAt(source.value, pathTo(depth)) !== text) return
      met += 1
      const at = source.positions(pathTo(depth))
      for (let offset = 0; offset < text.length; offset += 1) {
        const found: string = source.text.slice(at(offset).offset).replace(/^\r\n/, '\n')[0] ?? ''
        if (!holds(text[offset] ?? '', found))
          expect.fail(`offset ${offset} of ${JSON.stringify(yaml)} is ${found}`)
      }
    }),
    {seed: 27017, numRuns: 2000},
  )
  return met
}

describe('a law of positions', () => {
  it('each offset of a literal block is the same character in the file', () => {
    expect(law('BLOCK_LITERAL', (character, found) => character === found)).toBeGreaterThan(500)
  })

  it.each(['PLAIN', 'QUOTE_SINGLE', 'BLOCK_FOLDED'] as const)(
    'each character of a %s text but white space is the same in the file',
    (style) => {
      const same = (character: string, found: string): boolean => /\s/.test(character) || character === found
      expect(law(style, same)).toBeGreaterThan(100)
    },
  )
})
