import {mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {hakusho} from './session.ts'

const base = 'content/pracla-iso27017'
const target = (name: string): string => resolve('out/pracla-iso27017/1.1', name)
const fault = {
  [`${base}/controls/8.2.2.yaml`]:
    "number: 8.2\ntitle: 情報のラベル付け\nreferences:\n  - standard: 'iso-27017-2015'\n    number: '8.2.2'\nbody: あ\n",
}
/** The sample with a draft of another edition in work. */
const draft = {
  [`${base}/whitepaper.yaml`]: readFileSync(`${base}/whitepaper.yaml`, 'utf8').replace("'1.1'\n", "'1.2'\n"),
  [`${base}/revisions.yaml`]: `${readFileSync(`${base}/revisions.yaml`, 'utf8')}- {edition: '1.2', label: 1.2版, date: '2022-04-01', note: 更新}\n`,
}

describe('hakusho build', () => {
  it('makes three formats and a manifest', async () => {
    const {code, out, err, files} = await hakusho('build pracla-iso27017')
    expect({code, err}).toEqual({code: 0, err: ''})
    expect([...files.keys()].sort()).toEqual(
      [
        'manifest.json',
        'pracla-iso27017-1.1.docx',
        'pracla-iso27017-1.1.html',
        'pracla-iso27017-1.1.pdf',
      ].map(target),
    )
    expect(out.replace(/\d+ kB/g, 'N kB')).toBe(
      [
        'pracla-iso27017 1.1版 15 pages',
        '  out/pracla-iso27017/1.1/pracla-iso27017-1.1.pdf  N kB',
        '  out/pracla-iso27017/1.1/pracla-iso27017-1.1.docx  N kB',
        '  out/pracla-iso27017/1.1/pracla-iso27017-1.1.html  N kB',
        '  out/pracla-iso27017/1.1/manifest.json  N kB',
        '4 files written, 0 errors, 0 warnings, 0.9 s',
      ].join('\n'),
    )
  })

  it('takes a folder, formats and an output folder', async () => {
    const {files} = await hakusho(`build ${base} --format html,pdf --out elsewhere`)
    expect([...files.keys()].map((path) => path.split(/[\\/]/).at(-1))).toEqual([
      'pracla-iso27017-1.1.pdf',
      'pracla-iso27017-1.1.html',
      'manifest.json',
    ])
    expect([...files.keys()].every((path) => path.startsWith(resolve('elsewhere')))).toBe(true)
  })

  it('says which files beside the new ones are of an earlier build', async () => {
    const files = new Map([[target('pracla-iso27017-1.1.pdf'), new Uint8Array([1])]])
    const {out} = await hakusho('build pracla-iso27017 --format html', {files})
    expect(out).toContain('  out/pracla-iso27017/1.1/pracla-iso27017-1.1.pdf  is of an earlier build')
    expect(out).not.toContain('.docx')
  })

  it('builds the current folder where that is a whitepaper', async () => {
    const {code, files} = await hakusho('build --format html', {cwd: resolve(base)})
    expect(code).toBe(0)
    expect([...files.keys()]).toContain(resolve(base, 'out/pracla-iso27017/1.1/pracla-iso27017-1.1.html'))
  })

  it('only says what it would write with --dry-run', async () => {
    const {code, out, files} = await hakusho('build pracla-iso27017 --dry-run')
    expect(code).toBe(0)
    expect(files.size).toBe(0)
    expect(out).toContain('  out/pracla-iso27017/1.1/pracla-iso27017-1.1.pdf')
    expect(out).toContain('4 files would be written')
  })

  it('calls an edition that is not released a draft, in names, pages and manifest', async () => {
    const {files, out} = await hakusho('build pracla-iso27017 --format html', {
      over: draft,
    })
    expect(out).toContain('1.2版 (案)')
    const html = new TextDecoder().decode(
      files.get(resolve('out/pracla-iso27017/1.2/pracla-iso27017-1.2-draft.html')),
    )
    expect(html).toContain('案')
    const manifest = JSON.parse(
      new TextDecoder().decode(files.get(resolve('out/pracla-iso27017/1.2/manifest.json'))),
    ) as {
      draft: boolean
    }
    expect(manifest.draft).toBe(true)
  })

  it('writes nothing where there is an error, and leaves what was there', async () => {
    const files = new Map([[target('pracla-iso27017-1.1.pdf'), new Uint8Array([1])]])
    const {code, err, out} = await hakusho('build pracla-iso27017', {over: fault, files})
    expect(code).toBe(1)
    expect([...files]).toEqual([[target('pracla-iso27017-1.1.pdf'), new Uint8Array([1])]])
    expect(err).toContain('error[text-expected] content/pracla-iso27017/controls/8.2.2.yaml:1:9')
    expect(err).toContain('number: 8.2')
    expect(err).toContain('hint: ')
    expect(out).toBe('0 files written, 1 error, 0 warnings, 0.9 s')
  })

  it('lets warnings pass, but not under --strict', async () => {
    const over = {
      [`${base}/figures/unused.yaml`]:
        'caption: あ\nalt: い\nmatrix: {parties: [あ], groups: [{label: い, rows: [{label: う, cells: [null]}]}]}\n',
    }
    const lax = await hakusho('build pracla-iso27017 --format html', {over})
    expect(lax.code).toBe(0)
    expect(lax.err).toContain('warning[figure-unused]')
    const strict = await hakusho('build pracla-iso27017 --format html --strict', {over})
    expect(strict.code).toBe(1)
    expect(strict.files.size).toBe(0)
  })

  it('says that the text of another edition is not here', async () => {
    const {code, err} = await hakusho('build pracla-iso27017 --edition 1.0')
    expect(code).toBe(1)
    expect(err).toContain('error[edition-unknown] content/pracla-iso27017/whitepaper.yaml')
  })

  it('refuses two whitepapers of one name', async () => {
    const over = {'elsewhere/pracla-iso27017/whitepaper.yaml': 'a: b'}
    const {code, err} = await hakusho('build pracla-iso27017 elsewhere/pracla-iso27017', {over})
    expect({code, err}).toMatchObject({code: 2})
    expect(err).toContain('two of these whitepapers are called `pracla-iso27017`')
  })

  it('names inputs alike wherever it is run from', async () => {
    const inputs = async (words: string, cwd?: string): Promise<unknown> => {
      const {files} = await hakusho(words, cwd === undefined ? {} : {cwd})
      const [, bytes] = [...files].find(([path]) => path.endsWith('manifest.json')) ?? []
      return (JSON.parse(new TextDecoder().decode(bytes)) as {inputs: unknown}).inputs
    }
    expect(await inputs('build --format html', resolve(base))).toEqual(
      await inputs('build pracla-iso27017 --format html'),
    )
  })

  for (const [words, message] of [
    ['build nowhere', 'there is no whitepaper `nowhere`'],
    ['build --format epub', 'There is no format `epub`'],
    ['build --fromat pdf', "unknown option '--fromat'"],
    ['bulid', "unknown command 'bulid'"],
  ] as const)
    it(`is called wrongly by \`hakusho ${words}\``, async () => {
      const {code, err, files} = await hakusho(words)
      expect(code).toBe(2)
      expect(err).toContain(message)
      expect(files.size).toBe(0)
    })
})

describe('faults while writing', () => {
  const old = new Uint8Array([7])
  const before = (): Map<string, Uint8Array> => new Map([[target('pracla-iso27017-1.1.pdf'), old]])

  for (const [verb, name, code] of [
    ['makeFolder', '1.1', 'ENOTDIR'],
    ['write', '.docx.partial', 'ENOSPC'],
    ['write', 'manifest.json.partial', 'EIO'],
    ['replace', '.pdf', 'EBUSY'],
    ['keep', '.pdf', 'EPERM'],
    ['replace', '.html', 'EBUSY'],
    ['replace', 'manifest.json', 'EACCES'],
    ['write', '.html.partial', 'EDQUOT'],
    ['makeFolder', '1.1', 'ENAMETOOLONG'],
  ] as const)
    it(`${verb} of ${name} fails with ${code}: told with a hint, nothing half-written, the old file still there`, async () => {
      const files = before()
      let broken = false
      const fails = (at: string, path: string): string | undefined => {
        if (broken || at !== verb || !path.endsWith(name)) return undefined
        broken = true
        return code
      }
      const {code: exit, err} = await hakusho('build pracla-iso27017', {files, fails})
      expect(exit).toBe(1)
      expect(err).toContain('error[write-failed]')
      expect(err).toContain(code)
      expect(err).toContain('hint: ')
      expect([...files]).toEqual([...before()])
    })
})

describe('a folder without a whitepaper', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hakusho-'))
  })
  afterEach(() => rmSync(folder, {recursive: true}))

  it('is told to be empty where it is the current one', async () => {
    const {code, err} = await hakusho('build', {cwd: folder})
    expect({code, err}).toEqual({
      code: 2,
      err: 'error there is no whitepaper here: the folder is empty\n  hint: Name a folder that holds whitepaper.yaml',
    })
  })

  it('with a whitepaper.yml is meant as a whitepaper, and told how to name it', async () => {
    for (const [words, over] of [
      ['build', {'content/paper/whitepaper.yml': 'title: [a]\n'}],
      ['build paper', {'content/paper/Whitepaper.yaml': 'title: [a]\n'}],
      ['build', {'whitepaper.yml': 'title: [a]\n'}],
    ] as const) {
      const {code, err} = await hakusho(words, {cwd: folder, over})
      expect(code).toBe(1)
      expect(err).toMatch(/hint: rename `[Ww]hitepaper.ya?ml` to `whitepaper.yaml`/)
    }
  })

  it('is told to be empty where it is named', async () => {
    mkdirSync(join(folder, 'paper'))
    const {code, err, files} = await hakusho('build paper', {cwd: folder})
    expect(code).toBe(1)
    expect(err).toContain('error[folder-empty] paper:1:1')
    expect(err).toContain('hint: put `whitepaper.yaml` and `revisions.yaml` there')
    expect(files.size).toBe(0)
  })
})

describe('hakusho check', () => {
  it('has nothing to say about the sample', async () => {
    expect(await hakusho('check pracla-iso27017')).toMatchObject({
      code: 0,
      err: '',
      out: 'pracla-iso27017: 0 errors, 0 warnings',
    })
  })

  it('reports every fault of a run at once, in order of place', async () => {
    const over = {
      ...fault,
      [`${base}/controls/9.2.1.yaml`]:
        "number: '9.2.1'\ntitel: あ\nreferences: []\nbody: |\n  {prodct}と[これ](#nowhere)\n",
      'templates/standard/cover.hbs': '<section kind="cover" id="cover">{{nothing}}</section>',
    }
    const {code, out} = await hakusho('check --json', {over})
    expect(code).toBe(1)
    const {diagnostics} = JSON.parse(out) as {
      diagnostics: {code: string; span: {file: string; start: {line: number}}; hints: string[]}[]
    }
    expect(diagnostics.map((item) => `${item.span.file}:${item.span.start.line} ${item.code}`)).toEqual(
      expect.arrayContaining([
        `${base}/controls/8.2.2.yaml:1 text-expected`,
        `${base}/controls/9.2.1.yaml:2 unknown-key`,
      ]),
    )
    for (const {hints} of diagnostics) expect(hints.length).toBeGreaterThan(0)
  })
})

describe('hakusho', () => {
  it('helps', async () => {
    const {code, out} = await hakusho('--help')
    expect(code).toBe(0)
    for (const word of ['build', 'check', 'Examples:', 'Exit codes:']) expect(out).toContain(word)
  })

  it('prints its version', async () => {
    expect(await hakusho('--version')).toMatchObject({code: 0, out: '0.1.0'})
  })
})
