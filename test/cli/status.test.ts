import {readFileSync} from 'node:fs'
import {beforeAll, describe, expect, it} from 'vitest'
import {at, edited, entry, first, folder, paper} from '../publish/release/paper.ts'
import {hakusho, type Transcript} from './session.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const decoded = (bytes: string | Uint8Array | undefined): string =>
  typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes)

const frozen = ({files}: Transcript): Files =>
  Object.fromEntries([...files].filter(([path]) => path.startsWith(at('editions'))))

const head = `${folder}/whitepaper.yaml`
const history = `${folder}/revisions.yaml`

const within = (files: Files, path: string, from: string, to: string): Files => {
  expect(decoded(files[path])).toContain(from)
  return {...files, [path]: decoded(files[path]).replace(from, to)}
}

const purpose = `title: 目的
number: '1.'
body: |
  {product}の安全と信頼を
  説明します。

  ![](#box)
`

let one: Files

/** Edition 1.1 in work: the product has another name, and a section other words. */
const second = (more: string): Files => ({
  ...within(
    edited('1.1', entry('1.1', '2024-10-01', more), {'sections/purpose.yaml': purpose}),
    head,
    'product: 雲',
    'product: 青い雲',
  ),
  ...one,
})

const all = "changes: [{variable: 'product'}, {target: 'purpose', kind: changed}]"
const untrue = "released: true, changes: [{target: 'purpose', kind: retitled}]"

const errors = ({err}: Transcript): readonly string[] =>
  Array.from(err.matchAll(/^error\[([a-z-]+)\]/gm), ([, code = '']) => code)

const hints = ({err}: Transcript): readonly string[] =>
  Array.from(err.matchAll(/`(- \{[^`]*\})`/g), ([, line = '']) => line)

beforeAll(async () => {
  one = frozen(await hakusho(`release ${folder} 1.0`, {over: paper()}))
})

/** What a page of the docs shows of a command. */
function shown(command: string): string {
  const docs = readFileSync('docs/editions.md', 'utf8')
  const start = docs.indexOf(`$ npx hakusho ${command}\n`)
  expect(start, command).toBeGreaterThan(0)
  return docs.slice(docs.indexOf('\n', start) + 1, docs.indexOf('\n```', start))
}

/** The same, as the docs show it. */
const inDocs = (): Files => ({
  ...second(''),
  [history]: `${first}- edition: '1.1'
  label: 1.1版
  date: '2024-10-01'
  note: 製品名を改め、目的を書き足しました。
  changes:
    - {target: 'purpose', kind: retitled}
  released: true
`,
})

describe('a release whose history is not true', () => {
  it('is refused, all at once, each with the line to add or to take out', async () => {
    const refused = await hakusho(`release ${folder} 1.1`, {over: second(untrue)})
    expect({code: refused.code, out: refused.out, size: refused.files.size}).toEqual({
      code: 1,
      out: 'nothing written',
      size: 0,
    })
    expect(errors(refused)).toEqual(['change-undeclared', 'change-undeclared', 'change-untrue'])
    expect(hints(refused)).toEqual([
      "- {variable: 'product'}",
      "- {target: 'purpose', kind: changed}",
      "- {target: 'purpose', kind: retitled}",
    ])
    expect(refused.err).toContain(`${history}:2:`)
  })

  it('reads as docs/editions.md shows', async () => {
    const {out, err} = await hakusho(`release ${folder} 1.1`, {over: inDocs()})
    expect(`${err}\n${out}`).toBe(shown('release papers/mini 1.1'))
  })

  it('is made where each line is written, and keeps them', async () => {
    const made = await hakusho(`release ${folder} 1.1`, {over: second(`released: true, ${all}`)})
    expect({code: made.code, err: made.err}).toEqual({code: 0, err: ''})
    const told = JSON.parse(decoded(frozen(made)[at('editions/1.1/edition.json')])) as object
    expect(told).toMatchObject({
      checked: true,
      changes: [{variable: 'product'}, {target: 'purpose', kind: 'changed'}],
    })
    // What was kept can be read again.
    const same = await hakusho(`status ${folder}`, {
      over: {...second(`released: true, ${all}`), ...frozen(made)},
    })
    expect(same.out).toContain('the working copy says the same')
  })

  it('is refused with --dry-run too', async () => {
    const {code} = await hakusho(`release ${folder} 1.1 --dry-run`, {over: second(untrue)})
    expect(code).toBe(1)
  })

  it('needs no line for the date, the history and the theme', async () => {
    const over = {
      ...within(
        edited('1.1', entry('1.1', '2024-10-01')),
        head,
        'language: ja',
        'language: ja\ntheme: mincho',
      ),
      ...one,
    }
    const made = await hakusho(`release ${folder} 1.1`, {over})
    expect({code: made.code, err: made.err}).toEqual({code: 0, err: ''})
    const themes = [one, frozen(made)].map((files, index) => {
      const told = JSON.parse(decoded(files[at(`editions/1.${index}/edition.json`)])) as {
        readonly date: string
        readonly files: Readonly<Record<string, string>>
      }
      return `${told.date} ${told.files['theme.json']}`
    })
    expect(new Set(themes).size).toBe(2)
  })

  it.each([
    ["{kind: 'editorial'}", 'change-untrue'],
    ['{variable: nothing}', 'change-untrue'],
    ['{variable: product, kind: changed}', 'unknown-key'],
    ["{target: 'purpose', kind: editorial}", 'unknown-key'],
    ['{kind: changed}', 'missing-field'],
    ["{target: 'purpose'}", 'missing-field'],
    ['{note: 何か}', 'missing-field'],
  ])('is refused for %s', async (line, code) => {
    const over = second(`released: true, ${all.replace(']', `, ${line}]`)}`)
    expect(errors(await hakusho(`release ${folder} 1.1`, {over}))).toContain(code)
  })
})

describe('the first edition', () => {
  it.each([
    ['', first],
    ['--baseline', entry('0.9', '2024-01-01') + first],
  ])('is released with what it declares, which is not checked: %s', async (flag, entries) => {
    const claim = "released: true, changes: [{target: 'purpose', kind: moved}]"
    const over = paper({'revisions.yaml': entries.replace(/released: true\}\n$/, `${claim}}\n`)})
    const made = await hakusho(`release ${folder} 1.0 ${flag}`.trim(), {over})
    expect({code: made.code, err: made.err}).toEqual({code: 0, err: ''})
    expect(JSON.parse(decoded(frozen(made)[at('editions/1.0/edition.json')]))).toMatchObject({
      baseline: flag !== '',
      checked: false,
      changes: [{target: 'purpose', kind: 'moved'}],
    })
  })
})

describe('a part that is removed', () => {
  const outline = "  - section: 'purpose'\n"
  const gone = (files: Files): Files =>
    Object.fromEntries(
      Object.entries(within(files, head, outline, '')).filter(([path]) => !/purpose|box/.test(path)),
    )
  const lines = "released: true, changes: [{target: 'purpose', kind: removed}]"
  let two: Files

  beforeAll(async () => {
    const over = {...gone(edited('1.1', entry('1.1', '2024-10-01', lines))), ...one}
    const made = await hakusho(`release ${folder} 1.1`, {over})
    expect(made.err).toMatch(/^(warning\[variable-unused\][^\n]*\n(?! *error)[\s\S]*)?$/)
    expect(made.code).toBe(0)
    two = {...one, ...frozen(made)}
  })

  it('never gives its id to another', async () => {
    const entries = entry('1.1', '2024-10-01', lines)
    const added = "released: true, changes: [{target: 'purpose', kind: added}]"
    const over = {...edited('1.2', entries + entry('1.2', '2025-01-01', added)), ...two}
    const refused = await hakusho(`release ${folder} 1.2`, {over})
    expect(errors(refused)).toEqual(['id-reused', 'id-reused'])
    expect(refused.err).toContain('error[id-reused] papers/mini/sections/purpose.yaml:1:1')
    expect(refused.err).toContain(
      '`purpose` was in edition 1.0, and an id that was removed is never used again',
    )
    expect(refused.err).toContain('error[id-reused] papers/mini/figures/box.yaml:1:1')
  })

  it('is proposed as such, also where an older entry names it', async () => {
    const old = entry('1.0', '2024-04-01', "released: true, changes: [{target: 'purpose', kind: added}]")
    const over = {
      ...gone({...edited('1.1', ''), [history]: old + entry('1.1', '2024-10-01')}),
      ...one,
    }
    const refused = await hakusho(`release ${folder} 1.1`, {over})
    expect(errors(refused)).toEqual(['history-target', 'change-undeclared'])
    const {code, out} = await hakusho(`status ${folder} --draft-history`, {over})
    expect({code, lines: out.split('\n').filter((line) => line.startsWith('    -'))}).toEqual({
      code: 0,
      lines: ["    - {target: 'purpose', kind: removed}"],
    })
  })
})

describe('hakusho status', () => {
  it('prints what docs/editions.md shows', async () => {
    const {code, out, err} = await hakusho(`status ${folder}`, {over: inDocs()})
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toBe(shown('status papers/mini'))
  })

  it.each<[string, () => Files, readonly string[]]>([
    [
      'nothing is released',
      paper,
      [
        'mini: edition 1.0 (1.0版, 2024-04-01) is final, and not released yet',
        'no edition is released',
        'it can be released: hakusho release papers/mini 1.0',
      ],
    ],
    [
      'a baseline is needed',
      () => paper({'revisions.yaml': entry('0.9', '2024-01-01') + first}),
      ['a release would be refused', 'hint: release with --baseline'],
    ],
    [
      'all is as it was released',
      () => ({...paper(), ...one}),
      ['mini: edition 1.0 (1.0版, 2024-04-01) is released', 'the working copy says the same'],
    ],
    [
      'the text has gone on, and the edition has not',
      () => ({...paper({'sections/purpose.yaml': purpose}), ...one}),
      ['the entry of a new edition has to say', "- {target: 'purpose', kind: changed}"],
    ],
    [
      'the history is true',
      () => second(`released: true, ${all}`),
      ['1 change: 1 changed; 1 variable', 'it can be released: hakusho release papers/mini 1.1'],
    ],
    ['there is no content', () => one, ['edition 1.0 (1.0版) is the last that is released']],
    [
      'the content cannot be read',
      () => ({...paper({'sections/purpose.yaml': 'title: 目的\nnumber: 1.\nbody: あ\n'}), ...one}),
      ['what is wrong', 'sections/purpose.yaml:2:9 `number` is the number 1, not text'],
    ],
    [
      'the history cannot be read',
      () => ({...paper({'revisions.yaml': '- edition: 1\n'}), ...one}),
      ['there is no working copy that can be read', 'revisions.yaml:1:12'],
    ],
  ])('says so where %s, and ends with 0', async (_, files, told) => {
    const {code, out, err} = await hakusho(`status ${folder}`, {over: files()})
    expect({code, err}).toEqual({code: 0, err: ''})
    for (const words of told) expect(out).toContain(words)
    expect(out).not.toMatch(/undefined|\[object/)
  })

  it('tells every whitepaper where none is named', async () => {
    const {code, out} = await hakusho('status')
    expect(code).toBe(0)
    expect(out).toMatch(/^aozora: [\s\S]*^pracla-iso27017: /m)
  })

  it('gives JSON', async () => {
    const {out} = await hakusho(`status ${folder} --format json`, {over: second(untrue)})
    expect(JSON.parse(out)).toMatchObject({
      format: 1,
      whitepapers: [
        {
          whitepaper: 'mini',
          folder,
          inWork: {edition: '1.1', label: '1.1版', date: '2024-10-01', state: 'final'},
          released: {edition: '1.0', label: '1.0版', date: '2024-04-01'},
          difference: {format: 1, counts: {changed: 1, retitled: 0}},
          undeclared: [{variable: 'product'}, {target: 'purpose', kind: 'changed'}],
          untrue: [{target: 'purpose', kind: 'retitled'}],
          faults: [],
          ready: false,
        },
      ],
    })
  })

  it('is called wrongly where two forms are asked for', async () => {
    expect((await hakusho(`status ${folder} --draft-history --format json`, {over: paper()})).code).toBe(2)
  })
})

describe('hakusho status --draft-history', () => {
  it('prints what docs/editions.md shows', async () => {
    const {out} = await hakusho(`status ${folder} --draft-history`, {over: inDocs()})
    expect(out).toBe(shown('status papers/mini --draft-history'))
  })

  it('writes an entry that holds as it stands', async () => {
    const over = second(untrue)
    const {code, out} = await hakusho(`status ${folder} --draft-history`, {over})
    expect(code).toBe(0)
    const made = await hakusho(`release ${folder} 1.1`, {over: {...over, [history]: `${first}${out}\n`}})
    expect({code: made.code, err: made.err}).toEqual({code: 0, err: ''})
  })

  it('writes the entry of a new edition where the one in work is released', async () => {
    const over = {...within({...paper(), ...one}, head, 'product: 雲', 'product: 青い雲')}
    const {code, out} = await hakusho(`status ${folder} --draft-history`, {over})
    expect(code).toBe(0)
    const pasted = {
      ...within(over, head, "edition: '1.0'", "edition: '1.1'"),
      [history]: `${first}${out}\n  released: true\n`,
    }
    const made = await hakusho(`release ${folder} 1.1`, {over: pasted})
    expect({code: made.code, err: made.err}).toEqual({code: 0, err: ''})
    const draft = await hakusho(`check ${folder}`, {over: {...pasted, [history]: `${first}${out}\n`}})
    expect({code: draft.code, err: draft.err}).toEqual({code: 0, err: ''})
  })

  it('keeps what the entry says and is true, with its words, whatever its characters', async () => {
    const more =
      "prepared: {who: \"O'Neill\", date: '2024-09-01'}, changes: [{target: 'purpose', kind: changed, note: \"'信頼': {product}\"}]"
    const {out} = await hakusho(`status ${folder} --draft-history`, {over: second(more)})
    expect(out.split('\n').slice(1)).toEqual([
      "- edition: '1.1'",
      "  label: '1.1版'",
      "  date: '2024-10-01'",
      "  note: '更新'",
      '  changes:',
      "    - {variable: 'product'}",
      "    - {target: 'purpose', kind: changed, note: '''信頼'': {product}'}",
      "  prepared: {who: 'O''Neill', date: '2024-09-01'}",
    ])
  })

  it('tells what keeps the text from being read', async () => {
    const broken = {...paper({'sections/purpose.yaml': 'title: 目的\nnumber: 1.\nbody: あ\n'}), ...one}
    const {code, out, err} = await hakusho(`status ${folder} --draft-history`, {over: broken})
    expect({code, out}).toEqual({code: 1, out: ''})
    expect(err).toContain('error[text-expected]')
  })
})
