import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Block, Figure, Inline, Marking, Node, Table} from '../../src/document/nodes.ts'
import type {BoxPiece, LinePiece, Pages} from '../../src/layout/pages.ts'
import {prepare} from '../../src/transform/prepare.ts'
import {markWhole} from '../../src/transform/redline/mark.ts'
import {redline} from '../../src/transform/redline/redline.ts'
import {cell, item, list, note, paragraph, row, section, text, type Words} from '../render/builders.ts'
import {drawLog} from './drawlog.ts'
import {fonts} from './fonts.ts'
import {generatedSections} from './generated.ts'
import {chapterOf, documentOf, find, lay, leftOf, linesOf, runOf, textOf, theme} from './lay.ts'

const marked =
  (change: Marking) =>
  <Kind extends Node>(node: Kind): Kind =>
    markWhole(node, change, {said: () => [], isKept: () => true})

const [struck, put] = [marked('deleted'), marked('inserted')]
const gone = (words: string): Inline => struck(text(words))
const come = (words: string): Inline => put(text(words))

/** A document that opens with a paragraph below a heading. */
const laid = (...words: Words): Pages => lay(chapterOf(paragraph(...words)))

const boxesOf = (pages: Pages, fill: string): readonly BoxPiece[] =>
  (pages.pages[0]?.pieces ?? []).filter((piece) => piece.kind === 'box' && piece.fill === fill) as BoxPiece[]

const colors = {deleted: '#a3300f', inserted: '#00695c'}
const bars = (pages: Pages): readonly BoxPiece[] => boxesOf(pages, '#000000')
const rules = (pages: Pages, change: Marking): readonly BoxPiece[] => boxesOf(pages, colors[change])

/** Left and right edge of a box. */
const span = ({x, width}: BoxPiece): readonly [number, number] => [x, x + width]
const close = (...lengths: readonly number[]): unknown[] =>
  lengths.map((length): unknown => expect.closeTo(length, 6))

const {ascent, descent} = fonts.regular
const size = theme.body.size

describe('marked words', () => {
  it('are runs of their own, each in the colour of its mark', () => {
    const line = find(laid('記録を', gone('残します'), come('保存します'), '。'), '記録を')
    expect(line.runs.map(({text, change, color}) => [text, change, color])).toEqual([
      ['記録を', undefined, '#000000'],
      ['残します', 'deleted', colors.deleted],
      ['保存します', 'inserted', colors.inserted],
      ['。', undefined, '#000000'],
    ])
  })

  it('stand out from white, and from the tint of a table, by 4.5 to 1', () => {
    const light = (color: string): number =>
      [0.2126, 0.7152, 0.0722].reduce((sum, share, at) => {
        const part = Number.parseInt(color.slice(1 + 2 * at, 3 + 2 * at), 16) / 255
        return sum + share * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
      }, 0.05)
    for (const color of Object.values(colors))
      for (const paper of ['#ffffff', theme.colors.tint])
        expect(light(paper) / light(color)).toBeGreaterThan(4.5)
  })

  it('end lines where the same words without marks do', () => {
    const source =
      '当社は「ISO/IEC 27017」に沿って、お客様のデータを、東京・大阪の２か所（各30日間）に保存します。'
    const words = source.repeat(3)
    const said = (pages: Pages): readonly string[] =>
      linesOf(pages)
        .slice(1)
        .map((line) => textOf(line))
    const plain = said(laid(words))
    expect(plain.length).toBeGreaterThan(2)
    for (let at = 1; at < words.length - 4; at++) {
      const [before, old, now, after] = [
        words.slice(0, at),
        words.slice(at, at + 2),
        words.slice(at + 2, at + 4),
        words.slice(at + 4),
      ]
      expect(said(laid(before, gone(old), come(now), after))).toEqual(plain)
    }
  })

  it('of a link lead where they led, in the colour of their mark', () => {
    const link: Inline = {type: 'link', address: [text('https://a.example/')], children: [text('規約')]}
    const run = runOf(find(laid('詳しくは', put(link)), '規約'), '規約')
    expect(run).toMatchObject({color: colors.inserted, target: {address: 'https://a.example/'}})
  })
})

describe('the rules of marks', () => {
  it('go through the middle of what was struck, and stand below what was put in', () => {
    const pages = laid('記録を', gone('残します'), come('保存します'), '。')
    const line = find(pages, '記録を')
    const [old, now] = [runOf(line, '残します'), runOf(line, '保存します')]
    const [through] = rules(pages, 'deleted')
    const [below] = rules(pages, 'inserted')
    if (!through || !below) throw new Error('a rule is missing')
    expect(span(through)).toEqual(close(old.x, old.x + old.width))
    expect(span(below)).toEqual(close(now.x, now.x + now.width))
    expect(through.y + through.height / 2).toBeCloseTo(line.baseline - ((ascent - descent) / 2) * size, 6)
    // The font says so: post.underlinePosition −246, underlineThickness 102 of 2048.
    expect(below.y).toBeCloseTo(line.baseline + (246 / 2048) * size, 6)
    expect(below.height).toBeCloseTo((102 / 2048) * size, 6)
  })

  it('go through the middle of small letters where only Latin words were struck', () => {
    const pages = laid('版', gone('TLS 1.2'), '後')
    const [through] = rules(pages, 'deleted')
    // OS/2.sxHeight 1108 of 2048.
    const middle = find(pages, '版').baseline - (1108 / 2048 / 2) * size
    expect((through?.y ?? 0) + (through?.height ?? 0) / 2).toBeCloseTo(middle, 6)
  })

  it('are one for words of one mark, whatever they look like, without the spaces around them', () => {
    const strong: Inline = {type: 'strong', children: [text('bold')]}
    const pages = laid('plain', come(' new '), put(strong), come(' words '), 'again')
    const {runs} = find(pages, 'plain')
    const [first, last] = [runs[1], runs[3]]
    const [below, ...others] = rules(pages, 'inserted')
    if (!first || !last || !below) throw new Error('a rule is missing')
    expect(others).toEqual([])
    expect(below.x).toBeCloseTo(first.x + fonts.regular.advance(' ') * size, 6)
    expect(below.x + below.width).toBeLessThan(last.x + last.width - 0.9 * fonts.regular.advance(' ') * size)
  })

  it('show a space that was struck alone', () => {
    const [through] = rules(laid('平文', gone(' '), '暗号文'), 'deleted')
    expect(through?.width).toBeGreaterThan(1)
  })

  it('are one a line where words go on in the next, and none leaves the type area', () => {
    const pages = laid('前、', gone('長い文を削りました。'.repeat(12)), '後')
    const lines = linesOf(pages).filter(({runs}) => runs.some(({change}) => change))
    expect(lines.length).toBeGreaterThan(2)
    expect(rules(pages, 'deleted')).toHaveLength(lines.length)
    const {width, left, right} = theme.page
    for (const rule of rules(pages, 'deleted')) {
      expect(rule.x).toBeGreaterThanOrEqual(left - 0.01)
      expect(rule.x + rule.width).toBeLessThanOrEqual(width - right + size)
    }
  })

  it('strike the mark of a footnote where it stands', () => {
    const mark: Inline = {type: 'footnote', target: 'n', mark: '*1'}
    const pages = laid('稼働率', struck(mark), gone('です'))
    const [own, rest] = rules(pages, 'deleted')
    const raised = runOf(find(pages, '稼働率'), '*1')
    expect(own?.x).toBeCloseTo(raised.x, 6)
    expect(own?.width).toBeCloseTo(raised.width, 6)
    expect(own?.y).toBeLessThan(rest?.y ?? 0)
  })
})

describe('change bars', () => {
  const plain = paragraph('変わらない文です。')

  it('stand in the left margin beside lines with marks, one for neighbours', () => {
    const pages = lay(
      chapterOf(
        plain,
        paragraph('一つ', come('め')),
        paragraph('二つ', gone('め')),
        plain,
        paragraph(come('三つめ')),
      ),
    )
    const tops = ['一つ', '二つ', '三つめ'].map((words) => find(pages, words).baseline)
    const own = bars(pages)
    expect(own.map(({x, width}) => [x, width])).toEqual([
      [theme.page.left - 14, 1],
      [theme.page.left - 14, 1],
    ])
    const [first, second] = own
    if (!first || !second) throw new Error('a bar is missing')
    expect(first.y).toBeLessThan(tops[0] ?? 0)
    expect(first.y + first.height).toBeGreaterThan(tops[1] ?? 0)
    expect(first.y + first.height).toBeLessThan((tops[1] ?? 0) + theme.body.leading)
    expect(second.y).toBeLessThan(tops[2] ?? 0)
    expect(second.height).toBeCloseTo(theme.body.leading, 6)
  })

  it('stand beside one line of a paragraph, and a row whose words bear marks', () => {
    const pages = laid('長い文が続きます。'.repeat(12), gone('終わり'))
    expect(bars(pages).map(({height}) => height)).toEqual(close(theme.body.leading))
    const table: Table = {
      type: 'table',
      headerRows: 0,
      columns: [0.5, 0.5],
      children: [row(cell('甲'), cell('乙')), row(cell('丙'), cell('丁', come('も')))],
    }
    const [bar, ...others] = bars(lay(chapterOf(table)))
    expect(others).toEqual([])
    expect(bar?.height).toBeCloseTo(theme.table.cell.leading + 2 * theme.table.padding, 6)
  })

  it('stand beside a row without words that came, and a line that was ended', () => {
    const table: Table = {
      type: 'table',
      headerRows: 0,
      columns: [1],
      children: [row(cell('甲')), put(row(cell('')))],
    }
    expect(bars(lay(chapterOf(table)))).toHaveLength(1)
    expect(bars(laid('上', put<Inline>({type: 'lineBreak'}), '下'))).toHaveLength(1)
    expect(bars(laid('上', {type: 'lineBreak'}, '下'))).toHaveLength(0)
  })
})

/** What stands before the first line of each text: its words and its mark. */
const markersOf = (pages: Pages): readonly unknown[] =>
  linesOf(pages)
    .filter(({part}) => part === 'marker')
    .map((line: LinePiece) => [textOf(line), line.runs[0]?.change])

describe('lists and notes', () => {
  const items = ['甲', '乙', '丙'].map((word) => item(paragraph(word)))
  const [one = item(), two = item(), three = item()] = items

  it('count what stands', () => {
    expect(markersOf(lay(chapterOf(list(true, one, struck(two), put(three)))))).toEqual([
      ['1.', undefined],
      ['•', 'deleted'],
      ['2.', 'inserted'],
    ])
  })

  it('that were struck whole have the numbers that they had', () => {
    expect(markersOf(lay(chapterOf(struck(list(true, one, two)))))).toEqual([
      ['1.', 'deleted'],
      ['2.', 'deleted'],
    ])
  })

  it('have bullets in the colour of their mark, without a rule', () => {
    const pages = lay(chapterOf(list(false, one, put(two))))
    expect(markersOf(pages)).toEqual([
      ['•', undefined],
      ['•', 'inserted'],
    ])
    expect(rules(pages, 'inserted')).toHaveLength(1)
    expect(rules(pages, 'inserted')[0]?.x).toBeCloseTo(leftOf(find(pages, '乙')), 6)
  })

  it('have marks of notes like their words', () => {
    const pages = lay(chapterOf(note('残る注'), put(note('新しい注'))))
    expect(markersOf(pages)).toEqual([
      ['※', undefined],
      ['※', 'inserted'],
    ])
  })
})

describe('headings, captions and figures', () => {
  it('print both numbers of a heading, each with its mark', () => {
    const heading = {number: '5.2', struckNumber: '5.1', title: [text('方針')]}
    const pages = lay(documentOf(section('a', 1, '', {heading})))
    expect(find(pages, '方針').runs.map(({text, change}) => [text, change])).toEqual([
      ['5.1 ', 'deleted'],
      ['5.2 ', 'inserted'],
      ['方針', undefined],
    ])
  })

  it('have a frame around what came and a dashed one around what went', () => {
    const figure: Figure = {
      type: 'figure',
      id: 'who',
      alt: [text('分担')],
      caption: [text('分担')],
      label: '図1',
      picture: {kind: 'file', format: 'png', digest: '', width: 96, height: 48},
    }
    const framed = (block: Block): readonly BoxPiece[] =>
      (lay(chapterOf(block)).pages[0]?.pieces ?? []).filter(
        (piece) => piece.kind === 'box' && piece.stroke !== undefined,
      ) as BoxPiece[]
    expect(framed(figure)).toEqual([])
    expect(framed(put(figure))).toMatchObject([
      {width: 78, height: 42, stroke: {color: colors.inserted, width: 1}},
    ])
    expect(framed(put(figure))[0]?.stroke).not.toHaveProperty('dash')
    expect(framed(struck(figure))).toMatchObject([{stroke: {color: colors.deleted, dash: 4}}])
    expect(bars(lay(chapterOf(struck(figure))))).toHaveLength(1)
    const caption = find(lay(chapterOf(put(figure))), '図1')
    expect(caption.runs.map(({change}) => change)).toEqual(['inserted', 'inserted'])
  })
})

describe('a redline without marks', () => {
  it('is laid out as the edition is', () => {
    fc.assert(
      fc.property(generatedSections, (sections) => {
        const document = documentOf(...sections)
        const marked = prepare(redline(document, structuredClone(document)), 3)
        expect(drawLog(lay(marked))).toBe(drawLog(lay(prepare(document, 3))))
      }),
      {numRuns: 20},
    )
  }, 60_000)
})
