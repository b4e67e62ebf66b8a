import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readBrand} from '../../../src/content/load/brand.ts'
import {plainText, walk} from '../../../src/document/walk.ts'
import {pressEdition} from '../../../src/publish/edition.ts'
import type {Forme} from '../../../src/publish/press.ts'
import {pressCopy} from '../../../src/publish/copies/forme.ts'
import {brandTheme, copyLooksOf} from '../../../src/theme/copy.ts'
import {disk} from '../../../src/world/disk.ts'
import {remember} from '../../../src/world/remember.ts'
import {once} from '../../conformance/tools.ts'

const folder = 'content/aozora'
const span = {
  file: 'recipients.csv',
  start: {line: 2, column: 1, offset: 5},
  end: {line: 2, column: 2, offset: 6},
}

const base = once(async (): Promise<Forme> => {
  const pressed = await pressEdition(remember(disk(process.cwd())), {folder})
  if (!pressed.ok) throw new Error(JSON.stringify(pressed.diagnostics))
  return pressed.value
})

async function copyFor(name: string, brand: string, serial = '0123-4567-89AB') {
  const read = readBrand(disk(process.cwd()), folder, brand)
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics))
  return pressCopy(await base(), read.value, {serial, receiver: {name, listed: true, span}})
}

/** What stands on a page, as text, line by line. */
const linesOf = ({pages}: Forme, page: number): readonly string[] =>
  (pages.pages[page]?.pieces ?? []).flatMap((piece) =>
    piece.kind === 'line' ? [piece.runs.map(({text}) => text).join('')] : [],
  )

/** All that stands on a page but the lines of a copy's own, and but colours. */
const bodyOf = ({pages}: Forme, page: number, edges: readonly string[]): readonly unknown[] =>
  (pages.pages[page]?.pieces ?? []).flatMap((piece): readonly unknown[] => {
    if (piece.kind === 'box') return [[piece.x, piece.y, piece.width, piece.height]]
    if (piece.kind !== 'line') return [piece.kind]
    const text = piece.runs.map((run) => run.text).join('')
    return edges.includes(text)
      ? []
      : [[text, piece.baseline, piece.runs.map(({x, width, size}) => [x, width, size])]]
  })

describe('a copy in the name of a recipient', () => {
  it('has its name and serial on every page, and all else where it was', async () => {
    const copy = await copyFor('架空製作所 御中', 'customer')
    if (!copy.ok) throw new Error(JSON.stringify(copy.diagnostics))
    const plain = await base()
    const edges = [
      '架空製作所 御中 0123-4567-89AB',
      'あおぞらクラウド セキュリティホワイトペーパー ISO/IEC 27017・27002への取組み 第2版',
    ]
    expect(copy.value.pages.pages).toHaveLength(plain.pages.pages.length)
    expect(linesOf(copy.value, 0)).toContain('架空製作所 御中')
    expect(linesOf(copy.value, 0)).toContain('管理番号: 0123-4567-89AB')
    for (let page = 1; page < plain.pages.pages.length; page++) {
      expect(linesOf(copy.value, page)).toContain(edges[0])
      expect(bodyOf(copy.value, page, edges)).toEqual(bodyOf(plain, page, []))
    }
  })

  it('leaves the parts of the cover where they were, however long the name is', async () => {
    const titleOf = (forme: Forme): unknown => {
      const pieces = forme.pages.pages[0]?.pieces ?? []
      return pieces.flatMap((piece) =>
        piece.kind === 'line' && piece.block?.type === 'paragraph' && piece.block.role === 'date'
          ? [piece.baseline]
          : [],
      )
    }
    const [short, long] = [await copyFor('甲', 'customer'), await copyFor('架空'.repeat(30), 'customer')]
    if (!short.ok || !long.ok) throw new Error('no copy')
    expect(titleOf(long.value)).toEqual(titleOf(short.value))
  })

  it('fails for a name that no type fits, at the place of the name', async () => {
    const copy = await copyFor('架'.repeat(300), 'customer')
    expect(copy.ok).toBe(false)
    expect(copy.diagnostics.map(({code}) => code)).toContain('copy-too-long')
    expect(copy.diagnostics.every((fault) => fault.span?.file === 'recipients.csv')).toBe(true)
  })

  it.each([
    ['a character that no font has', '架空\u{10ffff}', 'glyph-missing'],
    ['letters from right to left', 'שלום', 'copy-character'],
    ['a turn of direction', '架空\u202e商事', 'copy-character'],
    ['NUL', '架空\0商事', 'copy-character'],
    ['a space that is not seen', '架空\u200b商事', 'copy-character'],
  ])('fails for a name with %s, at its place', async (_, name, expected) => {
    const copy = await copyFor(name, 'customer')
    expect(copy.ok).toBe(false)
    expect(copy.diagnostics.map(({code, span: place}) => [code, place?.file])).toContainEqual([
      expected,
      'recipients.csv',
    ])
  })

  it('is the same in whichever order copies are made', async () => {
    const texts = (copy: Awaited<ReturnType<typeof copyFor>>): string =>
      copy.ok ? JSON.stringify([copy.value.pages.pages, copy.value.theme]) : JSON.stringify(copy.diagnostics)
    const names = fc.array(
      fc.string({unit: fc.constantFrom(...'架空商事𠮷髙aW '), minLength: 1, maxLength: 40}),
      {
        minLength: 2,
        maxLength: 4,
      },
    )
    await fc.assert(
      fc.asyncProperty(names, async (all) => {
        const forth: string[] = []
        for (const name of all) forth.push(texts(await copyFor(name, 'customer')))
        const back: string[] = []
        for (const name of [...all].reverse()) back.push(texts(await copyFor(name, 'customer')))
        return forth.join() === back.reverse().join()
      }),
      {numRuns: 6},
    )
  })
})

describe('the boxes of copies', () => {
  it("are the theme's own where it has any", async () => {
    const {theme} = await base()
    const derived = copyLooksOf(theme)
    const copy = {...derived, recipient: {...derived.recipient, lines: 3}}
    const {copy: looks} = brandTheme({...theme, copy}, {logo: false, recipient: 'above'})
    expect(looks?.recipient.lines).toBe(3)
    expect(derived.recipient.lines).toBe(2)
  })
})

describe('a white-label', () => {
  it('has none of the names that its variables replace', async () => {
    const copy = await copyFor('架空製作所 御中', 'partner')
    if (!copy.ok) throw new Error(JSON.stringify(copy.diagnostics))
    const {document} = copy.value
    const variables = [...walk(document)].filter((node) => node.type === 'variable')
    expect(
      variables.filter(({name}) => name === 'product').every(({value}) => value === 'ほしぞらクラウド'),
    ).toBe(true)
    expect(plainText(document.title.flat())).toContain('ほしぞらクラウド')
    expect(plainText(document.provider)).toBe('架空ほしぞら商事株式会社')
  })
})
