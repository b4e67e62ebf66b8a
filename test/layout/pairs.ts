import fc from 'fast-check'
import type {Block, Document, Figure, Inline, Section} from '../../src/document/nodes.ts'
import {sample} from '../render/fixture.ts'
import {cell, item, list, paragraph, row, section, text} from '../render/builders.ts'
import {generatedSections} from './generated.ts'

/** A change to a document of sections; `at` picks where, from a number of any size. */
type Edit = (sections: readonly Section[], at: number) => readonly Section[]

/** The item of a list at a place counted over and over; nothing of an empty list. */
const pick = <Value>(list: readonly Value[], at: number): Value | undefined => list[at % list.length]

const replaceAt = <Value>(
  list: readonly Value[],
  at: number,
  by: (old: Value) => readonly Value[],
): Value[] => list.flatMap((own, index) => (index === at % list.length ? by(own) : [own]))

/** Every section but the last, which closes the document. */
const within =
  (edit: (section: Section, at: number) => readonly Section[]): Edit =>
  (sections, at) => [
    ...replaceAt(sections.slice(0, -1), at, (own) => edit(own, Math.floor(at / 7))),
    ...sections.slice(-1),
  ]

const inBlock = (edit: (block: Block, at: number) => readonly Block[]): Edit =>
  within((own, at) => [
    {...own, children: replaceAt(own.children, at, (block) => edit(block, Math.floor(at / 5)))},
  ])

/** The words in the middle of a text give way to others. */
function reword(inlines: readonly Inline[], at: number): readonly Inline[] {
  return replaceAt(inlines, at, (own) => {
    if (own.type !== 'text') return [own]
    const characters = [...own.value]
    const from = at % Math.max(1, characters.length)
    const words = ['監査', 'ログを400日間、', '', 'TLS 1.3', '𠮷田'][at % 5] ?? ''
    return [
      {...own, value: [...characters.slice(0, from), words, ...characters.slice(from + (at % 9))].join('')},
    ]
  })
}

function edited(block: Block, at: number): readonly Block[] {
  if (block.type === 'paragraph' || block.type === 'note')
    return [{...block, children: reword(block.children, at)}]
  if (block.type === 'list')
    return [
      {
        ...block,
        children: replaceAt(block.children, at, (own) =>
          at % 3 === 0
            ? [own, item(paragraph('足した項目です。'))]
            : at % 3 === 1
              ? []
              : [item(paragraph('別の項目。'))],
        ),
      },
    ]
  if (block.type === 'table')
    return [
      {
        ...block,
        children: replaceAt(block.children, at, (own) =>
          at % 3 === 0
            ? [own, row(cell('足'), cell('した行'))]
            : at % 3 === 1
              ? [row(cell('9.9'), cell('別の行'))]
              : [own],
        ),
      },
    ]
  return [block]
}

const edits: readonly Edit[] = [
  inBlock(edited),
  inBlock(edited),
  inBlock((block) => [block, paragraph('足した段落です。')]),
  inBlock((block) => [paragraph('前に足した段落です。'), block]),
  inBlock(() => []),
  inBlock((block) => [list(true, item(paragraph('箇条の文。'))), block]),
  within((own) => [{...own, heading: {...own.heading, number: '5.1.1', title: own.heading?.title ?? []}}]),
  within((own) => [{...own, heading: {title: [text('別の見出し')]}}]),
  within(() => []),
  within((own, at) => [own, section(`new${at}`, 3, '足した節', {}, paragraph('足した節の文。'))]),
  (sections, at) => {
    const moved = pick(sections.slice(0, -1), at)
    if (!moved || sections.length < 3) return sections
    const others = sections.filter((own) => own !== moved)
    const to = Math.floor(at / 3) % (others.length - 1)
    return [...others.slice(0, to), moved, ...others.slice(to)]
  },
]

/** Figures with words, an id of their own and no label before they are numbered, as those of any whitepaper. */
const worded = (section: Section): Section => ({
  ...section,
  children: section.children.map((block, index) =>
    block.type === 'figure' ? pictured(block, `${section.id}-${index}`) : block,
  ),
})

function pictured({label, ...figure}: Figure, id: string): Figure {
  void label
  return {...figure, id, alt: [text('絵')]}
}

const documentOf = (children: readonly Section[]): Document => ({...sample, children})

/** The first sections of a drawn document, and its end. */
const opening = (sections: readonly Section[]): readonly Section[] =>
  [...sections.slice(0, -1).slice(0, 12), ...sections.slice(-1)].map(worded)

/** Two editions that lay out: the later the earlier after up to six edits of any kind. */
export const editedPair: fc.Arbitrary<readonly [Document, Document]> = fc
  .tuple(
    generatedSections,
    fc.array(fc.tuple(fc.nat(edits.length - 1), fc.nat()), {minLength: 1, maxLength: 6}),
  )
  .map(([all, drawn]) => {
    const sections = opening(all)
    const after = drawn.reduce<readonly Section[]>(
      (now, [kind, at]) => edits[kind]?.(now, at) ?? now,
      sections,
    )
    const ids = new Set<string>()
    const once = after.filter(({id}) => !ids.has(id) && ids.add(id))
    return [documentOf(sections), documentOf(once)]
  })
