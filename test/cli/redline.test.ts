import {resolve} from 'node:path'
import {unzipSync} from 'fflate'
import {beforeAll, describe, expect, it} from 'vitest'
import {digest} from '../../src/world/digest.ts'
import {readPdf} from '../pdf.ts'
import {at, edited, entry, folder} from '../publish/release/paper.ts'
import {hakusho, type SessionOptions, type Transcript} from './session.ts'
import {after, guide, outlined, releasedTwice, type Files} from './two-editions.ts'

const box = 'caption: 箱\nalt: 白い箱\nfile: box.svg\n'
const noted =
  "released: true, changes: [{variable: product, note: 名前を改めました}, {target: 'purpose', kind: renumbered}, " +
  "{target: 'purpose', kind: retitled, note: 題を改めました}, {target: 'purpose', kind: changed, note: 期間を延ばしました}, " +
  "{target: 'box', kind: changed}]"

/** Edition 1.1 in work, with words of the history on what has changed. */
const withNotes = outlined(
  edited('1.1', entry('1.1', '2024-10-01', noted), {
    'sections/purpose.yaml': after,
    'sections/guide.yaml': guide,
    'figures/box.yaml': box,
  }),
  '青い雲',
)

let over: Files

beforeAll(async () => {
  over = await releasedTwice()
})

const diff = (words: string, options: SessionOptions = {}): Promise<Transcript> =>
  hakusho(`diff ${folder} ${words}`, {over, ...options})

const names = ['redline.pdf', 'redline.docx', 'review.html']
const places = names.map((name) => `out/mini/1.0-1.1/mini-1.0-1.1-${name}`)
const [pdf = '', word = '', page = ''] = places.map((place) => resolve(place))

const wordParts = (files: ReadonlyMap<string, Uint8Array>, path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(files.get(path) ?? new Uint8Array())).map(([name, bytes]) => [
      name,
      new TextDecoder().decode(bytes),
    ]),
  )

const textOf = async (bytes: Uint8Array | undefined): Promise<string> =>
  (await readPdf(bytes ?? new Uint8Array())).drawn
    .flat()
    .map(({text}) => text)
    .join('')

describe('hakusho diff --format pdf,docx,html', () => {
  it('writes a file of each, and says how much has changed and where they are', async () => {
    const {code, out, err, files} = await diff('1.0 1.1 -f html,docx,pdf')
    expect({code, err}).toEqual({code: 0, err: ''})
    const [title, counts, ...written] = out.split('\n')
    expect(title).toBe('mini 1.0 (1.0版) → mini 1.1 (1.1版)')
    expect(counts).toBe(
      '2 changes: 1 renumbered, 1 retitled, 2 changed; 1 variable; 1 place that only follows',
    )
    expect(written.map((line) => line.replace(/ {2}\d+ kB$/, ''))).toEqual(
      places.map((place) => `  ${place}`),
    )
    expect([...files.keys()]).toEqual([pdf, word, page])
    const again = await diff('1.0 1.1 -f pdf,docx,html')
    expect([...again.files].map(([path, bytes]) => [path, digest(bytes)])).toEqual(
      [...files].map(([path, bytes]) => [path, digest(bytes)]),
    )
  })

  it('writes what is asked for, where it is asked for', async () => {
    const {code, files} = await diff('1.0 1.1 -f html -o elsewhere')
    expect(code).toBe(0)
    expect([...files.keys()]).toEqual([page.replace('out', 'elsewhere')])
  })

  it('calls a draft one, and says in each form where it was read', async () => {
    const draft = outlined(
      edited('1.2', entry('1.1', '2024-10-01') + entry('1.2', '2025-01-01', 'released: false'), {
        'sections/purpose.yaml': after.replace('60日', '90日'),
        'sections/guide.yaml': guide,
        'figures/box.yaml': box,
      }),
      '青い雲',
    )
    const {code, files} = await diff('1.1 . -f pdf,html', {over: {...over, ...draft}})
    expect(code).toBe(0)
    const stem = resolve('out/mini/1.1-1.2-draft/mini-1.1-1.2-draft')
    expect([...files.keys()]).toEqual([`${stem}-redline.pdf`, `${stem}-review.html`])
    expect(await textOf(files.get(`${stem}-redline.pdf`))).toContain('作業中')
  })

  it('quotes in a comment what the history says of a section, all of it', async () => {
    const {code, files} = await diff('1.0 . -f docx,html,pdf', {over: {...over, ...withNotes}})
    expect(code).toBe(0)
    const parts = wordParts(files, word)
    const comments = parts['word/comments.xml'] ?? ''
    expect(comments.match(/<w:comment /g)).toHaveLength(2)
    expect(comments).toContain('題を改めました')
    expect(comments).toContain('期間を延ばしました')
    const html = new TextDecoder().decode(files.get(page))
    for (const note of ['名前を改めました', '題を改めました', '期間を延ばしました'])
      expect(html).toContain(note)
  })

  it('gives the tracked changes an author and a date', async () => {
    const body = wordParts((await diff('1.0 1.1 -f docx')).files, word)['word/document.xml'] ?? ''
    const marks = body.match(/<w:(?:ins|del) [^>]*>/g) ?? []
    expect(marks.length).toBeGreaterThan(10)
    for (const mark of marks) {
      expect(mark).toContain('w:author="架空の会社"')
      expect(mark).toContain('w:date="2024-10-01T00:00:00Z"')
    }
  })

  it('locks no page of Word: only what its theme begins on a page of its own does', async () => {
    const breaks = async (words: string): Promise<number> => {
      const {files} = await hakusho(words)
      const [path = ''] = [...files.keys()].filter((name) => name.endsWith('.docx'))
      return (wordParts(files, path)['word/document.xml'] ?? '').match(/<w:pageBreakBefore\/>/g)?.length ?? 0
    }
    const unlocked = await breaks('build aozora -e 1.1 -f docx --unlocked')
    expect(await breaks('diff aozora 1.1 1.1 -f docx')).toBe(unlocked)
    expect(await breaks('build aozora -e 1.1 -f docx')).toBeGreaterThan(unlocked + 10)
  })

  it('gives the review both texts by the digests that are frozen', async () => {
    const html = new TextDecoder().decode((await diff('1.0 1.1 -f html')).files.get(page))
    for (const edition of ['1.0', '1.1'])
      expect(html).toContain(digest(over[at(`editions/${edition}/tree.json`)] ?? ''))
  })

  it('writes files of an edition and itself, without a mark', async () => {
    const {code, files} = await diff('1.1 1.1 -f pdf,docx,html --exit-code')
    expect({code, count: files.size}).toEqual({code: 0, count: 3})
    const own = resolve('out/mini/1.1-1.1/mini-1.1-1.1-redline')
    expect(wordParts(files, `${own}.docx`)['word/document.xml']).not.toMatch(/<w:(?:ins|del) /)
    expect(await textOf(files.get(`${own}.pdf`))).toContain('違いはありません')
  })

  it('compares two whitepapers that have nothing in common', async () => {
    const {code, err, files} = await diff('1.0 pracla-iso27017 -f pdf,docx,html')
    expect({code, err}).toEqual({code: 0, err: ''})
    const stem = resolve('out/pracla-iso27017/mini-1.0-1.1/pracla-iso27017-mini-1.0-1.1')
    expect([...files.keys()]).toEqual(names.map((name) => `${stem}-${name}`))
  })

  it('ends with 1 where anything differs, when it is asked to, and has written all the same', async () => {
    const {code, files} = await diff('1.0 1.1 -f html --exit-code')
    expect({code, count: files.size}).toEqual({code: 1, count: 1})
  })
})

describe('a redline that cannot be made', () => {
  const stood = (): Map<string, Uint8Array> =>
    new Map([pdf, word, page].map((path, index) => [path, new Uint8Array([index])]))

  it.each(['pdf', 'docx', 'html'])('leaves what stood there where the %s cannot be written', async (kind) => {
    const fails = (verb: string, path: string): string | undefined =>
      verb === 'write' && path.includes(`.${kind}`) ? 'ENOSPC' : undefined
    const {code, err, files} = await diff('1.0 1.1 -f pdf,docx,html', {files: stood(), fails})
    expect(code).toBe(1)
    expect(err).toContain('could not be written (ENOSPC)')
    expect(err).toContain('hint: the disk is full: free some space and try again')
    expect([...files]).toEqual([...stood()])
  })

  it.each(['pdf', 'docx', 'html'])('puts all back where the %s cannot take its place', async (kind) => {
    const fails = (verb: string, path: string): string | undefined =>
      verb === 'replace' && path.endsWith(`.${kind}`) ? 'EACCES' : undefined
    const {code, err, files} = await diff('1.0 1.1 -f pdf,docx,html', {files: stood(), fails})
    expect(code).toBe(1)
    expect(err).toContain('choose another folder with --out')
    for (const [path, bytes] of stood()) if (!path.endsWith(kind)) expect(files.get(path)).toEqual(bytes)
  })

  it('because a character has no glyph tells where it stands, and writes nothing', async () => {
    const broken = {...over, [`${folder}/sections/guide.yaml`]: 'title: 読み方\nbody: |\n  𪛖を読みます。\n'}
    const {code, err, files} = await diff('1.0 . -f pdf,docx,html', {over: broken, files: stood()})
    expect(code).toBe(1)
    expect(err).toContain('error[glyph-missing] papers/mini/sections/guide.yaml:3:3')
    expect([...files]).toEqual([...stood()])
  })

  it('because an option is wrong says which there are', async () => {
    for (const words of ['1.0 1.1 -f pdf,odt', '1.0 1.1 -f html,json', '1.0 1.1 -f html -o']) {
      const {code, err, files} = await diff(words)
      expect({code, count: files.size}).toEqual({code: 2, count: 0})
      expect(err).not.toMatch(/\bat .*:\d+:\d+/)
    }
  })
})
