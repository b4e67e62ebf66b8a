import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {firstDifference} from '../../src/freeze/difference.ts'
import {joinTexts} from '../../src/freeze/join.ts'
import {freezeTheme, thawTheme} from '../../src/freeze/theme.ts'
import {freezeTree, thawTree} from '../../src/freeze/tree.ts'
import type {Document, Text} from '../../src/document/nodes.ts'
import {walk} from '../../src/document/walk.ts'
import {loadTheme} from '../../src/theme/load.ts'
import type {Theme} from '../../src/theme/model.ts'
import {disk} from '../../src/world/disk.ts'
import {remembering} from '../../src/world/memory.ts'
import {anyDocument, documentOf, paragraph, product, section, text} from '../transform/documents.ts'
import {everything} from './everything.ts'

const bytes = (content: string): Uint8Array => new TextEncoder().encode(content)

function thawed(content: string): Document {
  const outcome = thawTree('tree.json', bytes(content))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome.value
}

const span = (line: number): NonNullable<Text['origin']> => ({
  file: 'a.yaml',
  start: {line, column: 1, offset: line * 10},
  end: {line, column: 3, offset: line * 10 + 2},
})

/** The same document, its texts cut in two at a place, with origins. */
function cutUp(document: Document, at: number): Document {
  const cut = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.flatMap((item) => pieces(item))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cut(inner)]))
  }
  const pieces = (item: unknown): readonly unknown[] => {
    if (typeof item !== 'object' || item === null || !('type' in item) || item.type !== 'text')
      return [cut(item)]
    const {value} = item as Text
    return [text(value.slice(0, at)), text(value.slice(at))].map((part) => ({...part, origin: span(1)}))
  }
  return cut(document) as Document
}

describe('a tree', () => {
  it('comes back as it was frozen', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(thawed(freezeTree(document))).toEqual(joinTexts(document))
      }),
    )
  })

  it('has every type of node', () => {
    expect(thawed(freezeTree(everything))).toEqual(everything)
    const types = new Set([...walk(everything)].map(({type}) => type))
    expect(types.size).toBe(22 - 1) // entries are derived
  })

  it('is frozen alike, however its texts are cut up and wherever they were written', () => {
    fc.assert(
      fc.property(anyDocument, fc.integer({min: 0, max: 3}), (document, at) => {
        const cut = cutUp(document, at)
        expect(freezeTree(cut)).toBe(freezeTree(document))
        expect(firstDifference(document, cut)).toBeUndefined()
      }),
    )
  })

  it('is frozen alike, in whatever order its keys stand', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, turned(inner)]),
      )
    }
    expect(freezeTree(turned(everything) as Document)).toBe(freezeTree(everything))
  })

  it('has a node a line, so that one changed word is one changed line', () => {
    const lines = (document: Document): readonly string[] => freezeTree(document).split('\n')
    const before = lines(
      documentOf(section('a', 1, {children: [paragraph(text('一'), product, text('三'))]})),
    )
    const after = lines(documentOf(section('a', 1, {children: [paragraph(text('一'), product, text('四'))]})))
    expect(after.length).toBe(before.length)
    expect(after.filter((line, index) => line !== before[index])).toEqual(['   {"type":"text","value":"四"}'])
  })

  it('joins texts, and shares what has none to join', () => {
    const whole = paragraph(text('あ'))
    const document = documentOf(
      section('a', 1, {children: [whole, paragraph(text('い'), text('う'), product)]}),
    )
    const joined = joinTexts(document)
    expect(joined.children[0]?.children[0]).toBe(document.children[0]?.children[0])
    expect(joined.children[0]?.children[1]).toEqual(paragraph(text('いう'), product))
    expect(joinTexts(joined)).toBe(joined)
    const memory = remembering()
    expect(joinTexts(document, memory).children[0]).toBe(joinTexts(document, memory).children[0])
  })

  it('keeps the place of texts that it joins, from the first to the last', () => {
    const pieces = [1, 2].map((line): Text => ({...text('x'), origin: span(line)}))
    const joined = joinTexts(documentOf(section('a', 1, {children: [paragraph(...pieces)]})))
    const [found] = [...walk(joined)].filter((node) => node.type === 'text' && node.value === 'xx')
    expect(found?.origin).toEqual({...span(1), end: span(2).end})
  })
})

describe('the first difference', () => {
  const said = (value: string, line: number): Text => ({...text(value), origin: span(line)})
  const of = (...words: Text[]): Document =>
    documentOf(section('a', 1, {children: words.map((word) => paragraph(word))}))

  it.each([
    ['a changed text', of(said('一', 1), said('二', 2)), of(said('一', 1), said('三', 2)), 2],
    ['a text more', of(said('一', 1)), of(said('一', 1), said('二', 2)), 2],
    ['a text less: the last before it', of(said('一', 1), said('二', 2)), of(said('一', 1)), 1],
  ])('is at %s', (_, before, after, line) => {
    expect(firstDifference(before, after)?.origin?.start.line).toBe(line)
  })

  it('has no place where nothing before it has one', () => {
    expect(firstDifference(everything, {...everything, draft: true})).toEqual({origin: undefined})
  })
})

describe('a theme', () => {
  const themeOf = (name: string): Theme => {
    const request = {name, span: span(1), folder: '.'}
    const loaded = loadTheme(disk(process.cwd()), request)
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics))
    return loaded.value.theme
  }

  it.each(['standard', 'mincho'])('%s comes back with the very same numbers', (name) => {
    const theme = themeOf(name)
    const outcome = thawTheme('theme.json', bytes(freezeTheme(theme)))
    expect(outcome).toEqual({ok: true, value: theme, diagnostics: []})
  })

  it('comes back with the very same numbers, be they as small as they may', () => {
    const theme = themeOf('standard')
    fc.assert(
      fc.property(fc.double({min: 1e-9, max: 1000, noNaN: true}), (size) => {
        const written = `${size.toFixed(12)}1pt`
        const own = {
          ...theme,
          body: {...theme.body, before: Number(written.slice(0, -2)) as Theme['body']['size']},
        }
        const outcome = thawTheme('theme.json', bytes(freezeTheme(own)))
        expect(outcome.ok && outcome.value.body.before).toBe(own.body.before)
      }),
    )
  })
})
