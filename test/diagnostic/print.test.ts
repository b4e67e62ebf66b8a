import {describe, expect, it} from 'vitest'
import {diagnostic} from '../../src/diagnostic/diagnostic.ts'
import {plain, printDiagnostic, type Paint} from '../../src/diagnostic/print.ts'

const text = 'title: 情報セキュリティのための方針群\nnumber: 5.10\n'
const span = {
  file: 'content/x/controls/5.10.yaml',
  start: {line: 2, column: 9, offset: text.indexOf('5.10')},
  end: {line: 2, column: 13, offset: text.indexOf('5.10') + 4},
}
const fault = diagnostic(
  'text-expected',
  span,
  '`number` is the number 5.1, not text',
  'YAML reads 5.10 as 5.1: write "5.10" in quotes',
)

const tags: Paint = {
  error: (part) => `<error>${part}</error>`,
  warning: (part) => `<warning>${part}</warning>`,
  information: (part) => `<information>${part}</information>`,
  place: (part) => `<place>${part}</place>`,
  frame: (part) => `<frame>${part}</frame>`,
  hint: (part) => `<hint>${part}</hint>`,
}

describe('printDiagnostic', () => {
  it('says code, place, fault, lines and hints', () => {
    expect(printDiagnostic(fault, () => text, plain)).toBe(
      [
        'error[text-expected] content/x/controls/5.10.yaml:2:9',
        '  `number` is the number 5.1, not text',
        '   1 | title: 情報セキュリティのための方針群',
        ' > 2 | number: 5.10',
        '     |         ^^^^',
        '  hint: YAML reads 5.10 as 5.1: write "5.10" in quotes',
      ].join('\n'),
    )
  })

  it('names the place of a file whose text is not known', () => {
    expect(printDiagnostic(fault, () => undefined, plain).split('\n')).toHaveLength(3)
  })

  it('prints a fault of no file', () => {
    const full = diagnostic('write-failed', undefined, 'the disk is full', 'make room', 'or write elsewhere')
    expect(printDiagnostic(full, () => text, plain)).toBe(
      ['error[write-failed]', '  the disk is full', '  hint: make room', '  hint: or write elsewhere'].join(
        '\n',
      ),
    )
  })

  it('leaves colour to the caller, by part and severity', () => {
    const unused = diagnostic('figure-unused', span, 'no text shows this figure', 'use it')
    expect(printDiagnostic(unused, () => text, tags)).toBe(
      [
        '<warning>warning[figure-unused]</warning> <place>content/x/controls/5.10.yaml:2:9</place>',
        '  no text shows this figure',
        '<frame>   1 |</frame> <frame>title: 情報セキュリティのための方針群</frame>',
        '<frame> > 2 |</frame> number: 5.10',
        '<frame>     |</frame> <warning>        ^^^^</warning>',
        '  <hint>hint:</hint> use it',
      ].join('\n'),
    )
  })

  it('lets nothing in a file name or message steer the terminal', () => {
    const nasty = diagnostic(
      'unknown-key',
      {...span, file: 'a\u001b[2J.yaml'},
      'key `\u001b[31m` is not known',
      '\u202Ex',
    )
    const printed = printDiagnostic(nasty, () => undefined, plain)
    expect(printed).toBe(
      ['error[unknown-key] a␛[2J.yaml:2:9', '  key `␛[31m` is not known', '  hint: <U+202E>x'].join('\n'),
    )
  })
})
