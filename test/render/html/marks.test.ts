import {describe, expect, it} from 'vitest'
import {prepare} from '../../../src/transform/prepare.ts'
import {redline} from '../../../src/transform/redline/redline.ts'
import type {Document} from '../../../src/document/nodes.ts'
import {item, list, paragraph, sample, section} from '../fixture.ts'
import {classed, named, only, readMarkup, withId, wordsOf, type Markup} from './markup.ts'
import {pageOf} from './page.ts'

const chapter = (number: string, title: string, ...blocks: Parameters<typeof section>[4][]): Document => ({
  ...sample,
  children: [section('chapter', 1, title, {number}, ...blocks)],
})

const strong = (words: string) => ({type: 'strong', children: [{type: 'text', value: words}]}) as const

const before = chapter(
  '1.',
  '古い章',
  paragraph('記録を30日間', strong('必ず'), '保管します。'),
  list(false, item(paragraph('鍵の管理')), item(paragraph('ログの保管')), item(paragraph('権限の棚卸し'))),
)
const after = chapter(
  '2.',
  '新しい章',
  paragraph('記録を60日間保管します。'),
  list(
    false,
    item(paragraph('鍵の管理')),
    item(paragraph('ログの保管')),
    item(paragraph('権限の棚卸し')),
    item(paragraph('二')),
  ),
)
const main = only(named(readMarkup(pageOf(prepare(redline(before, after), 2))), 'main'))
const marks = (element: Markup, name: string): readonly string[] => named(element, name).map(wordsOf)

describe('a document with marks', () => {
  it('prints words that were struck and put in, each run as one mark', () => {
    const text = only(named(main, 'p').filter((element) => wordsOf(element).startsWith('記録')))
    expect(marks(text, 'del')).toEqual(['30', '必ず'])
    expect(marks(text, 'ins')).toEqual(['60'])
    expect(named(only(named(text, 'strong')), 'del', 'ins')).toEqual([])
  })

  it('prints the number that was struck before the one that it is', () => {
    const heading = withId(main, 'chapter')
    expect(classed(heading, 'number').map(wordsOf)).toEqual(['1.', '2.'])
    expect(wordsOf(heading).startsWith('1. 2. ')).toBe(true)
    expect(marks(heading, 'del')).toContain('1.')
    expect(marks(heading, 'ins')).toContain('2.')
    expect(only(classed(main, 'permalink')).attributes['aria-label']).toBe('「2. 新しい章」へのリンク')
  })

  it('calls a block that was put in so, and marks its words', () => {
    const added = only(named(main, 'li').filter(({attributes}) => attributes['class'] === 'inserted'))
    expect(marks(added, 'ins')).toEqual(['二'])
  })
})
