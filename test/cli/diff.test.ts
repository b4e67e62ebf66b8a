import {readFileSync} from 'node:fs'
import {eastAsianWidth} from 'get-east-asian-width'
import {createColors} from 'picocolors'
import {beforeAll, describe, expect, it} from 'vitest'
import {printReport} from '../../src/compare/report/text.ts'
import {reportJsonSchema, reportSchema} from '../../src/compare/report/schema.ts'
import type {Report} from '../../src/compare/report/report.ts'
import {run} from '../../src/cli/program.ts'
import {diskOutput} from '../../src/publish/output.ts'
import {veraPdf} from '../../src/publish/verify/run.ts'
import {disk} from '../../src/world/disk.ts'
import {overlay} from '../../src/world/overlay.ts'
import {expectGolden} from '../goldens.ts'
import {at, edited, entry, folder} from '../publish/release/paper.ts'
import {hakusho, type Transcript} from './session.ts'
import {after, guide, one, outlined, releasedTwice, type Files} from './two-editions.ts'

let over: Files
/** Edition 1.0 and 1.1 released, 1.1 in work. */
const diff = (words: string, more: Files = {}): Promise<Transcript> =>
  hakusho(`diff ${folder} ${words}`.trim(), {over: {...over, ...more}})

beforeAll(async () => {
  over = await releasedTwice()
})

describe('hakusho diff', () => {
  it('prints what docs/editions.md shows', async () => {
    const {code, out, err} = await diff('1.0 1.1')
    expect({code, err}).toEqual({code: 0, err: ''})
    const docs = readFileSync('docs/editions.md', 'utf8')
    const [, shown = ''] = /\$ npx hakusho diff mini 1\.0 1\.1\n([\s\S]*?)\n```/.exec(docs) ?? []
    expect(out).toBe(shown)
  })

  it('tells a variable and a renumbering once, and of no date, history or derived matter', async () => {
    const {out} = await diff('1.0 1.1')
    expect(out.match(/青い雲/g)).toHaveLength(1)
    expect(out).toContain('{product} [-雲-][+青い雲+]  in 2 places')
    expect(out).toContain('#purpose [-1. 目的-][+2. 本書の目的+]  in 1 place')
    expect(out).not.toMatch(/2024|更新|guide|cover|history/)
  })

  it('sums up with --stat, and ends as --exit-code says', async () => {
    const {code, out} = await diff('1.0 1.1 --stat --exit-code')
    expect(out.split('\n')).toHaveLength(2)
    expect(code).toBe(1)
    const same = await diff('1.1 . --exit-code')
    expect({code: same.code, last: same.out.split('\n').at(-1)}).toEqual({code: 0, last: 'no difference'})
  })

  it('compares the last release with the working copy where nothing is named', async () => {
    const draft = outlined(
      edited('1.2', entry('1.1', '2024-10-01') + entry('1.2', '2025-01-01', 'released: false'), {
        'sections/purpose.yaml': after.replace('60日', '90日'),
        'sections/guide.yaml': guide,
        'figures/box.yaml': 'caption: 箱\nalt: 白い箱\nfile: box.svg\n',
      }),
      '青い雲',
    )
    for (const words of ['', '1.1', '1.1 .', '1.1 1.2'])
      expect((await diff(words, draft)).out).toContain('mini 1.1 (1.1版) → mini 1.2 (1.2版, draft)')
    expect((await diff('', draft)).out).toContain('[-60-][+90+]日')
  })

  it('shows what was changed behind a release', async () => {
    const {code, out} = await diff('1.1 .', {
      [`${folder}/sections/purpose.yaml`]: after.replace('60日', '90日'),
    })
    expect({code, told: out.includes('[-60-][+90+]日')}).toEqual({code: 0, told: true})
  })

  it('compares with another whitepaper, with which it has nothing in common', async () => {
    const {code, out, err} = await diff('1.0 pracla-iso27017 --stat')
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toMatch(/mini 1\.0 \(1\.0版\) → pracla-iso27017 1\.1 \(1\.1版\)\n\d+ changes: \d+ added, /)
  })

  it('prints no line wider than 100 columns', async () => {
    const {out} = await diff('pracla-iso27017 aozora')
    const columns = (line: string): number =>
      Array.from(line).reduce((sum, own) => sum + eastAsianWidth(own.codePointAt(0) ?? 0), 0)
    expect(out.split('\n').length).toBeGreaterThan(500)
    expect(out.split('\n').filter((line) => columns(line) > 100)).toEqual([])
  })

  it('marks by colour on a terminal, and by signs elsewhere', async () => {
    const lines: string[] = []
    const paint = {out: createColors(true), err: createColors(true)}
    const code = await run(['diff', folder, '1.0', '1.1'], {
      world: overlay(disk(process.cwd()), over),
      output: diskOutput,
      validator: veraPdf({named: './there-is-no-verapdf'}),
      terminal: {
        say: (line) => lines.push(line),
        warn: () => {},
        progress: () => {},
        paint,
        elapsed: () => 0,
      },
      spawn: () => Promise.resolve(0),
      today: () => '2026-04-01',
    })
    const out = lines.join('\n')
    expect(code).toBe(0)
    expect(out).toContain(paint.out.strikethrough(paint.out.red('30')))
    expect(out).toContain(paint.out.underline(paint.out.green('60')))
    expect(out).not.toMatch(/\[[-+]/)
  })
})

describe('hakusho diff --format json', () => {
  it('is what the schema says, and all that the text is printed from', async () => {
    const [json, text] = [await diff('1.0 1.1 --format json'), await diff('1.0 1.1')]
    const report = JSON.parse(json.out) as Report
    expect(reportSchema.safeParse(report).error).toBeUndefined()
    const lines = printReport(report, {signed: true, summary: false})
    expect(lines.map((line) => line.map((stroke) => stroke.text).join('')).join('\n')).toBe(text.out)
    expectGolden('cli/diff.expected.json', `${json.out}\n`)
  })

  it('has a schema that refuses what is not said there', async () => {
    const report = JSON.parse((await diff('1.0 1.1 --format json')).out) as Report
    expect(reportSchema.safeParse({...report, format: 2}).success).toBe(false)
    expect(reportSchema.safeParse({...report, more: 1}).success).toBe(false)
  })

  it('has the JSON Schema in docs', () => {
    const written: unknown = JSON.parse(readFileSync('docs/difference.schema.json', 'utf8'))
    expect(written).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())))
  })

  it('holds of two whitepapers too', async () => {
    const {out} = await diff('pracla-iso27017 aozora --format json')
    expect(reportSchema.safeParse(JSON.parse(out)).error).toBeUndefined()
  })
})

describe('hakusho diff refuses', () => {
  const released = 'hint: released are: 1.0, 1.1'
  it.each<[string, string, () => Files, readonly string[]]>([
    ['an edition that is not there', '1.0 7.0', () => ({}), ['error[edition-unknown]', '`7.0`', released]],
    [
      'an edition whose text is not known',
      '0.9',
      () => ({
        [`${folder}/revisions.yaml`]:
          entry('0.9', '2024-01-01') + entry('1.0', '2024-04-01') + entry('1.1', '2024-10-01'),
      }),
      ['error[edition-unknown]', 'the text of edition 0.9 is not known', released],
    ],
    [
      'a whitepaper that is broken',
      '1.0',
      () => ({[`${folder}/sections/purpose.yaml`]: 'title: 目的\nnumber: 1.\nbody: あ\n'}),
      ['error[text-expected]', 'sections/purpose.yaml:2:9'],
    ],
    [
      'a frozen folder that was edited',
      '1.0 .',
      () => ({[at('editions/1.0/tree.json')]: '{}'}),
      ['error[edition-edited]', 'editions/1.0/tree.json'],
    ],
  ])('%s', async (_, words, files, told) => {
    const {code, out, err} = await diff(words, files())
    expect({code, out}).toEqual({code: 1, out: ''})
    for (const own of told) expect(err).toContain(own)
  })

  it('where nothing is released, and where there is no working copy', async () => {
    const none = await hakusho(`diff ${folder}`, {over: one})
    expect({code: none.code, out: none.out}).toEqual({code: 1, out: ''})
    expect(none.err).toContain('no edition is released')
    const only = Object.fromEntries(Object.entries(over).filter(([path]) => path.startsWith(at('editions'))))
    const gone = await hakusho(`diff ${folder} 1.0`, {over: only})
    expect({code: gone.code, out: gone.out}).toEqual({code: 1, out: ''})
    expect(gone.err).toContain('there is no working copy')
    expect((await hakusho(`diff ${folder} 1.0 1.1 --stat`, {over: only})).code).toBe(0)
  })

  it('a call that says two things', async () => {
    expect((await diff('1.0 1.1 --stat --format json')).code).toBe(2)
    expect((await diff('1.0 1.1 --format text,html')).code).toBe(2)
    expect((await diff('1.0 1.1 --format odt')).code).toBe(2)
  })
})
