import {describe, expect, it} from 'vitest'
import {folder, paper} from '../publish/release/paper.ts'
import {hakusho, type SessionOptions, type Transcript} from './session.ts'

const bank = 'kind: recipient\nname: 架空銀行\nhonorific: 御中\nformats: [pdf, docx]\n'
const names = Array.from({length: 12}, (_, at) => `架空${at}社`)
const list = `name,id\n${names.map((name, at) => `${name},C-${at}`).join('\n')}\n`

/** What the disk has: the whitepaper, a brand and a list; and what earlier commands have written. */
const over = (
  written: ReadonlyMap<string, Uint8Array> = new Map(),
  more: Readonly<Record<string, string>> = {},
): NonNullable<SessionOptions['over']> => ({
  ...paper({'brands/bank.yaml': bank}),
  'list.csv': list,
  ...Object.fromEntries([...written].map(([path, bytes]) => [path.replace(`${process.cwd()}/`, ''), bytes])),
  ...more,
})

const brand = (words: string, options: SessionOptions = {}): Promise<Transcript> =>
  hakusho(`brand ${folder} --recipients list.csv ${words}`.trim(), {over: over(), ...options})

const sorted = (files: ReadonlyMap<string, Uint8Array>): readonly (readonly [string, string])[] =>
  [...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')] as const).sort()

const fileIn = ({files}: Pick<Transcript, 'files'>, ending: string): string =>
  [...files.keys()].find((path) => path.endsWith(ending)) ?? ''

const textIn = (transcript: Transcript, ending: string): string =>
  Buffer.from(transcript.files.get(fileIn(transcript, ending)) ?? []).toString()

describe('shards', () => {
  it('of four machines are, joined, the files and the manifest of one run', async () => {
    const whole = await brand('')
    const files = new Map<string, Uint8Array>()
    for (const at of [3, 1, 4, 2]) {
      const {code} = await brand(`--shard ${at}/4`, {files})
      expect(code).toBe(0)
    }
    const manifests = [...files.keys()].filter((path) => /manifest-\d-of-4\.json$/.test(path))
    expect(manifests).toHaveLength(4)
    const shown = manifests.map((path) => path.replace(`${process.cwd()}/`, ''))
    const merged = await hakusho(`manifest merge ${shown.join(' ')} --out whole.json`, {over: over(files)})
    expect([merged.code, merged.err]).toEqual([0, ''])
    expect(textIn(merged, 'whole.json')).toBe(textIn(whole, 'manifest.json'))
    const isCopy = ([path]: readonly [string, string]): boolean => !path.includes('manifest')
    expect(sorted(files).filter(isCopy)).toEqual(sorted(whole.files).filter(isCopy))
  })

  it('that are missing, twice there, or of another run are not joined', async () => {
    const files = new Map<string, Uint8Array>()
    for (const at of [1, 2, 3]) await brand(`--shard ${at}/3`, {files})
    const path = (at: number): string =>
      fileIn({files}, `manifest-${at}-of-3.json`).replace(`${process.cwd()}/`, '')
    const merge = (...words: readonly string[]): Promise<Transcript> =>
      hakusho(`manifest merge ${words.join(' ')} --out whole.json`, {
        over: over(files, {
          'other.json': Buffer.from(files.get(`${process.cwd()}/${path(1)}`) ?? [])
            .toString()
            .replace('mini', 'maxi'),
          'broken.json': '{}',
        }),
      })
    const told = [
      [await merge(path(1), path(3)), 'of 3 shards these are missing: 2'],
      [await merge(path(1), path(2), path(2)), 'is named twice'],
      [await merge('other.json', path(2), path(3)), '`whitepaper` is'],
      [await merge('broken.json'), 'is no manifest of copies'],
      [await merge('nothing.json'), 'there is no file'],
    ] as const
    for (const [{code, err, files: written}, words] of told) {
      expect([code, written.size]).toEqual([1, 0])
      expect(err).toContain(words)
    }
  })

  it('that are made by several processes at once are one run', async () => {
    const [one, three] = [await brand(''), await brand('--jobs 3')]
    expect([three.code, three.err]).toEqual([0, ''])
    expect(sorted(three.files)).toEqual(sorted(one.files))
    expect(three.out).toContain('12 copies made')
  })

  it.each(['0/4', '5/4', 'x', '1'])('are refused as %s', async (shard) => {
    expect((await brand(`--shard ${shard}`)).code).toBe(2)
  })
})

describe('a run that is taken up', () => {
  it('makes only what is not there as it was made, and ends with the same bytes', async () => {
    const whole = await brand('')
    const files = new Map(whole.files)
    const pdfs = [...files.keys()].filter((path) => path.endsWith('.pdf'))
    files.delete(pdfs[0] ?? '')
    files.set(pdfs[1] ?? '', Buffer.from('another'))
    const written: string[] = []
    const {code} = await brand('--resume', {
      files,
      fails: (verb, path) => void (verb === 'write' && written.push(path)),
    })
    expect(code).toBe(0)
    expect(written.filter((path) => path.includes('.pdf'))).toHaveLength(2)
    expect(sorted(files)).toEqual(sorted(whole.files))
  })

  it('makes all anew where what goes into them has changed', async () => {
    const files = new Map((await brand('')).files)
    const changed = {[`${folder}/brands/bank.yaml`]: `${bank}confidentiality: 社外秘\n`}
    await brand('--resume', {files, over: over(new Map(), changed)})
    const fresh = await brand('', {over: over(new Map(), changed)})
    expect(sorted(files)).toEqual(sorted(fresh.files))
  })

  it('trusts the journal of one that was killed, up to its last whole line', async () => {
    const whole = await brand('')
    const manifest = JSON.parse(textIn(whole, 'manifest.json')) as {copies: readonly object[]}
    const lines = manifest.copies
      .slice(0, 5)
      .map((copy) => JSON.stringify(copy))
      .join('\n')
    const path = fileIn(whole, 'manifest.json')
    const files = new Map(whole.files)
    files.delete(path)
    files.set(path.replace('manifest.json', '.copies.jsonl'), Buffer.from(`${lines.slice(0, -40)}`))
    const written: string[] = []
    await brand('--resume', {files, fails: (verb, file) => void (verb === 'write' && written.push(file))})
    expect(written.filter((file) => file.includes('.pdf'))).toHaveLength(12 - 4)
    expect(sorted(files)).toEqual(sorted(whole.files))
  })
})

describe('the record of issue', () => {
  const record = (files: ReadonlyMap<string, Uint8Array>): readonly Record<string, unknown>[] =>
    Buffer.from(files.get(`${process.cwd()}/issued.jsonl`) ?? [])
      .toString()
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Record<string, unknown>)

  it('has each copy once, with who has it, since when, and its files', async () => {
    const files = new Map<string, Uint8Array>()
    await brand('--record issued.jsonl --issued 2026-05-01', {files})
    await brand('--record issued.jsonl', {files})
    const lines = record(files)
    expect(lines).toHaveLength(12)
    expect(lines.every(({date, brand: own}) => date === '2026-05-01' && own === 'bank')).toBe(true)
    expect(new Set(lines.map(({recipient}) => recipient)).size).toBe(12)
    expect(Buffer.from(files.get(`${process.cwd()}/issued.jsonl`) ?? []).toString()).not.toContain('架空0社')
  })

  it('says who gets the new edition, and which copy it takes the place of', async () => {
    const files = new Map<string, Uint8Array>()
    await brand('--record issued.jsonl', {
      files,
      over: over(new Map(), {'list.csv': 'name,id\n甲社,C-1\n乙社,C-2\n'}),
    })
    const old = record(files)
    const next = {
      [`${folder}/whitepaper.yaml`]: String(paper()[`${folder}/whitepaper.yaml`]).replace(
        "edition: '1.0'",
        "edition: '1.1'",
      ),
      [`${folder}/revisions.yaml`]:
        "- {edition: '1.0', label: 1.0版, date: '2024-04-01', note: 新規, released: true}\n- {edition: '1.1', label: 1.1版, date: '2024-05-01', note: 更新, released: true}\n",
      'list.csv': 'name,id\n乙社,C-2\n丙社,C-3\n',
    }
    const {code, err, out} = await brand('--record issued.jsonl --reissue 1.0', {
      files,
      over: over(new Map(), next),
    })
    expect(err).toContain('warning[copy-holder]')
    expect([code, out]).toEqual([0, expect.stringContaining('1 copy made')])
    expect(err).toContain('C-1')
    const {edition, recipient, replaces} = record(files).at(-1) ?? {}
    expect([edition, recipient, replaces]).toEqual([
      '1.1',
      'C-2',
      old.find((copy) => copy['recipient'] === 'C-2')?.['serial'],
    ])
  })

  it('is not kept in the output folder, and must be readable', async () => {
    expect((await brand('--record out/issued.jsonl')).code).toBe(2)
    expect((await brand('--reissue 1.0')).code).toBe(2)
    const files = new Map([[`${process.cwd()}/issued.jsonl`, Buffer.from('{"serial": 1}\n')]])
    const {code, err} = await brand('--record issued.jsonl', {files})
    expect([code, files.size]).toEqual([1, 1])
    expect(err).toContain('error[record-broken] issued.jsonl:1:1')
  })

  it('tells that it could not be written', async () => {
    const {code, err} = await brand('--record issued.jsonl', {
      fails: (verb, path) => (verb === 'append' && path.endsWith('issued.jsonl') ? 'ENOSPC' : undefined),
    })
    expect(code).toBe(1)
    expect(err).toContain('error[write-failed]')
    expect(err).toContain('issued.jsonl')
  })

  it('tells of a file whose copy it is, and whether it is as it was issued', async () => {
    const made = await brand('--record issued.jsonl --format pdf,docx,html')
    const verify = (name: string, words: string, bytes?: Uint8Array): Promise<Transcript> => {
      const path = fileIn(made, name).replace(`${process.cwd()}/`, '')
      const files = new Map(made.files)
      if (bytes) files.set(`${process.cwd()}/${path}`, bytes)
      return hakusho(`verify ${path} ${words}`.trim(), {over: over(files)})
    }
    for (const ending of ['.pdf', '.docx', '.html']) {
      const sound = await verify(ending, '--record issued.jsonl')
      expect([sound.code, sound.err]).toEqual([0, ''])
      expect(sound.out).toMatch(/mini 1\.0, bank, copy [0-9A-Z-]{14}: as issued on 2026-04-01\n {2}to C-\d+/)
      const bytes = Buffer.concat([
        made.files.get(fileIn(made, ending)) ?? new Uint8Array(),
        Buffer.from('\n'),
      ])
      const altered = await verify(ending, '--record issued.jsonl', bytes)
      expect([ending, altered.code]).toEqual([ending, 1])
      expect(altered.err).toContain('error[file-altered]')
      expect(altered.err).toContain('in the brand `bank`')
      const unknown = await verify(ending, '')
      expect(unknown.err).toContain('error[copy-unknown]')
      expect(unknown.err).toContain('--record')
    }
    expect((await verify('.pdf', '')).err).toMatch(/for 架空\d+社 御中/)
  })
})
