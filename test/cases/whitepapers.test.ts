import {readFileSync} from 'node:fs'
import {beforeAll, describe, expect, it} from 'vitest'
import {plainText, sectionsOf, walk} from '../../src/document/walk.ts'
import {disk} from '../../src/world/disk.ts'
import {readPdf, type PdfFile} from '../pdf.ts'
import {squeeze} from '../published/paragraphs.ts'
import {wordParagraphs} from '../published/words.ts'
import {build, type Built} from './build.ts'
import {expectTrueContents, expectWords} from './truth.ts'

const world = disk(process.cwd())

describe('the made-up whitepaper', () => {
  let built: Built

  beforeAll(async () => {
    built = await build(world, 'content/aozora')
  }, 60_000)

  it('has over 60 controls with own numbers, each with numbers in two standards', () => {
    const controls = [...sectionsOf(built.forme.document)].filter(({kind}) => kind === 'control')
    expect(controls.length).toBeGreaterThan(60)
    expect(new Set(controls.map(({heading}) => heading?.number)).size).toBe(controls.length)
  })

  it('holds every type of node and every kind of section', () => {
    const nodes = [...walk(built.forme.document)]
    const types = [
      'quote',
      'note',
      'footnote',
      'foreign',
      'table',
      'figure',
      'list',
      'reference',
      'link',
      'code',
    ]
    expect(types.filter((type) => !nodes.some((node) => node.type === type))).toEqual([])
    const kinds = [
      'cover',
      'revisions',
      'contents',
      'glossary',
      'correspondence',
      'precedence',
      'appendix',
      'control',
    ]
    const own = [...sectionsOf(built.forme.document)].map(({kind}) => kind)
    expect(kinds.filter((kind) => !own.some((other) => other === kind))).toEqual([])
    expect(own.indexOf('revisions')).toBeLessThan(own.indexOf('contents'))
  })

  it('says all of its texts in order, in every format', async () => {
    await expectWords(built)
  }, 60_000)

  it('has the same contents, true to its pages, in every format', async () => {
    await expectTrueContents(built)
  }, 60_000)
})

describe('a whitepaper with templates and a theme of its own', () => {
  let built: Built
  let pdf: PdfFile

  beforeAll(async () => {
    built = await build(world, 'test/whitepapers/looks')
    pdf = await readPdf(built.bytes.pdf)
  }, 60_000)

  it('has its own order: the history behind the cover, then the contents, then the rest', () => {
    const sections = built.forme.document.children
    expect(sections.map(({id}) => id)).toEqual(['cover', 'history', 'contents', 'about', 'measures'])
  })

  it('has its own cover, in PDF and Word', () => {
    const cover = [
      '架空つばめ通信株式会社',
      '第2版2026年4月',
      'つばめクラウド',
      'セキュリティのご案内',
      'ご契約のお客様へ',
    ]
    expect(pdf.pages[0]?.map(({text}) => squeeze(text))).toEqual(cover)
    const words = squeeze(
      wordParagraphs(built.bytes.docx)
        .map(({text}) => text)
        .join(''),
    )
    expect(words.startsWith(cover.join(''))).toBe(true)
  })

  it('has its own form of control', () => {
    const controls = [...sectionsOf(built.forme.document)].filter(({kind}) => kind === 'control')
    expect(controls.map(({children}) => children.map((block) => plainText([block])))).toEqual([
      ['暗号鍵は、つばめクラウドの鍵管理装置の中で作り、外に出しません。', '実施しています。'],
      ['操作ログを13か月保管します。', '準備しています。'],
    ])
  })

  it('stands on B5 in mincho, with its title in the running head', () => {
    const {width, height} = built.forme.pages
    expect([width, height].map((length) => Math.round((length / 72) * 25.4))).toEqual([182, 257])
    expect(built.forme.theme.font.family).toBe('BIZ UDPMincho')
    const heads = pdf.pages
      .slice(1)
      .map((lines) => squeeze(lines.find(({baseline}) => baseline < 50)?.text ?? ''))
    expect(heads.length).toBeGreaterThan(2)
    expect(new Set(heads)).toEqual(new Set(['つばめクラウドセキュリティのご案内第2版']))
  })

  it('says all of its texts, and true contents, in every format', async () => {
    await expectWords(built)
    await expectTrueContents(built)
  })

  it('is what the page on looks shows', () => {
    const page = readFileSync('docs/looks.md', 'utf8')
    const blocks = [...page.matchAll(/```(handlebars|yaml)\n([^]*?)\n```/g)]
    const file = (name: string): string => readFileSync(`test/whitepapers/looks/${name}`, 'utf8')
    const files = ['templates/cover.hbs', 'templates/document.hbs', 'templates/control.hbs'].map(file)
    const [templates, themes] = ['handlebars', 'yaml'].map((kind) =>
      blocks.filter(([, own]) => own === kind).map(([, , text = '']) => text),
    )
    expect(templates).toEqual(files.map((text) => text.trimEnd()))
    expect(themes).toHaveLength(4)
    for (const part of themes ?? []) expect(file('theme.yaml')).toContain(part)
  })
})
