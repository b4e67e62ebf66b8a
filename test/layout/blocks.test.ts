import {describe, expect, it} from 'vitest'
import type {Block, Cell, Entry, Figure, Note, Quote, Row, Section, Table} from '../../src/document/nodes.ts'
import type {BoxPiece, Pages} from '../../src/layout/pages.ts'
import {cell, item, list, note, paragraph, role, row, section, text} from '../render/builders.ts'
import {chapterOf, documentOf, faultsOf, find, lay, leftOf, linesOf, runOf, textOf, theme} from './lay.ts'

const {left, right, top, width} = theme.page
const quote = (...children: readonly Block[]): Quote => ({type: 'quote', children})
const boxesOf = (pages: Pages, page = 0): readonly BoxPiece[] =>
  (pages.pages[page]?.pieces ?? []).filter((piece) => piece.kind === 'box')
const long = '本書は、利用者に向けて取り組みを示すことを目的としています。'

describe('a quotation', () => {
  const barsOf = (pages: Pages, page = 0): readonly BoxPiece[] =>
    boxesOf(pages, page).filter((box) => box.width === 1)

  it('stands back behind a rule from its first line to its last, in its style', () => {
    const pages = lay(
      chapterOf(
        paragraph('前の段落'),
        quote(paragraph('引用の一'), list(true, item(paragraph('引用の項目')))),
        paragraph('後の段落'),
      ),
    )
    const [first, last] = [find(pages, '引用の一'), find(pages, '引用の項目')]
    expect(leftOf(first)).toBeCloseTo(left + theme.quote.indent, 6)
    expect(first.runs[0]).toMatchObject({size: theme.quote.size, color: theme.quote.color})
    expect(leftOf(last)).toBeCloseTo(left + theme.quote.indent + theme.list.indent + theme.list.hang, 6)
    expect(last.runs[0]).toMatchObject({size: theme.quote.size, color: theme.quote.color})
    const [bar, ...others] = barsOf(pages)
    expect(others).toEqual([])
    expect(bar).toMatchObject({x: left, fill: theme.colors.rule})
    const {y = 0, height = 0} = bar ?? {}
    expect(y).toBeLessThan(first.baseline - theme.quote.size / 2)
    expect(y).toBeGreaterThan(find(pages, '前の段落').baseline)
    expect(y + height).toBeGreaterThan(last.baseline)
    expect(y + height).toBeLessThan(find(pages, '後の段落').baseline - theme.body.size / 2)
  })

  it('goes over pages with its paragraphs, and its rule with it', () => {
    const pages = lay(chapterOf(quote(paragraph(long.repeat(60)))))
    expect(pages.pages).toHaveLength(2)
    for (const page of [0, 1]) {
      const bars = barsOf(pages, page)
      const lines = linesOf(pages, page).filter((line) => line.block?.type === 'paragraph')
      expect(bars).toHaveLength(1)
      expect(bars[0]?.height).toBeCloseTo(lines.length * theme.quote.leading, 6)
    }
  })

  it('in a quotation has a rule of its own', () => {
    const pages = lay(chapterOf(quote(paragraph('外'), quote(paragraph('内')))))
    expect(leftOf(find(pages, '内'))).toBeCloseTo(left + 2 * theme.quote.indent, 6)
    expect(barsOf(pages).map(({x}) => x - left)).toEqual([0, theme.quote.indent])
  })

  it('says in which language it is', () => {
    const pages = lay(chapterOf({...quote(paragraph('Hear, hear')), language: 'en'}, paragraph('後')))
    expect(find(pages, 'Hear').runs[0]?.language).toBe('en')
    expect(find(pages, '後').runs[0]?.language).toBeUndefined()
  })
})

describe('where a quotation comes from', () => {
  it('is said in the language around the quotation', () => {
    const quoted: Quote = {...quote(paragraph('Hear, hear'), role('source', '出典')), language: 'en'}
    const outer: Quote = {...quote(paragraph('外'), quoted), language: 'zh'}
    expect(find(lay(chapterOf(quoted)), '出典').runs[0]?.language).toBeUndefined()
    const pages = lay(chapterOf(outer))
    expect(find(pages, '出典').runs[0]?.language).toBe('zh')
    expect(find(pages, 'Hear').runs[0]?.language).toBe('en')
  })

  it('is set in its own style, from the edge of the quotation', () => {
    const pages = lay(chapterOf(quote(paragraph('引用'), role('source', '出典'))))
    const line = find(pages, '出典')
    expect(line.runs[0]).toMatchObject({size: theme.source.size, color: theme.source.color})
    const last = line.runs.at(-1)
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(width - right, 6)
  })

  it('is indented from the edge of the quotation, not from its words', () => {
    const looks = {...theme, source: {...theme.source, align: 'start' as const}}
    const pages = lay(chapterOf(quote(paragraph('引用'), role('source', '出典'))), looks)
    expect(leftOf(find(pages, '出典'))).toBeCloseTo(left + theme.source.indent, 6)
  })

  it('never opens a page without lines of the quotation', () => {
    const starts = new Set<number>()
    for (let lines = 20; lines < 30; lines++) {
      for (let sentences = 3; sentences < 8; sentences++) {
        const fill = Array.from({length: lines}, () => paragraph('詰め物'))
        const words = paragraph(long.repeat(sentences))
        const pages = lay(chapterOf(...fill, quote(words, role('source', '出典'))))
        const {page} = find(pages, '出典')
        const at = linesOf(pages, page).findIndex((line) => textOf(line) === '出典')
        expect(at, `${lines} lines above ${sentences} sentences`).toBeGreaterThanOrEqual(
          theme.paragraph.widows,
        )
        starts.add(at)
      }
    }
    expect(starts).toContain(theme.paragraph.widows)
  })
})

describe('a label', () => {
  it('stands on the page of what it names, in its style', () => {
    const pagesOfLabel = new Set<number>()
    for (let lines = 25; lines < 35; lines++) {
      const fill = Array.from({length: lines}, () => paragraph('詰め物'))
      const pages = lay(chapterOf(...fill, role('label', '参考資料'), paragraph('資料の一')))
      expect(find(pages, '参考資料').page, `${lines} lines above`).toBe(find(pages, '資料の一').page)
      pagesOfLabel.add(find(pages, '参考資料').page)
      expect(find(pages, '参考資料').runs[0]).toMatchObject({weight: 'bold', color: theme.label.color})
    }
    expect(pagesOfLabel.size).toBe(2)
  })
})

const table = (...rows: readonly Row[]): Table => ({
  type: 'table',
  headerRows: 1,
  columns: [0.5, 0.5],
  children: rows,
})
const tableWith = (more: Partial<Table>, ...rows: readonly Row[]): Table => ({...table(...rows), ...more})
const cellOf = (...children: readonly Block[]): Cell => ({type: 'cell', children})
const middleOf = (line: ReturnType<typeof find>): number => {
  const last = line.runs.at(-1)
  return (leftOf(line) + (last?.x ?? 0) + (last?.width ?? 0)) / 2
}

describe('a caption', () => {
  const matrix: Figure = {
    type: 'figure',
    id: 'who',
    alt: [],
    caption: [text('責任分界点')],
    label: '図1',
    picture: {
      kind: 'matrix',
      parties: [[text('当社')]],
      groups: [{label: [text('群')], rows: [{label: [text('域')], cells: [{text: [], own: true}]}]}],
    },
  }
  const captioned = tableWith(
    {id: 'kept', caption: [text('保存期間')], label: '表1'},
    row(cell('データ'), cell('期間')),
    row(cell('ログ'), cell('400日')),
  )

  it('of a figure stands below it, behind what the figure is called and one space', () => {
    const pages = lay(chapterOf(matrix))
    const line = find(pages, '責任分界点')
    expect(textOf(line)).toBe('図1 責任分界点')
    expect(line.baseline).toBeGreaterThan(find(pages, '群').baseline)
    expect(middleOf(line)).toBeCloseTo(width / 2, 0)
  })

  it('of a table stands above it in the middle', () => {
    const pages = lay(chapterOf(captioned))
    const line = find(pages, '保存期間')
    expect(textOf(line)).toBe('表1 保存期間')
    expect(line.baseline).toBeLessThan(find(pages, 'データ').baseline)
    expect(middleOf(line)).toBeCloseTo(width / 2, 0)
    expect(pages.places.get(captioned)?.top).toBeLessThan(line.baseline)
  })

  it('of a table is on the page of its first rows', () => {
    const captions = new Set<number>()
    for (let lines = 20; lines < 30; lines++) {
      const fill = Array.from({length: lines}, () => paragraph('詰め物'))
      const pages = lay(chapterOf(...fill, captioned))
      expect(find(pages, '保存期間').page, `${lines} lines above`).toBe(find(pages, '400日').page)
      captions.add(find(pages, '保存期間').page)
    }
    expect(captions.size).toBe(2)
  })
})

describe('a table', () => {
  it('sets lists in its cells with markers, nested ones further in, all within the cell', () => {
    const nested = list(true, item(paragraph('鍵を破棄する'), list(false, item(paragraph('予備の鍵も')))))
    const pages = lay(
      chapterOf(
        table(row(cell('題'), cell('しかた')), row(cell('控え'), cellOf(paragraph('次の順に'), nested))),
      ),
    )
    const inside = leftOf(find(pages, '次の順に'))
    const [outer, inner] = [leftOf(find(pages, '鍵を破棄する')), leftOf(find(pages, '予備の鍵も'))]
    expect(inside).toBeCloseTo(left + (width - left - right) / 2 + theme.table.padding, 6)
    expect(outer).toBeGreaterThan(inside + 10)
    expect(inner).toBeCloseTo(outer + (outer - inside), 6)
    const markers = linesOf(pages).filter(({part}) => part === 'marker')
    expect(markers.map(textOf)).toEqual(['1.', theme.list.marker])
    expect(markers.map(({baseline}) => baseline)).toEqual([
      find(pages, '鍵を破棄する').baseline,
      find(pages, '予備の鍵も').baseline,
    ])
    const {pieces = []} = pages.pages[0] ?? {}
    const rules = pieces.filter((piece) => piece.kind === 'box' && piece.height === theme.table.rule)
    expect(rules.at(-1)).toMatchObject({
      y: expect.closeTo(find(pages, '次の順に').baseline - 12.1 + 3 * 17 + theme.table.padding, 0) as number,
    })
  })

  it('hangs notes in its cells behind their marks', () => {
    const words = '長い注記の文'.repeat(12)
    const pages = lay(chapterOf(table(row(cell('題'), cell('注')), row(cell('行'), cellOf(note(words))))))
    const lines = linesOf(pages).filter(({block, part}) => block?.type === 'note' && part === 'text')
    const mark = linesOf(pages).find(({block, part}) => block?.type === 'note' && part === 'marker')
    expect(lines.length).toBeGreaterThan(1)
    expect(mark && textOf(mark)).toBe('※')
    for (const line of lines) expect(leftOf(line)).toBeCloseTo(leftOf(lines[0] ?? line), 6)
    const places = [...pages.places].filter(([{type}]) => type === 'note').map(([, place]) => place)
    expect(places).toHaveLength(1)
    expect(places[0]?.top).toBeLessThan(lines[0]?.baseline ?? 0)
    expect(places[0]?.top).toBeGreaterThan((lines[0]?.baseline ?? 0) - theme.table.cell.leading)
    expect(mark && leftOf(mark)).toBeLessThan(lines[0] ? leftOf(lines[0]) : 0)
  })

  it('widens a column whose widest word has no room, at the cost of the others', () => {
    const words = ['CLD.12.1.5', '「v2.4、', 'ISO/IEC 27017:2015']
    for (const word of words) {
      const pages = lay(
        chapterOf(
          tableWith(
            {columns: [0.05, 0.55, 0.4]},
            row(cell('番号'), cell('題'), cell('他')),
            row(cell(word), cell(long), cell('一')),
          ),
        ),
      )
      const lines = linesOf(pages).map(textOf)
      for (const part of word.split(' '))
        expect(
          lines.some((line) => line.includes(part)),
          part,
        ).toBe(true)
      const second = leftOf(find(pages, '題')) - left - theme.table.padding
      const third = leftOf(find(pages, '他')) - left - theme.table.padding
      const rest = width - left - right - second
      expect((third - second) / rest).toBeCloseTo(0.55 / 0.95, 1)
    }
  })

  it('keeps the shares of columns that have room', () => {
    const pages = lay(
      chapterOf(
        tableWith({columns: [0.2, 0.8]}, row(cell('番号'), cell('題')), row(cell('5.1.1'), cell(long))),
      ),
    )
    expect(leftOf(find(pages, '題'))).toBeCloseTo(
      left + (width - left - right) * 0.2 + theme.table.padding,
      6,
    )
  })

  it('whose words have no room together breaks them', () => {
    const cells = Array.from({length: 9}, () => cell('ABCDEFGHIJKLMNOP'))
    const pages = lay(chapterOf(tableWith({columns: cells.map(() => 1 / 9), headerRows: 0}, row(...cells))))
    for (const line of linesOf(pages)) expect(textOf(line).length).toBeLessThan(17)
  })

  it('names its rows in its first columns: bold, on a tint that leaves the rules between rows', () => {
    const pages = lay(
      chapterOf(
        tableWith(
          {headerRows: 0, headerColumns: 1},
          row(cell('甲'), cell('一')),
          row(cell('乙'), cell('二')),
        ),
      ),
    )
    expect(find(pages, '甲').runs[0]).toMatchObject({weight: 'bold', color: theme.table.header.color})
    expect(find(pages, '一').runs[0]?.weight).toBe('regular')
    const boxes = boxesOf(pages).filter(({fill}) => fill === theme.colors.tint)
    expect(boxes.map((box) => [box.x, box.width])).toEqual(
      [1, 2].map((): unknown[] => [left, expect.closeTo((width - left - right) / 2, 6)]),
    )
    const [rule] = boxesOf(pages).filter(({height}) => height === theme.table.rule)
    expect(boxes[1]?.y).toBeCloseTo((rule?.y ?? 0) + theme.table.rule, 6)
  })

  const span = (line: number) => ({
    file: 'sections/a.yaml',
    start: {line, column: 1, offset: 0},
    end: {line, column: 9, offset: 8},
  })

  it('with a row of lists taller than a page is told at that row', () => {
    const items = Array.from({length: 60}, (_, index) => item(paragraph(`項目${index}`)))
    const tall: Row = {...row(cell('控え'), cellOf(list(true, ...items))), origin: span(7)}
    const document = chapterOf(
      {...table(row(cell('題'), cell('順'))), origin: span(5)},
      {
        ...table(tall),
        headerRows: 0,
        origin: span(6),
      },
    )
    expect(faultsOf(document)).toEqual([
      'block-too-tall line 7: this row of a table, with its header, is taller than a page',
    ])
  })

  it('whose column has no room for a nested list is told', () => {
    const deep = list(false, item(paragraph('一'), list(false, item(paragraph('二')))))
    const narrow = tableWith(
      {columns: [0.92, 0.08]},
      row(cell('題'), cell('')),
      row(cell('行'), cellOf(deep)),
    )
    expect(faultsOf(chapterOf(narrow))).toEqual([
      'line-too-wide: a line of this text is wider than the room it has',
    ])
  })
})

describe('a list', () => {
  it('sets the texts of all its items on one edge, as far in as its widest number wants', () => {
    const items = Array.from({length: 12}, (_, index) => item(paragraph(`項目${'一'.repeat(index + 1)}。`)))
    const lines = linesOf(lay(chapterOf(list(true, ...items)))).filter(({part}) => part === 'text')
    expect(new Set(lines.slice(1).map((line) => leftOf(line).toFixed(3))).size).toBe(1)
    for (const line of lines.slice(1))
      expect(leftOf(line)).toBeGreaterThan(left + theme.list.indent + theme.list.hang)
  })
})

describe('a footnote', () => {
  const mark = (id?: string): Block =>
    paragraph(
      'データを消去します',
      {type: 'footnote', target: 'a-note-x', mark: '*1', ...(id ? {id} : {})},
      '。次の文',
    )
  const text = (more: Partial<Note>): Note => ({
    type: 'note',
    id: 'a-note-x',
    mark: '*1',
    back: 'a-note-x-mark',
    children: [{type: 'text', value: '長い脚注の文'.repeat(20)}],
    ...more,
  })

  it('has a mark that is small and raised, close to its word, and leads to the note', () => {
    const line = find(lay(chapterOf(mark('a-note-x-mark'), text({}))), 'データを消去')
    const [before, own, after] = line.runs
    expect(own).toMatchObject({
      text: '*1',
      size: expect.closeTo(theme.body.size * 0.65, 6) as number,
      raise: expect.closeTo(theme.body.size * 0.35, 6) as number,
      target: {id: 'a-note-x'},
      id: 'a-note-x-mark',
    })
    expect(own?.x).toBeCloseTo((before?.x ?? 0) + (before?.width ?? 0), 6)
    expect(after?.x).toBeCloseTo((own?.x ?? 0) + (own?.width ?? 0), 6)
    expect(own?.inlines?.map(({type}) => type)).toEqual(['footnote'])
  })

  it('has a text that hangs behind its mark, which leads back', () => {
    const pages = lay(chapterOf(mark(), text({})))
    const lines = linesOf(pages).filter(({block, part}) => block?.type === 'note' && part === 'text')
    const own = linesOf(pages).find(({part}) => part === 'marker')
    expect(lines.length).toBeGreaterThan(1)
    expect(new Set(lines.map((line) => leftOf(line).toFixed(3))).size).toBe(1)
    expect(own && runOf(own, '*1')).toMatchObject({
      x: left,
      target: {id: 'a-note-x-mark'},
      size: theme.note.size,
    })
    expect(lines[0] && leftOf(lines[0])).toBeGreaterThan(left + (own?.runs[0]?.width ?? 0) + 3)
  })
})

describe('other languages', () => {
  it('are told by each run: of a chapter, of a few words', () => {
    const pages = lay(
      documentOf(
        section(
          'english',
          1,
          'Summary',
          {language: 'en'},
          paragraph('Kept.'),
          paragraph({type: 'foreign', language: 'de', children: [text('Genau.')]}),
        ),
        section(
          'japanese',
          1,
          '要約',
          {},
          paragraph('また', {type: 'foreign', language: 'en', children: [text('kept')]}),
        ),
      ),
    )
    const languageOf = (words: string): string | undefined =>
      find(pages, words).runs.find((run) => run.text === words)?.language
    expect(['Summary', 'Kept.', 'Genau.', 'kept', '要約', 'また'].map(languageOf)).toEqual([
      'en',
      'en',
      'de',
      'en',
      undefined,
      undefined,
    ])
  })

  it('leave on a run all that it stands in', () => {
    const words = paragraph({
      type: 'link',
      address: [text('https://example.jp')],
      children: [{type: 'strong', children: [text('強く')]}],
    })
    const run = find(lay(chapterOf(words)), '強く').runs[0]
    expect(run?.inlines?.map(({type}) => type)).toEqual(['link', 'strong', 'text'])
  })
})

describe('what opens a page', () => {
  const contents = section(
    'contents',
    1,
    'もくじ',
    {kind: 'contents', listed: false},
    {type: 'contents', children: []},
  )

  it('is the contents wherever they stand, what follows them and what follows the cover', () => {
    const cover: Section = {
      type: 'section',
      id: 'cover',
      kind: 'cover',
      level: 0,
      listed: false,
      children: [role('title', '題名')],
    }
    const part = (id: string) => section(id, 2, id, {}, paragraph('文'))
    const pages = lay(
      documentOf(cover, part('revisions'), part('foreword'), contents, part('body'), part('end')),
    )
    expect(
      ['題名', 'revisions', 'foreword', 'もくじ', 'body', 'end'].map((words) => find(pages, words).page),
    ).toEqual([0, 1, 1, 2, 3, 3])
    expect(find(pages, 'もくじ').baseline).toBeLessThan(top + 30)
  })

  it('is the contents without a heading too', () => {
    const entry: Entry = {type: 'entry', target: 'a', level: 1, title: [text('項目')]}
    const untitled: Section = {
      type: 'section',
      id: 'contents',
      kind: 'contents',
      level: 1,
      listed: false,
      children: [{type: 'contents', children: [entry]}],
    }
    const pages = lay(documentOf(section('a', 2, 'まえがき', {}, paragraph('文')), untitled))
    expect(find(pages, '項目').page).toBe(1)
  })
})
