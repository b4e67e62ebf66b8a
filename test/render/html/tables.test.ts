import {describe, expect, it} from 'vitest'
import type {Block, Table} from '../../../src/document/nodes.ts'
import {cell, row, sample, text} from '../fixture.ts'
import {classed, elements, named, only, readMarkup, withId, wordsOf, type Markup} from './markup.ts'
import {chapterOf, mainOf, pageOf} from './page.ts'

const page = readMarkup(pageOf(sample))
const byId = (id: string): Markup => withId(page, id)
const chapter = (...blocks: readonly Block[]): Markup => mainOf(chapterOf(...blocks))

describe('captions of tables', () => {
  const table = byId('retention')
  const caption = only(named(table, 'caption'))

  it('open the table with its label', () => {
    expect(table.children.find((child) => typeof child !== 'string')).toBe(caption)
    expect(wordsOf(caption)).toBe('表1 Praclaのデータの保存期間')
    expect(wordsOf(only(classed(caption, 'label')))).toBe('表1')
    expect(only(elements(caption).filter(({attributes}) => attributes['data-variable']))).toBeDefined()
  })

  it('name the frame that scrolls', () => {
    const frame = only(classed(page, 'table').filter((each) => named(each, 'table')[0] === table))
    expect(frame.attributes).toMatchObject({role: 'region', 'aria-label': '表1 Praclaのデータの保存期間'})
  })

  it('stand without a label where the table has none', () => {
    const plain: Table = {
      type: 'table',
      id: 'plain',
      caption: [text('題')],
      headerRows: 0,
      columns: [0.3, 0.3, 0.4],
      children: [row(cell('一'), cell('二'), cell('三'))],
    }
    const main = chapter(plain)
    expect(wordsOf(only(named(main, 'caption')))).toBe('題')
    expect(only(classed(main, 'table')).attributes['aria-label']).toBe('題')
  })
})

describe('cells', () => {
  const rowsOf = (table: Markup): (readonly [string, string | undefined][])[] =>
    named(table, 'tr').map((each) =>
      named(each, 'th', 'td').map(({name, attributes}) => [name, attributes['scope']] as const),
    )

  it('name columns in the first rows and rows in the first columns', () => {
    const col = ['th', 'col'] as const
    const body = [
      ['th', 'row'],
      ['td', undefined],
      ['td', undefined],
    ]
    expect(rowsOf(byId('retention'))).toEqual([[col, col, col], body, body])
  })

  it('name rows in a table that does not name its columns', () => {
    const facts = only(named(page, 'table').filter((table) => wordsOf(table).includes('実施状況')))
    expect(named(facts, 'thead')).toEqual([])
    expect(named(facts, 'th').map((each) => [each.attributes['scope'], wordsOf(each)])).toEqual([
      ['row', '実施状況'],
      ['row', '対象サービス'],
    ])
  })

  it('name nothing where they say nothing', () => {
    const corner: Table = {
      type: 'table',
      headerRows: 1,
      headerColumns: 1,
      columns: [0.5, 0.5],
      children: [row(cell(), cell('列')), row(cell('行'), cell('値'))],
    }
    expect(rowsOf(only(named(chapter(corner), 'table')))).toEqual([
      [
        ['td', undefined],
        ['th', 'col'],
      ],
      [
        ['th', 'row'],
        ['td', undefined],
      ],
    ])
  })

  it('hold lists', () => {
    const list = only(named(byId('retention'), 'ol'))
    expect(named(list, 'ul', 'li').map(({name}) => name)).toEqual(['li', 'ul', 'li', 'li'])
  })
})

describe('frames', () => {
  it('are landmarks only around tables that a narrow screen has no room for', () => {
    const frames = classed(page, 'table').map((frame) => {
      const {role, tabindex} = frame.attributes
      return [named(only(named(frame, 'table')), 'tr')[0]?.children.length, role, tabindex]
    })
    expect(frames.length).toBeGreaterThan(4)
    expect(new Set(frames.map(([columns]) => columns))).toEqual(new Set([2, 3]))
    for (const [columns, role, tabindex] of frames) {
      expect([role, tabindex]).toEqual(columns === 2 ? [undefined, undefined] : ['region', '0'])
    }
  })
})
