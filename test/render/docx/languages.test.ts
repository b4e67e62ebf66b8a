import {describe, expect, it} from 'vitest'
import type {Document, Foreign, Inline, Section} from '../../../src/document/nodes.ts'
import {wordLanguage} from '../../../src/render/docx/language.ts'
import {pagesOf, paragraph, sample, section, text, theme} from '../fixture.ts'
import {bytesOf, pictures, partsOf} from './parts.ts'
import {lint} from './lint.ts'
import {renderDocx} from '../../../src/render/docx/render.ts'
import {all, childOf, parse, textOf, valueOf, type Element} from './xml.ts'

const inLanguage = (language: string, ...children: readonly Inline[]): Foreign => ({
  type: 'foreign',
  language,
  children,
})
const strong = (...children: readonly Inline[]): Inline => ({type: 'strong', children})
const link = (...children: readonly Inline[]): Inline => ({
  type: 'link',
  address: [text('https://example.jp/')],
  children,
})

/** The words of a document with the style of each run that has one. */
function runsOf(
  children: readonly Section[],
  language = 'ja',
): readonly (readonly [string, string | undefined])[] {
  const document: Document = {...sample, language, children}
  const parts = partsOf(bytesOf(document, pagesOf(document)))
  expect(lint(parts)).toEqual([])
  return all(parse(parts['word/document.xml'] ?? ''), 'w:r')
    .map((run) => [textOf(run), valueOf(childOf(run, 'w:rPr'), 'w:rStyle')] as const)
    .filter(([words]) => words !== '')
}

const sheetOf = (document: Document): Element =>
  parse(partsOf(bytesOf(document, pagesOf(document)))['word/styles.xml'] ?? '')
const styleNamed = (sheet: Element, id: string): Element | undefined =>
  all(sheet, 'w:style').find((style) => style.attributes['w:styleId'] === id)

describe('words in another language', () => {
  it('have a style for every look, and say nothing beside it', () => {
    const words: readonly Inline[] = [
      text('a'),
      strong(text('b')),
      link(text('c'), strong(text('d'))),
      {type: 'code', value: 'e'},
      {type: 'emphasis', children: [text('f')]},
      strong({type: 'code', value: 'g'}, link(text('h'))),
    ]
    const children = [section('s', 1, '章', {}, paragraph(inLanguage('en', ...words), ...words))]
    const looks = [
      'Strong',
      'Hyperlink',
      'HyperlinkStrong',
      'HTMLCode',
      'Emphasis',
      'HTMLCodeStrong',
      'HyperlinkStrong',
    ]
    expect(runsOf(children).map(([, style]) => style)).toEqual([
      undefined,
      'Foreign-en-US',
      ...looks.map((look) => `${look}-en-US`),
      undefined,
      ...looks,
    ])
  })

  it.each([
    ['en', 'en-US', {'w:val': 'en-US', 'w:eastAsia': 'en-US'}, 'default'],
    ['en-GB', 'en-GB', {'w:val': 'en-GB', 'w:eastAsia': 'en-GB'}, 'default'],
    ['zh-Hant', 'zh-TW', {'w:eastAsia': 'zh-TW'}, 'eastAsia'],
  ])('in %s are proofed in %s', (tag, language, proofed, hint) => {
    const document = {...sample, children: [section('s', 1, '章', {}, paragraph(inLanguage(tag, text('a'))))]}
    const properties = childOf(styleNamed(sheetOf(document), `Foreign-${language}`), 'w:rPr')
    expect(childOf(properties, 'w:lang')?.attributes).toEqual(proofed)
    expect(childOf(properties, 'w:rFonts')?.attributes).toEqual({'w:hint': hint})
  })

  it('keep the looks of the styles that theirs are based on', () => {
    const sheet = sheetOf(sample)
    expect(valueOf(styleNamed(sheet, 'HyperlinkStrong-en-US'), 'w:basedOn')).toBe('HyperlinkStrong')
    expect(valueOf(styleNamed(sheet, 'HyperlinkStrong'), 'w:basedOn')).toBe('Hyperlink')
    expect(valueOf(styleNamed(sheet, 'Strong-en-US'), 'w:basedOn')).toBe('Strong')
  })

  it('have no styles where there are none', () => {
    const document = {
      ...sample,
      children: [section('s', 1, '章', {}, paragraph(inLanguage('ja', text('a'))))],
    }
    expect(all(sheetOf(document), 'w:lang')).toHaveLength(1)
  })

  it.each([
    ['EN', 'en-US'],
    ['en-GB', 'en-GB'],
    ['x', 'x'],
    ['constructor', 'constructor'],
  ])('in %s are in %s for Word', (tag, language) => {
    expect(wordLanguage(tag)).toBe(language)
  })
})

describe('a section in another language', () => {
  const inner = section(
    'inner',
    2,
    'Inner',
    {number: '5.2'},
    paragraph('words ', inLanguage('ja', text('語'))),
  )
  const english = section('s', 1, 'Summary', {language: 'en'}, paragraph('text'), inner)

  it('says so of all its words', () => {
    expect(runsOf([english])).toEqual([
      ['Summary', 'Foreign-en-US'],
      ['text', 'Foreign-en-US'],
      ['5.2 ', 'Foreign-en-US'],
      ['Inner', 'Foreign-en-US'],
      ['words ', 'Foreign-en-US'],
      ['語', undefined],
    ])
  })

  it('is called in the contents as in its heading', () => {
    const entry = {type: 'entry', target: 'inner', level: 2, title: [text('Inner')]} as const
    const contents = section(
      'contents',
      1,
      'もくじ',
      {kind: 'contents', listed: false},
      {
        type: 'contents',
        children: [entry],
      },
    )
    expect(runsOf([contents, english])[1]).toEqual(['Inner', 'Foreign-en-US'])
  })

  it('is none in a document of its language', () => {
    expect(runsOf([english], 'en').map(([, style]) => style)).toEqual([
      ...Array<undefined>(5),
      'Foreign-ja-JP',
    ])
  })
})

describe('characters', () => {
  it('beyond the basic plane come through as they are', () => {
    const outcome = renderDocx(sample, theme, pagesOf(sample), pictures)
    expect(outcome.ok && partsOf(outcome.value)['word/document.xml']).toContain('𠮷田 ✅')
  })

  it.each([
    ['ja', 'eastAsia'],
    ['en', 'default'],
  ])('of two worlds are counted as those of a document in %s', (language, hint) => {
    const [fonts] = all(sheetOf({...sample, language}), 'w:rFonts')
    expect(fonts?.attributes['w:hint']).toBe(hint)
  })
})
