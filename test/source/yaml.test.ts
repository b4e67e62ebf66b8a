import {describe, expect, it} from 'vitest'
import type {Span} from '../../src/diagnostic/span.ts'
import {parseYaml} from '../../src/source/yaml.ts'
import {faultsOf, sourceOf} from './source.ts'

const place = ({start, end}: Span): string => `${start.line}:${start.column}-${end.line}:${end.column}`

const text = `# a comment
title: 方針
list:
  - a: 1
    b: {c: 'two', d: }
  - plain
empty:
`

describe('the value', () => {
  it('is read by the core schema of YAML 1.2', () => {
    expect(sourceOf('a: yes\nb: 2022-03-18\nc: 5.10\nd: true\ne: ~\nf: 0o17\n5.10: key\n').value).toEqual({
      a: 'yes',
      b: '2022-03-18',
      c: 5.1,
      d: true,
      e: null,
      f: 15,
      '5.10': 'key',
    })
  })

  it('is read past a byte order mark and CRLF', () => {
    const source = sourceOf('\uFEFFa: 1\r\nb: |\r\n  x\r\n  y\r\n')
    expect(source.value).toEqual({a: 1, b: 'x\ny\n'})
    expect(place(source.span(['a']))).toBe('1:4-1:5')
    expect(source.text.startsWith('a: 1')).toBe(true)
  })

  it('has the words of anchors where aliases stand', () => {
    expect(sourceOf('a: &w 語\nb: *w\n').value).toEqual({a: '語', b: '語'})
  })

  it('may have the tags of the core schema', () => {
    const tagged =
      'a: !!str 5\nb: !!bool true\nc: !!int 5\nd: !!float 1.5\ne: !!null\nf: !!map {}\ng: !!seq []\n'
    expect(sourceOf(tagged).value).toEqual({a: '5', b: true, c: 5, d: 1.5, e: null, f: {}, g: []})
  })

  it('keeps a key that JavaScript has a meaning for', () => {
    expect(Object.keys(sourceOf('__proto__: 1\nconstructor: 2\n').value as object)).toEqual([
      '__proto__',
      'constructor',
    ])
  })
})

describe('a byte that is no UTF-8', () => {
  it.each([
    ['alone', [0xff]],
    ['at the end of half a character', [0xef]],
    ['at the end of most of one', [0xef, 0xbc]],
  ])('is told at its place: %s', (_, bytes) => {
    const text = Buffer.from('a: 1\nb: 語')
    const parsed = parseYaml('a.yaml', Buffer.concat([text, Buffer.from([...bytes, 0x0a])]))
    expect(parsed.diagnostics.map(({code, span}) => `${code} ${span && place(span)}`)).toEqual([
      'file-not-utf8 2:5-2:5',
    ])
  })
})

describe('places', () => {
  const source = sourceOf(text)

  it.each([
    [['title'], '2:8-2:10'],
    [['list', 0, 'b', 'c'], '5:12-5:17'],
    [['list', 1], '6:5-6:10'],
    [['empty'], '7:7-7:7'],
  ])('%j has its value at %s', (path, expected) => {
    expect(place(source.span(path))).toBe(expected)
  })

  it.each([
    [['title'], '2:1-2:6'],
    [['list', 0, 'b', 'c'], '5:9-5:10'],
    [['list', 0, 'b', 'd'], '5:19-5:20'],
    [['list', 1], '6:5-6:10'],
    [['empty'], '7:1-7:6'],
    [[], '1:1-1:1'],
  ])('%j has its key at %s', (path, expected) => {
    expect(place(source.keySpan(path))).toBe(expected)
  })

  it('of what is not there are those around it', () => {
    expect(source.span(['title', 'x', 0])).toEqual(source.span(['title']))
    expect(source.keySpan(['list', 0, 'x'])).toEqual(source.span(['list', 0]))
    expect(source.span(['list', 7])).toEqual(source.span(['list']))
  })

  it('of an empty file are its start', () => {
    expect(place(sourceOf('').span([]))).toBe('1:1-1:1')
  })

  it('lead through aliases', () => {
    const aliased = sourceOf('a: &m {x: 1}\nb: *m\n')
    expect(place(aliased.span(['b']))).toBe('2:4-2:6')
    expect(place(aliased.span(['b', 'x']))).toBe('1:11-1:12')
  })
})

describe('what was written', () => {
  it.each([
    ['a: 5.10', '5.10'],
    ['a: "x" # y', '"x"'],
    ['a:', ''],
    ['a: {b: 1}', undefined],
    ['b: 1', undefined],
  ])('for `a` in %j is %j', (yaml, expected) => {
    expect(sourceOf(yaml).written(['a'])).toBe(expected)
  })
})

describe('bytes that are no text', () => {
  it('are told with the place of the first', () => {
    const outcome = parseYaml('f.yaml', Uint8Array.of(0x61, 0x3a, 0x20, 0x0a, 0x82, 0xa0))
    expect(outcome.diagnostics).toMatchObject([
      {
        code: 'file-not-utf8',
        span: {start: {line: 2, column: 1}},
        message: 'the file is not UTF-8: it seems to be Shift_JIS',
        hints: ['open it as Shift_JIS, and save it as UTF-8'],
      },
    ])
  })

  it.each([
    // "a: ひらがな" in each
    ['Shift_JIS', '613a2082d082e782aa82c8'],
    ['EUC-JP', '613a20a4d2a4e9a4aca4ca'],
  ])('are told in the encoding that gives kana: %s', (name, hex) => {
    expect(parseYaml('f.yaml', Buffer.from(hex, 'hex')).diagnostics[0]?.message).toBe(
      `the file is not UTF-8: it seems to be ${name}`,
    )
  })
})

describe('faults of syntax', () => {
  it.each([
    ['\ta: 1', 'a tab stands where only spaces may', 'indent with spaces'],
    [
      'title: 方針: 情報',
      'a second key stands where a value should',
      'a text with `: ` in it must stand in quotes',
    ],
    [
      'title：方針\nb: 1',
      'this line has no `key: value`',
      'write a half-width `:` and a space in place of the full-width `：`',
    ],
    [
      'a: 1\n　\n',
      'this line has no `key: value`',
      'write half-width spaces in place of the full-width space',
    ],
    ['title:x\nb: 1', 'this line has no `key: value`', 'write a space after the colon'],
    [
      'b: |\n\tx\n',
      'this line is indented unlike those around it',
      'write spaces in place of the tab: YAML indents by nothing else',
    ],
    [
      'b: |\n\u00A0\u00A0x\n',
      'this line has no `key: value`',
      'write ordinary spaces in place of those at the start of the line, which only look like them',
    ],
    [
      'b: |\nxy\n',
      'this line has no `key: value`',
      'keys that belong together start in the same column, and what belongs to a key stands further in; or write the colon that is missing',
    ],
    [
      'a: 1\n<<<<<<< ours\nb: 1\n=======\nb: 2\n>>>>>>> theirs\n',
      'two versions of the file stand here, one below the other',
      'keep one of them, and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`',
    ],
    ['a:\n-x\n- y', 'this line has no `key: value`', 'write a space after `-`'],
    [
      'a:\n  -x: 1\n  - y: 2',
      'this line is indented unlike those around it',
      'line 2: write a space after `-`',
    ],
    ['a: "x\nb: 1', 'the quote that opens here is never closed', 'write `"` at the end of the text'],
    [
      "a: 'it's'",
      'this does not belong to the value before it',
      "put the whole text in quotes, and write each `'` inside it twice",
    ],
    [
      'a: "x" y',
      'this does not belong to the value before it',
      'put the whole text in quotes, and a `\\` before each `"` inside it',
    ],
    [
      'a: {b}です',
      'this does not belong to the value before it',
      'a text that starts with `{` must stand in quotes',
    ],
    ['a: @x', 'a text cannot start with `@`', 'put the text in quotes'],
    ['a: *x', '`*x` names no anchor above it', 'a text that starts with `*` must stand in quotes'],
    ['a: 1\n---\nb: 2', 'a second document starts here', 'delete the line `---`; a file holds one document'],
    [
      'a: |x\n  y',
      'nothing may follow `|` or `>` on its line',
      'a text that starts with `|` must stand in quotes',
    ],
    [
      'a: [x\nb: 1',
      'the bracket that opened before has no `]`',
      'write `]` where the list ends; a text that starts with a bracket must stand in quotes',
    ],
  ])('%j', (yaml, message, hint) => {
    expect(faultsOf(yaml).map((fault) => [fault.code, fault.message, ...fault.hints])).toEqual([
      ['yaml-syntax', message, hint],
    ])
  })

  it('are all told at once, one a line', () => {
    const lines = faultsOf('a: @x\nb: 1\nc: `y` z\nd: "\\q\\w"\n').map(({span}) => span?.start.line)
    expect(lines).toEqual([1, 3, 4])
  })

  it('name the first of two equal keys', () => {
    expect(faultsOf('a: 1\nb:\n  c: 1\n  c: 2\na: 3\n')).toMatchObject([
      {
        code: 'duplicate-key',
        span: {start: {line: 4, column: 3}},
        hints: ['keep one of them; the first stands on line 3'],
      },
      {
        code: 'duplicate-key',
        span: {start: {line: 5, column: 1}},
        hints: ['keep one of them; the first stands on line 1'],
      },
    ])
  })

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['items', `${'- '.repeat(20_000)}a`],
    ['keys', Array.from({length: 1500}, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ])('stop at %s that stand too deep in one another', (_, yaml) => {
    expect(faultsOf(yaml).map(({message}) => message)).toEqual([
      'lists and mappings stand more than 100 deep in one another',
    ])
  })
})
