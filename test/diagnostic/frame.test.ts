import {describe, expect, it} from 'vitest'
import {codeFrame} from '../../src/diagnostic/frame.ts'
import {indexLines, type Span} from '../../src/diagnostic/span.ts'

function spanOf(text: string, part: string): Span {
  const lines = indexLines(text)
  const at = text.indexOf(part)
  return {file: 'f.yaml', start: lines.position(at), end: lines.position(at + part.length)}
}

const frameOf = (text: string, part: string): string => codeFrame(text, spanOf(text, part))

describe('codeFrame', () => {
  it('quotes the line before, the line and the line after', () => {
    expect(frameOf('title: x\nnumber: 5.10\nbody: y\nlast: z\n', '5.10')).toBe(
      ['   1 | title: x', ' > 2 | number: 5.10', '     |         ^^^^', '   3 | body: y'].join('\n'),
    )
  })

  it('puts carets under full-width characters, two columns each', () => {
    expect(frameOf('title: 監査の記録 # 注', '記録')).toBe(
      [' > 1 | title: 監査の記録 # 注', '     |              ^^^^'].join('\n'),
    )
  })

  it('expands tabs before it counts columns', () => {
    expect(frameOf('a\t\tb: x', 'b')).toBe([' > 1 | a       b: x', '     |         ^'].join('\n'))
  })

  it('shows characters that cannot be seen', () => {
    expect(frameOf('a\u0000b\u200Bc: x', 'c')).toBe(
      [' > 1 | a␀b<U+200B>c: x', '     |            ^'].join('\n'),
    )
  })

  it('takes a joined emoji for one character of two columns', () => {
    expect(frameOf('👩‍💻: x', 'x')).toBe([' > 1 | 👩‍💻: x', '     |     ^'].join('\n'))
  })

  it('aligns line numbers', () => {
    const text = Array.from({length: 12}, (_, index) => `line${index + 1}.`).join('\n')
    expect(frameOf(text, 'line10.')).toBe(
      ['    9 | line9.', ' > 10 | line10.', '      | ^^^^^^^', '   11 | line11.'].join('\n'),
    )
  })

  it('underlines the first line of a span of several', () => {
    expect(frameOf('a:\n  b: 1\n  c: 2\n', 'b: 1\n  c: 2')).toBe(
      ['   1 | a:', ' > 2 |   b: 1', '     |   ^^^^', '   3 |   c: 2'].join('\n'),
    )
  })

  it('marks one column where a span is empty, at the end of a line too', () => {
    const end = {line: 1, column: 7, offset: 6}
    expect(codeFrame('title:', {file: 'f', start: end, end})).toBe(
      [' > 1 | title:', '     |       ^'].join('\n'),
    )
  })

  it('draws an empty file', () => {
    const start = {line: 1, column: 1, offset: 0}
    expect(codeFrame('', {file: 'f', start, end: start})).toBe([' > 1 |', '     | ^'].join('\n'))
  })

  it.each([
    ['latin', 'x'],
    ['full-width', '字'],
  ])('cuts a long %s line to 100 columns around the carets', (_, filler) => {
    const text = `before\n${filler.repeat(150)}HERE${filler.repeat(150)}\n${filler.repeat(300)}`
    const [before, fault, caret, after] = frameOf(text, 'HERE').split('\n')
    expect(before).toBe('   1 | …')
    for (const line of [fault, after]) expect(line).toMatch(/^.{6} …\s?[x字]+(HERE)?[x字]+…$/)
    const columns = (line: string): number =>
      [...line].length + [...line].filter((one) => one === '字').length
    expect(columns(fault ?? '')).toBeLessThanOrEqual(7 + 100)
    expect(columns(fault ?? '')).toBeGreaterThanOrEqual(7 + 97)
    expect(columns((fault ?? '').split('HERE')[0] ?? '')).toBe((caret ?? '').indexOf('^'))
    expect(caret).toMatch(/ \^{4}$/)
  })

  it('does not mind CRLF or a byte order mark', () => {
    expect(codeFrame('\uFEFFa: 1\r\nb: 2\r\n', spanOf('a: 1\r\nb: 2\r\n', '2'))).toBe(
      ['   1 | a: 1', ' > 2 | b: 2', '     |    ^'].join('\n'),
    )
  })
})
