import {describe, expect, it} from 'vitest'
import type {Inline} from '../../../src/document/nodes.ts'
import {walk} from '../../../src/document/walk.ts'
import {bare, literal, place, readText, scope, told, written} from '../reading.ts'
import {faults, product, text, words} from './read.ts'

/** The footnotes of a text that has no fault, without origins. */
function notes(markdown: string): unknown {
  const read = readText(literal(markdown), scope)
  expect(read.diagnostics.map(told)).toEqual([])
  return bare(read.notes)
}

const mark = (name: string): Inline => ({type: 'footnote', target: `part-note-${name}`})
const note = (name: string, ...children: readonly Inline[]): unknown => ({
  name,
  note: {type: 'note', id: `part-note-${name}`, mark: '', children},
})

describe('footnotes', () => {
  it('have marks in the text, and are told in the order of their first marks', () => {
    const written = '一[^b]、二[^a]、三[^b]。\n\n[^a]: {product}の注。\n[^b]: **別**の\n注。'
    expect(words(written)).toEqual([
      ...[text('一'), mark('b'), text('、二'), mark('a'), text('、三'), mark('b'), text('。')],
    ])
    expect(notes(written)).toEqual([
      note('b', {type: 'strong', children: [text('別')]}, text('の'), text('注。')),
      note('a', product, text('の注。')),
    ])
  })

  it.each(['一!', '一!二^三]', '一!^a]', '!'])('leave exclamation marks alone: %s', (written) => {
    expect(words(written)).toEqual([text(written)])
  })

  it.each([
    ['in emphasis', '**一[^a]**'],
    ['behind an exclamation mark', '一![^a]'],
    ['before a bracket', '一[^a](二)'],
    ['in a list', '- 一[^a]'],
    ['in a table', '| 一 |\n|---|\n| 二[^a] |'],
    ['in a quotation', '> 一[^a]'],
    ['in a note', '※一[^a]'],
    ['in words of another language', '[one[^a]](lang:en)'],
  ])('have marks %s', (_, marked) => {
    expect(notes(`${marked}\n\n[^a]: 注`)).toEqual([note('a', text('注'))])
  })

  it.each([
    ['first', '[^a]: 注\n\n一[^a]'],
    ['in a list', '- 一[^a]\n\n  [^a]: 注\n- 二'],
    ['at the start of an item', '- [^a]: 注\n\n  一[^a]'],
    ['in a quotation', '> 一[^a]\n>\n> [^a]: 注'],
  ])('have their text %s', (_, markdown) => {
    expect(notes(markdown)).toEqual([note('a', text('注'))])
  })

  it('leave no block where their texts stand', () => {
    expect(readText(literal('一[^a]\n\n[^a]: 注\n\n二'), scope).blocks).toHaveLength(2)
  })

  it('have names as they are written', () => {
    expect(notes('一[^A.b-c_1]\n\n[^A.b-c_1]: 注')).toEqual([note('A.b-c_1', text('注'))])
    expect(faults('一[^A]\n\n[^a]: 注')).toEqual(['footnote-undefined 2:4-8', 'footnote-unused 4:3-10'])
    expect(faults('一[^{product}]\n\n[^{product}]: 注')).toEqual(['bad-id 4:3-18'])
  })

  it('tell the place of marks, texts and words', () => {
    const passage = literal('は[^a]。\n\n[^a]: の**注**')
    const read = readText(passage, scope)
    const nodes = [...read.blocks, ...read.notes.map((named) => named.note)].flatMap((node) => [
      ...walk(node),
    ])
    expect(nodes.map((node) => `${node.type} ${place(node.origin)} ${written(passage, node)}`)).toEqual([
      'paragraph 2:3-9 は[^a]。',
      'text 2:3-4 は',
      'footnote 2:4-8 [^a]',
      'text 2:8-9 。',
      'note 4:3-15 [^a]: の**注**',
      'text 4:9-10 の',
      'strong 4:10-15 **注**',
      'text 4:12-13 注',
    ])
  })

  it.each(['`[^a]`', '\\[^a]', '[\\^a]', '[^]', '[^a b]', '[^a', '[^a[b]'])(
    'find no mark in %s',
    (markdown) => {
      expect(faults(markdown)).toEqual([])
    },
  )

  it('join lines as words do', () => {
    expect(words('一[^a]\n二\n\n[^a]: 注')).toEqual([text('一'), mark('a'), text('二')])
    expect(words('one[^a]\ntwo\n\n[^a]: 注')).toEqual([text('one'), mark('a'), text(' '), text('two')])
  })
})
