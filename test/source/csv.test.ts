import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readCsv} from '../../src/source/csv.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Cells of each row with the line and column where the row begins. */
const read = (text: string): readonly string[] => {
  const table = readCsv('r.csv', bytes(text))
  if (!table.ok)
    return table.diagnostics.map(({code, span, message}) => `${code} ${span?.start.line}: ${message}`)
  const {head, rows} = table.value
  return [head, ...rows].map(({cells, span}) => `${span.start.line}:${span.start.column} ${cells.join('|')}`)
}

describe('a table of comma-separated values', () => {
  it('has rows where they were written', () => {
    expect(read('name,id\r\n"あ""い,",1\r\n\r\nう\r\n"a\r\nb",3,4')).toEqual([
      '1:1 name|id',
      '2:1 あ"い,|1',
      '4:1 う',
      '5:1 a\r\nb|3|4',
    ])
  })

  it.each(['\n', '\r\n', '\r'])('ends its lines with %j, or with several', (end) => {
    expect(read(`name${end}あ\nい${end}`)).toEqual(['1:1 name', '2:1 あ', '3:1 い'])
  })

  it('leaves cells as they are', () => {
    expect(read('name\n　か゛ \n')).toEqual(['1:1 name', '2:1 　か゛ '])
  })

  it.each([
    ['name\nあ\n"い\nう\n', 'csv-syntax 3: a quotation mark is opened in this row and not closed'],
    ['"name\n', 'csv-syntax 1: a quotation mark is opened in this row and not closed'],
    ['name\nあ"い"\n', 'csv-syntax 2: a quotation mark stands within a cell that does not begin with one'],
    ['name\n"あ"い\n', 'csv-syntax 2: something follows the quotation mark that closes a cell'],
    ['\n\n', 'csv-syntax 1: the file has no rows'],
    ['', 'csv-syntax 1: the file has no rows'],
    ['name\na\u0000b\n', 'yaml-syntax 2: the control character U+0000 stands here'],
  ])('tells of %j', (text, told) => {
    expect(read(text)).toEqual([told])
  })

  it('is not taken for another encoding in silence', () => {
    const shiftJis = Uint8Array.of(0x6e, 0x61, 0x6d, 0x65, 0x0a, 0x83, 0x65, 0x83, 0x58, 0x83, 0x67)
    const table = readCsv('r.csv', shiftJis)
    expect(table.diagnostics.map(({code, message}) => `${code} ${message}`)).toEqual([
      'file-not-utf8 the file is not UTF-8: it seems to be Shift_JIS',
    ])
    expect(read('\uFEFFname\nあ')).toEqual(['1:1 name', '2:1 あ'])
  })

  it('gives again whatever was quoted', () => {
    const cell = fc.string({unit: fc.constantFrom('あ', '"', ',', '\n', '\r', ' ', 'a'), minLength: 1})
    fc.assert(
      fc.property(fc.array(fc.array(cell, {minLength: 1}), {minLength: 1}), (rows) => {
        const text = rows
          .map((cells) => cells.map((own) => `"${own.replaceAll('"', '""')}"`).join(','))
          .join('\r\n')
        const table = readCsv('r.csv', bytes(text))
        if (!table.ok) throw new Error(JSON.stringify(table.diagnostics))
        const {head, rows: others} = table.value
        expect([head, ...others].map(({cells}) => cells)).toEqual(rows)
        for (const {span} of [head, ...others]) expect(text[span.start.offset]).toBe('"')
      }),
    )
  })
})
