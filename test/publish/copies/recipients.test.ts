import {describe, expect, it} from 'vitest'
import {readRecipientList, readRecipients} from '../../../src/publish/copies/recipients.ts'
import {serialOf} from '../../../src/publish/copies/serial.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const told = (text: string): readonly string[] => {
  const read = readRecipients('r.csv', bytes(text))
  const faults = [...read.diagnostics, ...(read.ok ? read.value.faults : [])]
  return faults.map(({code, span, message}) => `${code} ${span?.start.line}: ${message}`)
}

const read = (
  text: string,
): readonly {readonly name: string; readonly id: string; readonly honorific?: string}[] => {
  const recipients = readRecipients('r.csv', bytes(text))
  if (!recipients.ok) throw new Error(JSON.stringify(recipients.diagnostics))
  return recipients.value.list
}

describe('recipients', () => {
  it('need a name and nothing else', () => {
    const [first, second] = read('name\n架空株式会社\n見本（有）\n')
    expect(first).toMatchObject({name: '架空株式会社'})
    expect(first?.id).toMatch(/^[\da-f]{64}$/)
    expect(second?.id).not.toBe(first?.id)
  })

  it('are known by their ids, or by what their rows say, whatever the order of rows and columns', () => {
    const [one, other] = read('id,name,honorific,memo\nC-1,架空,様,a\n,見本,,b\n')
    expect(one).toMatchObject({id: 'C-1', honorific: '様'})
    expect(other?.honorific).toBeUndefined()
    expect(read('memo,honorific,name,id\nb,,見本,\n')[0]?.id).toBe(other?.id)
    expect(read('memo,honorific,name,id\nc,,見本,\n')[0]?.id).not.toBe(other?.id)
  })

  it.each(['か\u3099', '髙橋', '𠮷田', '  空白  ', 'e\u0301', 'ﾃｽﾄ', 'שלום', '../../etc', 'CON'])(
    'have the name %j as it is written',
    (name) => {
      expect(read(`name\n${name}\n`)[0]?.name).toBe(name)
    },
  )

  it.each([
    ['Name\n架空\n', ['recipients-columns 1: no column is called `name`']],
    ['name,name\n架空,見本\n', ['recipients-columns 1: two columns are called `name`']],
    [
      'name,id\n,1\n架空,2,3\n"架\n空",4\n見本,5\n例,5\n',
      [
        'recipients-row 2: the recipient has no name',
        'recipients-row 3: the row has 3 cells, and the first row names 2 columns',
        'recipients-row 4: a line ends within a cell',
        'recipients-twice 7: the recipient of line 6 stands here again',
      ],
    ],
    ['name\n架空\n架空\n', ['recipients-twice 3: the recipient of line 2 stands here again']],
  ])('of %j: all that is wrong is told', (text, faults) => {
    expect(told(text)).toEqual(faults)
  })
})

describe('a serial', () => {
  const copy = {whitepaper: 'aozora', edition: '2.0', brand: 'partner', recipient: 'C-1'}

  it('is of the whitepaper, the edition, the brand and the recipient', () => {
    expect(serialOf(copy)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
    const others = [
      copy,
      {...copy, whitepaper: 'b'},
      {...copy, edition: '2'},
      {...copy, brand: 'b'},
      {...copy, recipient: 'C-2'},
      {...copy, brand: 'partnerC', recipient: '-1'},
    ]
    expect(new Set(others.map(serialOf)).size).toBe(others.length)
    // The serials of copies that were given out never change.
    expect(serialOf(copy)).toBe('75TG-6Q6T-GJFS')
  })

  it('differs for 100,000 recipients', () => {
    const serials = Array.from({length: 100_000}, (_, at) => serialOf({...copy, recipient: String(at)}))
    expect(new Set(serials).size).toBe(serials.length)
  })
})

describe('recipients in YAML', () => {
  const list = (text: string): ReturnType<typeof readRecipientList> =>
    readRecipientList('r.yaml', bytes(text))

  it('are those of the same table', () => {
    const yaml = list('- {name: 架空株式会社, id: 7}\n- {name: 見本, honorific: 様, memo: a}\n')
    if (!yaml.ok) throw new Error(JSON.stringify(yaml.diagnostics))
    const table = read('name,id,honorific,memo\n架空株式会社,7,,\n')
    expect(yaml.value.list.map(({name, id}) => [name, id])[0]).toEqual([table[0]?.name, '7'])
    expect(yaml.value.list[1]?.honorific).toBe('様')
  })

  it('fail one by one, where they stand', () => {
    const yaml = list('- {name: 架空, id: a}\n- {id: b}\n- {name: 見本, id: a}\n')
    if (!yaml.ok) throw new Error(JSON.stringify(yaml.diagnostics))
    expect(yaml.value.list).toHaveLength(1)
    expect(yaml.value.faults.map(({code, span}) => [code, span?.start.line])).toEqual([
      ['recipients-row', 2],
      ['recipients-twice', 3],
    ])
  })

  it.each([
    ['no list', 'name: 架空\n'],
    ['an empty one', '[]\n'],
    ['a list in a list', '- [架空]\n'],
    ['no YAML', '- {name: "架空\n'],
  ])('are refused where there is %s', (_, text) => {
    expect(list(text).ok).toBe(false)
  })
})
