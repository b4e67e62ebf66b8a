import {describe, expect, it} from 'vitest'
import {parseProse} from '../../../src/compose/prose/prose.ts'
import {literal, readText, scope} from '../reading.ts'
import {blocks, faults, places, product, text} from './read.ts'

const table = '| 列 |\n|---|\n| 値 |'

describe('captions of tables', () => {
  it('stand before the table, with its id', () => {
    expect(blocks(`: {product}の\\{一覧} {#list}\n\n${table}`)).toMatchObject([
      {type: 'table', id: 'list', caption: [product, text('の'), text('{一覧}')]},
    ])
  })

  it.each([
    ['without an empty line', `: 一覧 {#list}\n${table}`],
    ['with lines that end', `: 一\n覧\n{#list}\n\n${table}`],
    ['with spaces at the end', `:  一覧　 {#list}  \n\n${table}`.replace('　', '')],
    ['without a space before the id', `: 一覧{#list}\n\n${table}`],
    ['in an item', `- 項目\n\n  : 一覧 {#list}\n\n  ${table.replaceAll('\n', '\n  ')}`],
  ])('may be written %s', (_, markdown) => {
    expect(JSON.stringify(blocks(markdown))).toMatch(/"id":"list","caption":\[\{"type":"text","value":"一/)
  })

  it('belong to the table right below', () => {
    expect(blocks(`: 一覧 {#list}\n\n${table}\n\n${table}`)).toMatchObject([{id: 'list'}, {type: 'table'}])
    expect(blocks(`${table}\n\n: 一覧 {#list}\n\n${table}`)).toMatchObject([{type: 'table'}, {id: 'list'}])
    expect(faults(`: 一 {#a}\n\n: 二 {#b}\n\n${table}`)).toEqual(['prose-unsupported 2:3-11'])
  })

  it('are told before the rest is read, for references', () => {
    expect(
      parseProse(literal(`: 一 {#a}\n\n${table}\n\n- 項目\n\n  : 二 {#b}\n  | 列 |\n  |---|`)).tables,
    ).toEqual(['a', 'b'])
    const names = new Set([...scope.names, 'list'])
    const read = readText(literal(`[](#list)\n\n: 一覧 {#list}\n\n${table}`), {...scope, names})
    expect(read.diagnostics).toEqual([])
    expect(read.blocks[0]).toMatchObject({children: [{type: 'reference', target: 'list', children: []}]})
  })

  it('tell their place', () => {
    expect(places(`: 一{product}覧 {#list}\n${table}`).slice(0, 4)).toEqual([
      'table 2:3-5:8 : 一{product}覧 {#list}\n  | 列 |\n  |---|\n  | 値 |',
      'text 2:5-6 一',
      'variable 2:6-15 {product}',
      'text 2:15-16 覧',
    ])
  })

  it.each(['\\: 一覧', ':一覧', '：一覧', '一: 覧', '「: 覧'])('are not meant by %s', (markdown) => {
    expect(blocks(markdown)).toMatchObject([{type: 'paragraph'}])
  })
})
