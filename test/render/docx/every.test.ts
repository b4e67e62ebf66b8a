import {beforeAll, describe, expect, it} from 'vitest'
import type {Block, Document} from '../../../src/document/nodes.ts'
import {headingText, phraseText, plainText, sectionsOf, walk} from '../../../src/document/walk.ts'
import {folioOf} from '../../../src/layout/pages.ts'
import {placesOf} from '../../../src/render/docx/places.ts'
import {everyFolder, print, type Printed} from './every.ts'
import {lint} from './lint.ts'
import {partsOf, styleOf, type Parts} from './parts.ts'
import {readBack} from './read-back.ts'
import {all, parse, textOf} from './xml.ts'

const squeeze = (text: string): string => text.replace(/\s/gu, '')

/** The ids of a document. */
const idsOf = (document: Document): readonly string[] =>
  [...walk(document)].flatMap((node) => ('id' in node && node.id !== undefined ? [node.id] : []))

/** What a block says by itself, with what is derived; undefined for one that is only what stands in it. */
function saysOf(block: Block): string | undefined {
  if (block.type === 'section') return block.heading && headingText(block.heading)
  if (block.type === 'paragraph' || block.type === 'note') return plainText([block])
  if (block.type === 'entry') return headingText(block)
  if (block.type === 'cell' && block.children.length === 0) return ''
  if (block.type === 'table') return block.caption && `${block.label ?? ''}${phraseText(block.caption)}`
  return undefined
}

/** The texts of a tree in order, each with its id or its place. */
const expected = (document: Document): readonly (readonly [string, string])[] =>
  [...placesOf(document)].flatMap(({block, place}) => {
    if (block.type === 'figure') {
      const caption = `${block.label ?? ''}${phraseText(block.caption)}`
      return [[block.id, ''] as const, ...(caption === '' ? [] : [['', squeeze(caption)] as const])]
    }
    const words = saysOf(block)
    if (words === undefined) return []
    const name = block.type === 'entry' ? block.target : [place.id, ...place.path].join('/')
    return [[name, squeeze(words)] as const]
  })

describe.each(everyFolder)('the Word file of %s', (folder) => {
  let printed: Printed
  let parts: Parts = {}
  beforeAll(async () => {
    printed = await print(folder)
    parts = partsOf(printed.bytes)
  })

  it('has no finding of the lint, accessibility among it', () => {
    expect(lint(parts)).toEqual([])
  })

  it('has an entry with its folio for each listed heading', () => {
    const {document, pages, theme} = printed.forme
    const listed = [...sectionsOf(document)].filter(
      ({heading, listed: own, level}) => heading && own && level <= theme.contents.depth,
    )
    const entries = all(parse(parts['word/document.xml'] ?? ''), 'w:p')
      .filter((paragraph) => /^TOC\d$/.test(styleOf(paragraph) ?? ''))
      .map(textOf)
    const lines = listed.map(
      (own) => `${own.heading ? headingText(own.heading) : ''}\t${folioOf(pages, own)}`,
    )
    expect(entries).toEqual(entries.length === 0 ? [] : lines)
  })

  it('gives back each text of the tree in order, with its id or place, from the file alone', () => {
    const {document} = printed.forme
    expect(returned(parts, idsOf(document))).toEqual(expected(document))
  })
})

/** What a file gives back, each text with its id or place; lines that end tables say nothing. */
const returned = (parts: Parts, known: readonly string[]): readonly (readonly [string, string])[] =>
  readBack(parts, known)
    .map(
      ({ids, place, entry, text}) => [entry ?? place ?? ids.at(-1) ?? '', withoutFolio(text, entry)] as const,
    )
    .filter(([name, text]) => name !== '' || text !== '')

/** A line of the contents ends in its folio, which the tree does not know. */
const withoutFolio = (text: string, entry: string | undefined): string =>
  entry === undefined ? text : text.replace(/\d+$/, '')
