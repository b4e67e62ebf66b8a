import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Paragraph} from '../../src/document/nodes.ts'
import {heightOf, type Item, type RowItem, type TextItem} from '../../src/layout/items.ts'
import {paginate, type Placement} from '../../src/layout/paginate.ts'
import {points} from '../../src/theme/model.ts'
import {standardTheme} from './fonts.ts'

const style = {...standardTheme.body, leading: points(20), before: points(0), after: points(4)}
const block: Paragraph = {type: 'paragraph', children: []}
const line = {width: points(10), runs: [], flow: {own: 1, least: 1, most: 1}}

const text = (lines: number, more: Partial<TextItem> = {}): TextItem => ({
  kind: 'text',
  block,
  begins: [block],
  style,
  lines: Array.from({length: lines}, () => line),
  indent: 0,
  measure: 400,
  before: 0,
  after: 4,
  keepBefore: false,
  keepWithNext: false,
  keepWithPrevious: false,
  opensPage: false,
  bars: [],
  splits: true,
  markers: [],
  ...more,
})

const heading = (more: Partial<TextItem> = {}): TextItem =>
  text(1, {keepWithNext: true, splits: false, before: 24, ...more})

const source = (): TextItem => text(1, {keepWithPrevious: true, splits: false})

const row = (height: number, header: boolean, repeats: readonly RowItem[] = []): RowItem => ({
  kind: 'row',
  row: {type: 'row', children: []},
  x: 0,
  width: 400,
  begins: [],
  before: 0,
  after: 0,
  keepBefore: false,
  keepWithNext: header,
  keepWithPrevious: false,
  opensPage: false,
  bars: [],
  cells: [],
  height,
  flow: {own: height, least: height, most: height},
  header,
  repeats,
})

const {page, paragraph} = standardTheme
const height = page.height - page.top - page.bottom

describe('the paginator', () => {
  it('keeps a heading with two lines of what follows', () => {
    const fill = text(Math.floor(height / 20) - 3)
    const {placements} = paginate([fill, heading(), text(6)], standardTheme)
    expect(placements[1]?.page).toBe(1)
    expect(placements[1]?.top).toBe(page.top)
  })

  it('drops the space before what opens a page', () => {
    const {placements} = paginate([text(3), heading({opensPage: true})], standardTheme)
    expect(placements[1]).toMatchObject({page: 1, top: page.top, first: true})
  })

  it('draws header rows again where a row opens a page', () => {
    const head = row(30, true)
    const rows = Array.from({length: 40}, () => row(30, false, [head]))
    const {placements} = paginate([head, ...rows], standardTheme)
    const firsts = placements.filter(({first}) => first)
    expect(firsts.length).toBeGreaterThan(1)
    for (const {item} of firsts) expect(item).toBe(head)
  })

  it('says which page starts were pinned, and what they leave empty', () => {
    const {pinnedStarts} = paginate([text(3), heading({opensPage: true, pinned: '1.0'})], standardTheme)
    expect(pinnedStarts).toHaveLength(1)
    expect(pinnedStarts[0]?.empty).toBeCloseTo(1 - 60 / height, 6)
  })

  it('reports what no page can hold', () => {
    expect(paginate([row(height + 1, false)], standardTheme).tooTall).toHaveLength(1)
    expect(paginate([text(100)], standardTheme).tooTall).toHaveLength(0)
    const head = row(60, true)
    expect(paginate([head, row(height - 50, false, [head])], standardTheme).tooTall).toHaveLength(1)
  })

  const blocks = fc.array(
    fc.oneof(
      fc.integer({min: 1, max: 14}).map((lines) => [text(lines)]),
      fc.integer({min: 1, max: 14}).map((lines) => [heading(), text(lines)]),
      fc.integer({min: 1, max: 14}).map((lines) => [text(lines), source()]),
      fc.constant(90).map((height) => [heading(), row(height, false), source()]),
    ),
    {minLength: 1, maxLength: 60},
  )

  it('leaves no line out, overflows no page, strands no heading, and keeps widows and orphans', () => {
    fc.assert(
      fc.property(blocks, (groups) => {
        const items = groups.flat()
        const {placements} = paginate(items, standardTheme)
        for (const item of items) {
          const own = placements.filter((placement) => placement.item === item)
          expect(own[0]?.from).toBe(0)
          expect(own.at(-1)?.to).toBe(linesOf(item))
          own.slice(1).forEach((part, index) => expect(part.from).toBe(own[index]?.to))
          if (own.length > 1) {
            expect((own[0]?.to ?? 0) >= paragraph.orphans).toBe(true)
            const carried = own.at(-1)
            expect((carried?.to ?? 0) - (carried?.from ?? 0)).toBeGreaterThanOrEqual(paragraph.widows)
          }
        }
        for (const placement of placements)
          expect(bottomOf(placement)).toBeLessThanOrEqual(page.height - page.bottom + 0.01)
        placements.forEach((placement, index) => {
          if (placement.item.keepWithNext) expect(placements[index + 1]?.page).toBe(placement.page)
          const before = placements[index - 1]
          if (!placement.item.keepWithPrevious || !before) return
          expect(before.page).toBe(placement.page)
          if (before.from > 0) expect(before.to - before.from).toBeGreaterThanOrEqual(paragraph.widows)
        })
      }),
      {seed: 27017, numRuns: 300},
    )
  })
})

const linesOf = (item: Item): number => (item.kind === 'text' ? item.lines.length : 0)

const bottomOf = ({item, top, from, to}: Placement): number =>
  top + (item.kind === 'text' ? (to - from) * item.style.leading : heightOf(item))

describe('what cannot be kept together', () => {
  it('does not turn a page for each of many headings', () => {
    const headings = Array.from({length: 60}, () => heading())
    expect(paginate([...headings, text(3)], standardTheme).pageCount).toBeLessThan(6)
  })

  it('is reported where the space above it is higher than a page', () => {
    expect(
      paginate([text(1, {keepBefore: true, before: height, splits: false})], standardTheme).tooTall,
    ).toHaveLength(1)
  })
})
