import {unzipSync} from 'fflate'
import {beforeAll, describe, expect, it} from 'vitest'
import type {Contents, Document, Section} from '../../../src/document/nodes.ts'
import {headingText, plainText, walk} from '../../../src/document/walk.ts'
import {folioOf} from '../../../src/layout/pages.ts'
import {renderDocx} from '../../../src/render/docx/render.ts'
import {points} from '../../../src/theme/model.ts'
import {expectGolden} from '../../goldens.ts'
import {pages, sample, theme} from '../fixture.ts'
import {bytesOf, paragraphsOf, partsOf, pictures, styleOf, type Parts} from './parts.ts'
import {all, childOf, parse, pretty, textOf, valueOf, type Element} from './xml.ts'

let parts: Parts = {}
let body: Element
let sheet: Element
beforeAll(() => {
  parts = partsOf(bytesOf())
  body = parse(parts['word/document.xml'] ?? '')
  sheet = parse(parts['word/styles.xml'] ?? '')
})

const inStyle = (prefix: string): readonly Element[] =>
  paragraphsOf(body).filter((paragraph) => styleOf(paragraph)?.startsWith(prefix))
const styleNamed = (id: string): Element | undefined =>
  all(sheet, 'w:style').find((style) => style.attributes['w:styleId'] === id)

describe('the parts of a Word file', () => {
  it.each([
    'word/document.xml',
    'word/styles.xml',
    'word/numbering.xml',
    'word/settings.xml',
    'word/footer1.xml',
    'word/_rels/document.xml.rels',
    'docProps/core.xml',
    'docProps/app.xml',
    'docProps/custom.xml',
  ])('has %s as accepted', (path) => {
    expectGolden(`render/docx/golden/${path.replaceAll('/', '-')}`, pretty(parts[path] ?? ''))
  })
})

describe('the contents', () => {
  const sections = new Map<string, Section>()
  for (const node of walk(sample)) if (node.type === 'section') sections.set(node.id, node)
  const contents = [...walk(sample)].find((node): node is Contents => node.type === 'contents')

  it('has the entries of the tree, each with the folio of its section', () => {
    const expected = contents?.children.map((entry) => {
      const section = sections.get(entry.target)
      return `${headingText(entry)}\t${section && folioOf(pages, section)}`
    })
    expect(expected).toHaveLength(18)
    expect(
      inStyle('TOC')
        .filter((paragraph) => styleOf(paragraph) !== 'TOCHeading')
        .map(textOf),
    ).toEqual(expected)
  })

  it('is what Word makes of the headings that it lists', () => {
    const headings = inStyle('Heading').map((heading) => `${styleOf(heading)?.slice(-1)} ${textOf(heading)}`)
    expect(headings).toEqual(contents?.children.map((entry) => `${entry.level} ${headingText(entry)}`))
  })

  it('leads to its folios by dots, at the right edge of the type area', () => {
    const [tab] = all(styleNamed('TOC2') ?? body, 'w:tab')
    expect(tab?.attributes).toEqual({'w:val': 'right', 'w:pos': '8787', 'w:leader': 'dot'})
  })

  it('is a field in the control by which Word knows a table of contents', () => {
    const [control] = all(body, 'w:sdt')
    expect(valueOf(childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery')).toBe(
      'Table of Contents',
    )
    expect(control && all(control, 'w:instrText')[0]?.children).toEqual([' TOC \\o "1-3" \\h \\z '])
  })
})

describe('the page locks', () => {
  it('stand at the first paragraph of each page after the first, without space above', () => {
    const locked = paragraphsOf(body).filter((paragraph) =>
      childOf(childOf(paragraph, 'w:pPr'), 'w:pageBreakBefore'),
    )
    expect(locked.map(textOf)).toEqual(
      sample.children.slice(1).map(({heading}) => (heading ? headingText(heading) : '')),
    )
    const spaces = locked.map((paragraph) => childOf(childOf(paragraph, 'w:pPr'), 'w:spacing')?.attributes)
    expect(spaces).toEqual(locked.map(() => ({'w:before': '0'})))
  })

  it('are no part of a style', () => {
    expect(all(sheet, 'w:pageBreakBefore')).toEqual([])
  })
})

describe('the text', () => {
  it('has every word of the tree', () => {
    const words = textOf(body).replace(/\s/g, '')
    for (const node of walk(sample)) {
      if (node.type === 'paragraph' || node.type === 'note')
        expect(words).toContain(plainText([node]).replace(/\s/g, ''))
    }
  })

  it('prints the mark of a note first', () => {
    const notes = inStyle('Note').map(textOf)
    expect(notes).toHaveLength(2)
    for (const note of notes) expect(note).toMatch(/^※[^※]/)
  })

  it('leaves a heading that is not listed out of the outline', () => {
    expect(inStyle('UnlistedHeading').map(textOf)).toEqual(['本書の適用範囲について'])
    expect(all(styleNamed('UnlistedHeading3') ?? body, 'w:outlineLvl')).toEqual([])
    expect(valueOf(styleNamed('UnlistedHeading3'), 'w:basedOn')).toBe('Normal')
    expect(valueOf(childOf(styleNamed('Heading3'), 'w:pPr'), 'w:outlineLvl')).toBe('2')
  })

  it('links out, links within, and prints a link without address as words', () => {
    const links = all(body, 'w:hyperlink').filter((link) => !textOf(link).includes('\t'))
    expect(links.map((link) => link.attributes['w:anchor'] ?? 'out')).toEqual([
      'out',
      'id_5_2Z2dZnoteZ2dZlog',
      'id_5_2Z2dZnoteZ2dZterm',
      'id_5_2Z2dZnoteZ2dZlog',
      'out',
      'id_5_2Z2dZnoteZ2dZlogZ2dZmark',
      'id_5_2Z2dZnoteZ2dZtermZ2dZmark',
    ])
    expect(parts['word/_rels/document.xml.rels']).toContain('Target="https://example.jp/pracla?a=1&amp;b=2"')
    expect(textOf(body)).toContain('Pracla | BroadCenter')
  })

  it('counts each ordered list by a list of its own', () => {
    const counted = inStyle('ListNumber').map((paragraph) =>
      valueOf(childOf(childOf(paragraph, 'w:pPr'), 'w:numPr'), 'w:numId'),
    )
    expect(counted).toHaveLength(4)
    expect(new Set(counted).size).toBe(2)
    expect(inStyle('ListContinue').map(textOf)).toEqual(['再委託先を含みます。'])
  })
})

describe('the looks', () => {
  it('names one family in all four channels and Japanese as the language of East Asia', () => {
    const [fonts] = all(sheet, 'w:rFonts')
    const family = theme.font.family
    expect(fonts?.attributes).toMatchObject({
      'w:ascii': family,
      'w:hAnsi': family,
      'w:eastAsia': family,
      'w:cs': family,
    })
    expect(all(sheet, 'w:lang')[0]?.attributes).toMatchObject({'w:val': 'en-US', 'w:eastAsia': 'ja-JP'})
    expect(parts['word/settings.xml']).toContain('<w:characterSpacingControl w:val="compressPunctuation"/>')
  })

  it('sets the leading of every text exactly, pictures excepted', () => {
    const rules = all(sheet, 'w:style').flatMap((style) => {
      const spacing = childOf(childOf(style, 'w:pPr'), 'w:spacing')
      const own = style.attributes['w:styleId'] ?? ''
      return spacing && !/^Figure$|(?:AfterTable|Joined)$/.test(own) ? [spacing.attributes['w:lineRule']] : []
    })
    expect(rules.length).toBeGreaterThan(40)
    expect(new Set(rules)).toEqual(new Set(['exact']))
    expect(all(body, 'w:docGrid').filter(({attributes}) => attributes['w:type'] !== undefined)).toEqual([])
  })

  it('keeps slack at the foot of a page, down to the running foot', () => {
    const [margin] = all(body, 'w:pgMar')
    expect(margin?.attributes).toMatchObject({'w:top': '1360', 'w:bottom': '944', 'w:footer': '664'})
  })

  it('bears the folio and 案 at the foot, but not on the cover', () => {
    expect(textOf(parse(parts['word/footer1.xml'] ?? ''))).toBe('\t2\t案')
    expect(all(body, 'w:titlePg')).toHaveLength(1)
    expect(all(body, 'w:footerReference').map(({attributes}) => attributes['w:type'])).toEqual(['default'])
  })

  it('says nothing of a draft in a released edition', () => {
    const released = partsOf(bytesOf({...sample, draft: false}))
    expect(textOf(parse(released['word/footer1.xml'] ?? ''))).toBe('\t2')
    expect(released['docProps/core.xml']).not.toContain('案')
    expect(parts['docProps/core.xml']).toContain('<cp:contentStatus>案</cp:contentStatus>')
  })
})

describe('the pictures', () => {
  it('stand in a line of text, at their size, with the words that stand for them', () => {
    const sizes = all(body, 'wp:inline').map((inline) => childOf(inline, 'wp:extent')?.attributes)
    expect(sizes).toEqual([
      {cx: String(300 * 12700), cy: String(150 * 12700)},
      {cx: String(72 * 12700), cy: String(36 * 12700)},
    ])
    expect(all(body, 'wp:docPr').map(({attributes}) => attributes['descr'])).toEqual([
      'Praclaの責任分界点。物理層は当社、仮想マシンの上はお客様が責任を負う',
      '二色の市松模様 "A&B"',
    ])
  })

  it('are drawn where there is a drawing, and printed where Word cannot draw', () => {
    const [drawn, printed] = all(body, 'a:blip').map((blip) => all(blip, 'asvg:svgBlip').length)
    expect([drawn, printed]).toEqual([1, 0])
    expect(parts['word/_rels/document.xml.rels']).toMatch(/image1\.svg[\s\S]*image1\.png/)
  })

  it('stay what they are as JPEG', () => {
    const jpeg = {
      width: points(10),
      height: points(10),
      format: 'jpeg',
      bytes: Uint8Array.of(0xff, 0xd8),
    } as const
    const outcome = renderDocx(sample, theme, pages, () => jpeg)
    expect(outcome.ok && unzipSync(outcome.value)['word/media/image1.jpg']).toEqual(jpeg.bytes)
  })

  it('are the target of their references together with their captions', () => {
    const figure = inStyle('Figure')[0]
    const caption = inStyle('Caption')[0]
    const start = figure && all(figure, 'w:bookmarkStart')[0]?.attributes
    expect(start?.['w:name']).toBe('id_demarcation')
    expect(caption && all(caption, 'w:bookmarkEnd').at(-1)?.attributes['w:id']).toBe(start?.['w:id'])
    expect(caption && textOf(caption)).toBe('図1 Praclaの責任分界点')
  })
})

describe('what stands in the way', () => {
  const only = (...children: Section['children']): Document => ({
    ...sample,
    children: [{type: 'section', id: 'a', kind: 'section', level: 1, listed: false, children}],
  })
  const codesOf = (document: Document, given = pictures): readonly string[] => {
    const outcome = renderDocx(document, theme, pages, given)
    return [String(outcome.ok), ...outcome.diagnostics.map(({code}) => code)]
  }

  it('is a figure without a picture', () => {
    const outcome = renderDocx(sample, theme, pages, () => undefined)
    expect(outcome.ok).toBe(false)
    expect(outcome.diagnostics.map(({code}) => code)).toEqual(['picture-missing', 'picture-missing'])
  })

  it('is a reference without a target', () => {
    const words = [{type: 'text', value: '5.9'}] as const
    const document = only({
      type: 'paragraph',
      children: [{type: 'reference', target: '5.9', children: words}],
    })
    expect(codesOf(document)).toEqual(['false', 'reference-broken'])
  })

  it('is an entry whose section stands on no page', () => {
    const document = only({
      type: 'contents',
      children: [{type: 'entry', target: 'a', level: 1, title: [{type: 'text', value: 'A'}]}],
    })
    expect(codesOf(document)).toEqual(['false', 'reference-broken'])
  })

  it('is no character that XML forbids: it is named and left out', () => {
    const value = 'a\u0008b\uD800c\uFFFEd'
    const document = only({type: 'paragraph', children: [{type: 'text', value}]})
    const outcome = renderDocx(document, theme, pages, pictures)
    expect(outcome.diagnostics.map(({message}) => /U\+\w+/.exec(message)?.[0])).toEqual([
      'U+0008',
      'U+D800',
      'U+FFFE',
    ])
    expect(outcome.ok && textOf(parse(partsOf(outcome.value)['word/document.xml'] ?? ''))).toBe('abcd')
  })
})
