import {describe, expect, it} from 'vitest'
import {at, folder, paper} from '../publish/release/paper.ts'
import {hakusho, type SessionOptions, type Transcript} from './session.ts'

const brand = (more = ''): string =>
  `kind: recipient\nname: 架空銀行\nhonorific: 御中\nformats: [pdf, html]\n${more}`
const list = 'name,honorific\n架空製作所,\n山田 太郎,様\n'

const run = (
  words: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  options: SessionOptions = {},
): Promise<Transcript> =>
  hakusho(`brand ${folder} --recipients list.csv ${words}`.trim(), {
    ...options,
    over: {...paper({'brands/bank.yaml': brand()}), 'list.csv': list, ...files},
  })

const named = (name: string): string => `${folder}/${name}`
const pdfs = ({files}: Transcript): readonly string[] =>
  [...files.keys()].filter((path) => path.endsWith('.pdf'))

describe('hakusho brand', () => {
  it('makes a copy for each recipient, and a manifest by serial', async () => {
    const {code, out, err, files} = await run('')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('mini bank 2 of 2')
    expect(out).toContain('2 copies made, 0 errors')
    expect([...files.keys()].filter((path) => path.endsWith('.html'))).toHaveLength(2)
    const text = Buffer.from(
      [...files].find(([path]) => path.endsWith('manifest.json'))?.[1] ?? [],
    ).toString()
    const {copies} = JSON.parse(text) as {copies: readonly {serial: string; pages: number; files: object}[]}
    expect(copies.map(({serial}) => serial)).toEqual(copies.map(({serial}) => serial).sort())
    expect(copies.every((copy) => Object.keys(copy.files).length === 2)).toBe(true)
    expect(text).not.toContain('山田')
  })

  it('gives the same files for rows in another order', async () => {
    const [forth, back] = [
      await run(''),
      await run('', {'list.csv': 'name,honorific\n山田 太郎,様\n架空製作所,\n'}),
    ]
    expect([...back.files].sort()).toEqual([...forth.files].sort())
  })

  it('lets no failing copy stop the others', async () => {
    const {code, err, out, files} = await run('', {
      'list.csv': `name\n架空製作所\n${'架'.repeat(300)}\n架空商事\n`,
    })
    expect(code).toBe(1)
    expect(err.match(/error\[copy-too-long\] list\.csv:3:1/g)).toHaveLength(2)
    expect(err).toContain('into its 2 lines')
    expect(err).toContain('into its line,')
    expect(out).toContain('2 copies made, 1 failed')
    expect(pdfs({files} as Transcript)).toHaveLength(2)
  })

  it('tells once what is wrong with every copy', async () => {
    const {code, err, out} = await run('', {
      [named('brands/bank.yaml')]: brand(`notice: ${'長い注意書き。'.repeat(99)}\n`),
    })
    expect(code).toBe(1)
    expect(err.match(/error\[/g)).toHaveLength(1)
    expect(err).toContain('error[copy-too-long] papers/mini/brands/bank.yaml:5:')
    expect(out).toContain('0 copies made, 2 failed, 1 error')
  })

  it('leaves nothing of a copy that cannot be written, and makes the others', async () => {
    const first = pdfs(await run(''))[0] ?? ''
    const {code, err, files} = await run(
      '',
      {},
      {
        fails: (verb, path) => (verb === 'write' && path.startsWith(first) ? 'ENOSPC' : undefined),
      },
    )
    expect(code).toBe(1)
    expect(err).toContain('write-failed')
    expect([...files.keys()].filter((path) => path.endsWith('.partial'))).toEqual([])
    expect(pdfs({files} as Transcript)).toHaveLength(1)
  })

  it('makes one copy for the brand itself where no list is given', async () => {
    const {code, files} = await hakusho(`brand ${folder}`, {over: paper({'brands/bank.yaml': brand()})})
    expect(code).toBe(0)
    const html = [...files].find(([path]) => path.endsWith('.html'))?.[1]
    expect(Buffer.from(html ?? []).toString()).toContain('架空銀行 御中')
  })

  it('writes nothing on a dry run', async () => {
    const {code, out, files} = await run('--dry-run')
    expect([code, files.size]).toEqual([0, 0])
    expect(out).toContain('2 copies would be made')
  })

  it('refuses a draft, and makes copies of one with --draft', async () => {
    const draft = {
      [named('revisions.yaml')]:
        "- {edition: '1.0', label: 1.0版, date: '2024-04-01', note: 更新, released: false}\n",
    }
    const refused = await run('', draft)
    expect([refused.code, refused.files.size]).toEqual([1, 0])
    expect(refused.err).toContain('error[copy-draft]')
    expect((await run('--draft', draft)).code).toBe(0)
  })

  it.each([
    [
      'an accent too pale',
      {[named('brands/bank.yaml')]: brand("accent: '#7fb59d'\n")},
      'error[brand-contrast]',
    ],
    [
      'variables of a recipient',
      {[named('brands/bank.yaml')]: brand('variables: {product: 雪}\n')},
      'brand-variables',
    ],
    [
      'an unknown name',
      {[named('brands/bank.yaml')]: brand("foot: '{recipent}'\n")},
      'did you mean `recipient`?',
    ],
    ['an unknown field', {[named('brands/bank.yaml')]: brand('colour: red\n')}, 'error[unknown-key]'],
    [
      'no logo',
      {[named('brands/bank.yaml')]: brand('logo: {file: a.png, alt: 銀行}\n')},
      'error[picture-missing]',
    ],
    [
      'a logo from elsewhere',
      {[named('brands/bank.yaml')]: brand('logo: {file: ../figures/box.svg, alt: 銀行}\n')},
      'error[path-outside]',
    ],
    [
      'a broken logo',
      {
        [named('brands/bank.yaml')]: brand('logo: {file: a.png, alt: 銀行}\n'),
        [named('brands/a.png')]: new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
      },
      'error[picture-not-image]',
    ],
    [
      'a file name that leads away',
      {[named('brands/bank.yaml')]: brand("file: '../{serial}'\n")},
      'copy-name',
    ],
    ['names that meet', {[named('brands/bank.yaml')]: brand("file: 'copy'\n")}, "another copy's files"],
    [
      'a list in Shift_JIS',
      {'list.csv': new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0x0a, 0x89, 0xcb, 0x0a])},
      'list.csv',
    ],
    ['a list without names', {'list.csv': 'company\n架空製作所\n'}, 'error[recipients-columns]'],
    ['a quotation mark that is not closed', {'list.csv': 'name\n"架空製作所\n'}, 'error[csv-syntax]'],
  ])('tells of %s, and does not break', async (_, files, words) => {
    const {code, err} = await run('', files)
    expect(code).toBe(1)
    expect(err).toContain(words)
    expect(err).not.toContain('    at ')
  })

  it('tells which brands there are', async () => {
    const {code, err} = await run('--brand banc')
    expect(code).toBe(1)
    expect(err).toContain('did you mean `bank`?')
  })

  it('takes a list with a byte order mark, and names as they are written', async () => {
    const {code, files} = await run('', {'list.csv': '\ufeffname\n𠮷野家と髙島\n'})
    expect(code).toBe(0)
    const html = [...files].find(([path]) => path.endsWith('.html'))?.[1]
    expect(Buffer.from(html ?? []).toString()).toContain('𠮷野家と髙島')
  })

  it('writes copies where files are named by the pattern of the brand', async () => {
    const {files} = await run('', {
      [named('brands/bank.yaml')]: brand("file: '{whitepaper}-{edition}-{serial}'\n"),
    })
    expect(
      pdfs({files} as Transcript).every((path) => path.startsWith(at('../../out/mini/1.0/bank/mini-1.0-'))),
    ).toBe(true)
  })
})
