import {readFileSync} from 'node:fs'
import {eastAsianWidth} from 'get-east-asian-width'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {contentFiles} from '../../src/content/model.ts'
import {printedParagraphs, publishedContents, publishedParagraphs, squeeze} from '../published/paragraphs.ts'
import {figure, parts, revisions, whitepaper, writeOut, writtenFiles} from './pracla.ts'

const published = (name: string): string =>
  readFileSync(new URL(`../published/${name}`, import.meta.url), 'utf8')
const text = published('whitepaper-1.1.txt')
const entries = publishedContents(published('contents.tsv'))
const files = writtenFiles()

const japanese = String.raw`[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]`
const gap = new RegExp(`(?<=${japanese}) +(?=[A-Za-z0-9])|(?<=[A-Za-z0-9]) +(?=${japanese})`, 'gu')

const titles = new Map(entries.map((entry) => [squeeze(entry.title), entry.title]))

/** A published paragraph as content writes it: no automatic gaps, but the one that parts a number from its title. */
function written(paragraph: string): string {
  const title = titles.get(squeeze(paragraph))
  if (title === undefined) return paragraph.replace(gap, '')
  const number = /^(?:CLD\.)?\d+\.[\d.]* /u.exec(title)?.[0] ?? ''
  return number + title.slice(number.length).replace(gap, '')
}

/** A day with numbers as they are said: 2022-03-18 has the month 3. */
function day(date: string): readonly number[] {
  return date.split('-').map(Number)
}

function cover(): readonly string[] {
  const last = revisions.at(-1)
  const [year, month, date] = day(last?.date ?? '')
  return [...whitepaper.title, whitepaper.provider, `${year}年${month}月${date}日 (${last?.label})`].map(
    writeOut,
  )
}

const history = [
  ...['版数', '日付', '主な変更内容'],
  ...revisions.flatMap((revision) => [revision.label, day(revision.date).join('/'), revision.note]),
]

/** What the whitepaper says from its cover to its history, the figure's own words aside. */
const said = [
  ...cover(),
  ...['もくじ', '内容'],
  ...parts.flatMap((part) => [part.heading, ...part.paragraphs]),
  ...history,
]

describe('the text', () => {
  it('is the published text, paragraph by paragraph', () => {
    expect(said.map(squeeze)).toEqual(publishedParagraphs(text))
  })

  it('has its widths and its typed spaces; titles have the widths of the contents', () => {
    expect(said).toEqual(printedParagraphs(text).map(written))
  })

  it('has the published contents', () => {
    const listed = parts.filter((part) => !('listed' in part.file) || part.file.listed)
    expect(listed.map(({level, heading}) => [level, heading])).toEqual(
      entries.map(({level, title}) => [level, written(title)]),
    )
  })

  it.each(files)('has no space between a Japanese character and a Latin letter or digit: $path', (file) => {
    expect(writeOut(file.text).match(gap)).toBeNull()
  })
})

describe('the files', () => {
  it.each(files)('$path follows its schema', ({kind, text: source}) => {
    expect(contentFiles[kind].safeParse(parse(source)).error).toBeUndefined()
  })

  it('are those of the outline, each once', () => {
    const outlined = parts.map(({id, file}) => `${'references' in file ? 'controls' : 'sections'}/${id}.yaml`)
    const others = ['figures/responsibility-figure.yaml', 'revisions.yaml', 'whitepaper.yaml']
    expect(files.map((file) => file.path)).toEqual([...outlined, ...others].sort())
  })

  it('say the product and the provider by their variables', () => {
    const prose = files.filter((file) => ['section', 'control', 'figure'].includes(file.kind))
    expect(prose.filter((file) => /Pracla|TOKAIコミュニケーションズ/u.test(file.text))).toEqual([])
  })

  it('name a control by its number, and refer to the standard of its chapter', () => {
    const controls = parts.flatMap(({id, file}) => ('references' in file ? [{id, file}] : []))
    expect(controls).toHaveLength(41)
    for (const {id, file} of controls) {
      const standard = id === '4.1' ? 'jip-isms517-1.0' : 'iso-27017-2015'
      expect([file.number, file.references]).toEqual([id, [{standard, number: id}]])
    }
  })
})

describe('the responsibility figure', () => {
  const groups = figure.matrix?.groups ?? []
  const rows = groups.flatMap((group) => group.rows)
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell !== null)

  it.each(cells)('$text: the source says so, word for word', ({source, quote}) => {
    const paragraphs = parts.find((part) => part.id === source)?.paragraphs ?? []
    expect(paragraphs.filter((paragraph) => paragraph.includes(writeOut(quote)))).toHaveLength(1)
    expect(quote).toMatch(/。$/u)
  })

  it('is told in full by the alternative text', () => {
    const told = [
      ...(figure.matrix?.parties ?? []),
      ...groups.map((group) => group.label),
      ...rows.map((row) => row.label),
    ]
    expect(told.filter((label) => !figure.alt?.includes(label))).toEqual([])
  })

  it('has a cell a party in every row, and one that is not empty', () => {
    expect(rows.filter((row) => row.cells.length !== 2 || row.cells.every((cell) => cell === null))).toEqual(
      [],
    )
  })

  it('is legible across the type area: few rows, short words', () => {
    expect([groups.length, rows.length]).toEqual([3, 12])
    expect(Math.max(...rows.map((row) => ems(row.label)))).toBeLessThanOrEqual(14)
    expect(Math.max(...cells.map((cell) => ems(cell.text)))).toBeLessThanOrEqual(18)
  })
})

/** The width of a text in full-width characters. */
function ems(phrase: string): number {
  return (
    [...writeOut(phrase)].reduce((sum, character) => sum + eastAsianWidth(character.codePointAt(0) ?? 0), 0) /
    2
  )
}
