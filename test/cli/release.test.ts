import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {digest} from '../../src/world/digest.ts'
import {at, edited, entry, folder, paper} from '../publish/release/paper.ts'
import {hakusho, type Transcript} from './session.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const out = (edition: string, kind: string): string => resolve(`out/mini/${edition}/mini-${edition}.${kind}`)

/** The files of an output that lie in the whitepaper's folder. */
const frozen = (made: Transcript): Files =>
  Object.fromEntries([...made.files].filter(([path]) => path.startsWith(at('editions'))))

const decoded = (bytes: string | Uint8Array | undefined): string =>
  typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes)

interface Told {
  readonly before: {readonly edition: string; readonly digest: string} | null
  readonly baseline: boolean
  readonly released: Readonly<Record<string, string>>
}

const told = (files: Files, edition: string): Told =>
  JSON.parse(decoded(files[at(`editions/${edition}/edition.json`)])) as Told

let made: Transcript
let one: Files
/** The whitepaper with edition 1.0 released. */
let over: Files
const second = (more: Readonly<Record<string, string>> = {}): Files => ({
  ...edited('1.1', entry('1.1', '2024-10-01'), more),
  ...one,
})

beforeAll(async () => {
  made = await hakusho(`release ${folder} 1.0`, {over: paper()})
  one = frozen(made)
  over = {...paper(), ...one}
})

describe('hakusho release', () => {
  it('freezes the edition, makes its files, and says so', () => {
    expect({code: made.code, err: made.err}).toEqual({code: 0, err: ''})
    expect(made.out.replace(/\d+ kB/g, 'N kB').replace(/[\da-f]{64}/, 'SHA')).toBe(
      [
        '  out/mini/1.0/mini-1.0.pdf  N kB',
        '  out/mini/1.0/mini-1.0.docx  N kB',
        '  out/mini/1.0/mini-1.0.html  N kB',
        '  out/mini/1.0/manifest.json  N kB',
        '  papers/mini/editions/1.0/tree.json  N kB',
        '  papers/mini/editions/1.0/theme.json  N kB',
        '  papers/mini/editions/1.0/pictures/SHA.svg  N kB',
        '  papers/mini/editions/1.0/edition.json  N kB',
        'mini 1.0版 released: commit its folder',
      ].join('\n'),
    )
    const {released, before, baseline} = told(one, '1.0')
    expect({before, baseline}).toEqual({before: null, baseline: false})
    for (const kind of ['pdf', 'docx', 'html'])
      expect(released[`mini-1.0.${kind}`]).toBe(digest(made.files.get(out('1.0', kind)) ?? ''))
  })

  it('writes what a build of the same content writes, but the inputs of the manifest', async () => {
    const built = await hakusho(`build ${folder}`, {over})
    expect({code: built.code, err: built.err}).toEqual({code: 0, err: ''})
    for (const kind of ['pdf', 'docx', 'html'])
      expect(digest(built.files.get(out('1.0', kind)) ?? '')).toBe(
        told(one, '1.0').released[`mini-1.0.${kind}`],
      )
  })

  it('says what it would write with --dry-run, and writes nothing', async () => {
    const {code, out, files} = await hakusho(`release ${folder} 1.0 --dry-run`, {over: paper()})
    expect({code, size: files.size}).toEqual({code: 0, size: 0})
    expect(out).toContain('papers/mini/editions/1.0/tree.json')
    expect(out).toContain('mini 1.0版 would be released')
  })

  it('holds the edition before by its digest', async () => {
    const next = await hakusho(`release ${folder} 1.1`, {over: second()})
    expect({code: next.code, err: next.err}).toEqual({code: 0, err: ''})
    const before = {edition: '1.0', digest: digest(one[at('editions/1.0/edition.json')] ?? '')}
    expect(told(frozen(next), '1.1').before).toEqual(before)
  })

  const history = `${folder}/revisions.yaml`
  const two = entry('0.9', '2024-01-01')
  it.each<[string, string, () => Files, string, string]>([
    ['a release that exists', '1.0', () => over, 'release-refused', 'edition 1.0 is released already'],
    [
      'an edition that is not in work',
      '3.0',
      () => over,
      'release-refused',
      'not the edition in work, which is 1.0',
    ],
    [
      'a draft',
      '1.0',
      () => paper({'revisions.yaml': entry('1.0', '2024-04-01', 'released: false')}),
      'release-refused',
      `${history}:1:`,
    ],
    [
      'a draft that says nothing of it',
      '1.1',
      () => ({...edited('1.1', entry('1.1', '2024-10-01', 'changes: []')), ...one}),
      'release-refused',
      'hint: write `released: true` into its entry',
    ],
    [
      'a date before the one of the last edition',
      '1.1',
      () => ({
        ...second(),
        ...paper({
          'whitepaper.yaml': decoded(second()[`${folder}/whitepaper.yaml`]),
          'revisions.yaml': entry('1.0', '2024-03-01') + entry('1.1', '2024-03-31'),
        }),
        ...one,
      }),
      'release-refused',
      'the date 2024-03-31 is before the one of edition 1.0, 2024-04-01',
    ],
    [
      'a number that is not higher',
      '0.9.1',
      () => ({
        ...paper({
          'whitepaper.yaml': decoded(paper()[`${folder}/whitepaper.yaml`]).replace("'1.0'", "'0.9.1'"),
          'revisions.yaml': entry('0.9.1', '2024-10-01'),
        }),
        ...one,
      }),
      'release-refused',
      'edition 0.9.1 does not come after 1.0',
    ],
    [
      'an edition before it that is not released',
      '1.0',
      () => paper({'revisions.yaml': two + entry('1.0', '2024-04-01')}),
      'release-refused',
      'hint: release with --baseline',
    ],
    [
      'an edition between that is not released',
      '1.2',
      () => ({...edited('1.2', entry('1.1', '2024-10-01') + entry('1.2', '2024-11-01')), ...one}),
      'release-refused',
      'edition 1.1, which the history names before it, is not released',
    ],
    ['a second baseline', '1.1 --baseline', second, 'release-refused', 'only the first can be a baseline'],
    [
      'a whitepaper with errors',
      '1.0',
      () => paper({'sections/purpose.yaml': 'title: 目的\nnumber: 1.\nbody: あ\n'}),
      'text-expected',
      'sections/purpose.yaml:2:9',
    ],
  ])('refuses %s, and writes nothing', async (_, words, files, code, message) => {
    const refused = await hakusho(`release ${folder} ${words}`, {over: files()})
    expect({code: refused.code, size: refused.files.size}).toEqual({code: 1, size: 0})
    expect(refused.err).toContain(`error[${code}]`)
    expect(refused.err).toContain(message)
    expect(refused.err).toContain('hint: ')
    expect(refused.out).toBe('nothing written')
  })

  it('says of an edition that is not in work that alone', async () => {
    const {err} = await hakusho('release aozora 9.9')
    expect(err.match(/^error/gm)).toHaveLength(1)
    expect(err).toContain('hint: release edition 2.0')
  })

  it('records of a baseline that it is one', async () => {
    const files = paper({'revisions.yaml': two + entry('1.0', '2024-04-01')})
    const baseline = await hakusho(`release ${folder} 1.0 --baseline`, {over: files})
    expect({code: baseline.code, err: baseline.err}).toEqual({code: 0, err: ''})
    expect(told(frozen(baseline), '1.0')).toMatchObject({baseline: true, before: null})
  })

  it.each([
    [`release ${folder}`, 'no edition is named'],
    [`release ${folder} 1.0 --reason x`, '--reason is for --withdraw'],
    [`release ${folder} --withdraw 1.0`, '--withdraw needs a reason'],
    [
      `release ${folder} 1.1 --withdraw 1.0 --reason x`,
      'one edition is withdrawn, and none is released with it',
    ],
    ['release nowhere 1.0', 'there is no whitepaper `nowhere`'],
  ])('is called wrongly by `hakusho %s`', async (words, message) => {
    const {code, err, files} = await hakusho(words, {over})
    expect({code, size: files.size}).toEqual({code: 2, size: 0})
    expect(err).toContain(message)
  })
})

describe('a released edition', () => {
  it('is built from its folder alone, byte for byte', async () => {
    const {code, err, files} = await hakusho(`build ${folder} --edition 1.0`, {over: one})
    expect({code, err}).toEqual({code: 0, err: ''})
    for (const [path, bytes] of files) expect(digest(bytes)).toBe(digest(made.files.get(path) ?? ''))
    expect(files.size).toBe(4)
  })

  it('is built again when another is in work', async () => {
    const over = second({
      'sections/purpose.yaml': "title: 目的\nnumber: '1.'\nbody: |\n  {product}。\n\n  ![](#box)\n",
    })
    const {code, err, files} = await hakusho(`build ${folder} -e 1.0 -f pdf`, {over})
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(digest(files.get(out('1.0', 'pdf')) ?? '')).toBe(told(one, '1.0').released['mini-1.0.pdf'])
  })

  it('is told where its bytes are other ones', async () => {
    const path = at('editions/1.0/edition.json')
    const [sha = ''] = Object.values(told(one, '1.0').released)
    const other = decoded(one[path]).replace(sha, '0'.repeat(64)).replace('"hakusho": "0', '"hakusho": "9')
    const {code, err} = await hakusho(`build ${folder} -e 1.0`, {over: {...one, [path]: other}})
    expect(code).toBe(0)
    expect(err).toContain('warning[edition-bytes]')
    expect(err).toContain('hakusho 9.1.0 made the released files')
    const strict = await hakusho(`build ${folder} -e 1.0 --strict`, {over: {...one, [path]: other}})
    expect({code: strict.code, size: strict.files.size}).toEqual({code: 1, size: 0})
  })

  it.each<[string, string, (text: string) => string, string]>([
    ['text', 'tree.json', (text) => text.replace('目的', '目標'), 'edition-edited'],
    ['theme', 'theme.json', (text) => text.replace('"11pt"', '"12pt"'), 'edition-edited'],
    ['line ends', 'tree.json', (text) => text.replaceAll('\n', '\r\n'), 'edition-edited'],
    [
      'facts',
      'edition.json',
      (text) => text.replace('"edition": "1.0"', '"edition": "1.5"'),
      'edition-edited',
    ],
    ['format', 'edition.json', (text) => text.replace('"format": 1', '"format": 2'), 'edition-newer'],
    ['JSON', 'edition.json', (text) => text.replace('"label"', 'label'), 'json-syntax'],
    ['shape', 'edition.json', (text) => text.replace('"label"', '"lable"'), 'edition-broken'],
  ])('whose %s was edited fails every build, with its place', async (_, name, edit, code) => {
    const path = at(`editions/1.0/${name}`)
    const files = {...over, [path]: edit(decoded(one[path]))}
    for (const words of [
      `build ${folder}`,
      `build ${folder} -e 1.0`,
      `check ${folder}`,
      `release ${folder} 1.0`,
    ]) {
      const {code: exit, err, files: written} = await hakusho(words, {over: files})
      expect({exit, size: written.size}).toEqual({exit: 1, size: 0})
      expect(err).toContain(`error[${code}] papers/mini/editions/1.0/${name}:`)
      expect(err).toContain('hint: ')
    }
  })

  it('that is edited with its own digests is told by the edition after it', async () => {
    const next = await hakusho(`release ${folder} 1.1`, {over: second()})
    const path = at('editions/1.0/edition.json')
    const forged = {
      ...second(),
      ...frozen(next),
      [path]: decoded(one[path]).replace('"label": "1.0版"', '"label": "初版"'),
    }
    const {code, err} = await hakusho(`check ${folder}`, {over: forged})
    expect(code).toBe(1)
    expect(err).toContain('error[edition-edited] papers/mini/editions/1.0/edition.json')
    expect(err).toContain('this is not the edition 1.0 that edition 1.1 was released after')
    const later = Object.entries(forged).filter(([name]) => !name.startsWith(at('editions/1.0')))
    const gone = await hakusho(`check ${folder}`, {over: Object.fromEntries(later)})
    expect(gone.err).toContain('edition 1.1 was released after 1.0, and here none stands before it')
  })

  it('whose own working copy says something else is an error at the first difference', async () => {
    const body = "title: 目的\nnumber: '1.'\nbody: |\n  {product}の安全を\n  説いています。\n\n  ![](#box)\n"
    const {code, err} = await hakusho(`check ${folder}`, {
      over: {...over, ...paper({'sections/purpose.yaml': body}), ...one},
    })
    expect(code).toBe(1)
    expect(err).toContain('error[edition-released] papers/mini/sections/purpose.yaml:4:')
    expect(err).toContain('hint: add an entry for a new edition at the end of `revisions.yaml`')
  })

  it('whose working copy has its lines broken elsewhere is the same', async () => {
    const body = "title: 目的\nnumber: '1.'\nbody: |\n  {product}の\n  安全を説明します。\n\n  ![](#box)\n"
    const {code, err} = await hakusho(`check ${folder}`, {
      over: {...paper({'sections/purpose.yaml': body}), ...one},
    })
    expect({code, err}).toEqual({code: 0, err: ''})
  })

  it('whose working copy has another theme is an error', async () => {
    const head = decoded(paper()[`${folder}/whitepaper.yaml`]) + 'theme: mincho\n'
    const {code, err} = await hakusho(`check ${folder}`, {
      over: {...paper({'whitepaper.yaml': head}), ...one},
    })
    expect(code).toBe(1)
    expect(err).toContain('error[edition-released] papers/mini/whitepaper.yaml:10:8')
  })

  it.each([
    [
      'differs',
      (text: string) => text.replace(/("digest": ")[\da-f]{64}/, `$1${'0'.repeat(64)}`),
      'font-differs',
    ],
    ['is not there', (text: string) => text, 'font-missing'],
  ])('whose font %s here is not built', async (_, edit, code) => {
    const [facts, theme] = [at('editions/1.0/edition.json'), at('editions/1.0/theme.json')]
    const looks =
      code === 'font-missing'
        ? decoded(one[theme]).replace('NotoEmoji_400Regular', 'Nothing')
        : decoded(one[theme])
    const text = edit(decoded(one[facts])).replace(digest(one[theme] ?? ''), digest(looks))
    const {code: exit, err} = await hakusho(`build ${folder} -e 1.0`, {
      over: {...one, [facts]: text, [theme]: looks},
    })
    expect(exit).toBe(1)
    expect(err).toContain(`error[${code}]`)
    expect(err).toContain('hint: install the package that has')
  })

  it.each(['9.9', '../..', '1.0/..'])('%s is unknown, and told with those there are', async (name) => {
    const {code, err} = await hakusho(`build ${folder} -e ${name}`, {over: one})
    expect(code).toBe(1)
    expect(err).toContain('error[edition-unknown] papers/mini/editions')
    expect(err).toContain('hint: released are: 1.0')
  })
})

describe('a whitepaper with a font of its own', () => {
  it('has it in the folder of its edition, from which alone it is built', async () => {
    const font = '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf'
    const theme = readFileSync('templates/themes/standard.yaml', 'utf8').replace(font, './fonts/own.ttf')
    const head = decoded(paper()[`${folder}/whitepaper.yaml`]) + 'theme: looks/own.yaml\n'
    const bytes = readFileSync(`node_modules/${font}`)
    const files = {
      ...paper({'whitepaper.yaml': head, 'looks/own.yaml': theme}),
      [`${folder}/looks/fonts/own.ttf`]: bytes,
    }
    const made = await hakusho(`release ${folder} 1.0`, {over: files})
    expect({code: made.code, err: made.err}).toEqual({code: 0, err: ''})
    expect(Object.keys(frozen(made))).toContain(at(`editions/1.0/fonts/${digest(bytes)}.ttf`))
    const again = await hakusho(`build ${folder} -e 1.0`, {over: frozen(made)})
    expect({code: again.code, err: again.err}).toEqual({code: 0, err: ''})
    const same = await hakusho(`check ${folder}`, {over: {...files, ...frozen(made)}})
    expect({code: same.code, err: same.err}).toEqual({code: 0, err: ''})
  })
})

describe('hakusho release --withdraw', () => {
  const record = at('editions/1.0.withdrawn.json')

  it('writes a record beside the edition, which stays as it is', async () => {
    const {code, out, err, files} = await hakusho(
      `release ${folder} --withdraw 1.0 --reason {product}の誤り`,
      {over},
    )
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toContain('mini 1.0 withdrawn: commit the file')
    expect([...files.keys()]).toEqual([record])
    expect(JSON.parse(decoded(files.get(record)))).toEqual({
      format: 1,
      edition: '1.0',
      after: '1.0',
      date: '2026-04-01',
      reason: '{product}の誤り',
    })
  })

  const withdrawn = (reason = '誤り'): Files => ({
    [record]: JSON.stringify({format: 1, edition: '1.0', after: '1.0', date: '2026-04-01', reason}),
  })

  it('shows in the history of every later edition, and in none that was released before', async () => {
    const later = await hakusho(`build ${folder} -f html`, {
      over: {...second(), ...withdrawn('{product}の誤り')},
    })
    expect({code: later.code, err: later.err}).toEqual({code: 0, err: ''})
    expect(decoded(later.files.get(out('1.1', 'html')))).toMatch(
      /廃止 \(2026\/4\/1\): <[^>]*>雲<\/span>の誤り<\/td>/,
    )
    const same = await hakusho(`check ${folder}`, {over: {...over, ...withdrawn()}})
    expect({code: same.code, err: same.err}).toEqual({code: 0, err: ''})
  })

  it('is told whenever the edition is built', async () => {
    const {code, err, files} = await hakusho(`build ${folder} -e 1.0 -f html`, {
      over: {...one, ...withdrawn()},
    })
    expect({code, size: files.size}).toEqual({code: 0, size: 2})
    expect(err).toContain('warning[edition-withdrawn] papers/mini/editions/1.0.withdrawn.json:1:')
  })

  it('keeps an edition from being built where its record cannot be read', async () => {
    const {code, err, files} = await hakusho(`build ${folder} -e 1.0 -f html`, {
      over: {...one, [record]: '{"edition": '},
    })
    expect({code, size: files.size}).toEqual({code: 1, size: 0})
    expect(err).toContain('papers/mini/editions/1.0.withdrawn.json:1:')
  })

  it.each<[string, string, () => Files, string]>([
    [
      'an edition that is not released',
      '--withdraw 0.9 --reason x',
      () => over,
      'edition 0.9 is not released',
    ],
    [
      'one that is withdrawn',
      '--withdraw 1.0 --reason x',
      () => ({...over, ...withdrawn()}),
      'withdrawn already',
    ],
    [
      'it with a variable that there is none of',
      '--withdraw 1.0 --reason {nothing}',
      () => over,
      'variable-undefined',
    ],
  ])('does not withdraw %s', async (_, words, files, message) => {
    const {code, err, files: written} = await hakusho(`release ${folder} ${words}`, {over: files()})
    expect({code, size: written.size}).toEqual({code: 1, size: 0})
    expect(err).toContain(message)
  })

  it('tells a record of an edition that the history does not name', async () => {
    const other = {
      [at('editions/0.1.withdrawn.json')]: decoded(withdrawn()[record]).replace('"1.0"', '"0.1"'),
    }
    const {code, err} = await hakusho(`check ${folder}`, {over: {...over, ...other}})
    expect(code).toBe(1)
    expect(err).toContain('error[edition-unknown] papers/mini/editions/0.1.withdrawn.json:1:')
  })
})
