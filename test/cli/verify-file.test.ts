import {relative, resolve, sep} from 'node:path'
import {strToU8, zipSync} from 'fflate'
import {beforeAll, describe, expect, it} from 'vitest'
import {digest} from '../../src/world/digest.ts'
import {at, edited, entry, folder, paper} from '../publish/release/paper.ts'
import {hakusho} from './session.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const name = (kind: string): string => `out/mini/1.0/mini-1.0.${kind}`
const kinds = ['pdf', 'docx', 'html']

let over: Files
const released = (kind: string): Uint8Array => over[resolve(name(kind))] as Uint8Array

beforeAll(async () => {
  const {files} = await hakusho(`release ${folder} 1.0`, {over: paper()})
  over = Object.fromEntries(files)
})

/** Verify files of this content, with the whitepapers of these tests. */
const verify = (files: Files, more: Files = {}) =>
  hakusho(`verify ${Object.keys(files).join(' ')} --in papers`, {over: {...over, ...files, ...more}})

describe('hakusho verify', () => {
  it('says of which whitepaper and edition files are, by their bytes, whatever they are called', async () => {
    const files = Object.fromEntries(kinds.map((kind) => [`got/${kind}.bin`, released(kind)]))
    const {code, out, err} = await verify(files)
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out.split('\n')).toEqual(
      kinds.map((kind) => `got/${kind}.bin  mini 1.0版 (2024-04-01): as released`),
    )
  })

  it('looks below content of the working folder', async () => {
    const cwd = resolve('papers-of-nobody')
    const inContent = Object.fromEntries(
      Object.entries(over).map(([path, bytes]) => [
        resolve(cwd, 'content/mini', relative(at('.'), path)),
        bytes,
      ]),
    )
    const {code, out} = await hakusho('verify x.pdf', {
      cwd,
      over: {...inContent, [resolve(cwd, 'x.pdf')]: released('pdf')},
    })
    expect(code).toBe(0)
    expect(out).toContain('as released')
  })

  it.each(kinds)(
    'finds a changed byte of a released %s, and says what the file claims to be',
    async (kind) => {
      const bytes = Uint8Array.from(released(kind))
      const place = kind === 'docx' ? 11 : bytes.length - (kind === 'pdf' ? 60 : 20)
      bytes[place] = (bytes[place] ?? 0) ^ 1
      const {code, err} = await verify({[`a.${kind}`]: bytes})
      expect(code).toBe(1)
      expect(err).toContain('error[file-altered]')
      expect(err).toMatch(
        /`a\.\w+` claims to be edition 1\.0 of (?:`mini`|“小さな白書”), and its bytes are not/,
      )
      expect(err).toContain('hint: the SHA-256 of the released file is ')
    },
  )

  it('says of a draft, and of an edition that is not released, what is', async () => {
    const draft = await hakusho(`build ${folder}`, {
      over: edited('1.1', entry('1.1', '2024-10-01', 'released: false')),
    })
    const final = await hakusho(`build ${folder}`, {over: edited('1.1', entry('1.1', '2024-10-01'))})
    const files = [...draft.files, ...final.files].filter(([path]) => !path.endsWith('.json'))
    const {code, err} = await verify(Object.fromEntries(files))
    expect(code).toBe(1)
    expect(err.match(/error\[edition-unknown\]/g)).toHaveLength(6)
    expect(err.match(/claims to be a draft of edition 1\.1 of .*, a draft is never released/g)).toHaveLength(
      3,
    )
    expect(err.match(/claims to be edition 1\.1 of .*, which is not released/g)).toHaveLength(3)
    expect(err).toContain('hint: released are: 1.0')
  })

  it('says that an edition is withdrawn, of a file that is as released', async () => {
    const record = {format: 1, edition: '1.0', after: '1.0', date: '2026-04-01', reason: '誤り'}
    const {code, out} = await verify(
      {'a.pdf': released('pdf')},
      {[at('editions/1.0.withdrawn.json')]: JSON.stringify(record)},
    )
    expect(code).toBe(0)
    expect(out).toContain('  withdrawn on 2026-04-01, no longer valid: 誤り')
  })

  it.each<[string, string | Uint8Array, string, string]>([
    ['a text', 'words', 'file-unknown', 'is neither a PDF, nor a Word file, nor an HTML page'],
    ['an empty file', '', 'file-unknown', 'is neither a PDF'],
    ['a damaged zip', 'PK\u0003\u0004 and nothing else', 'file-unknown', 'is damaged: it cannot be unpacked'],
    ['a PDF that breaks off', '%PDF-1.7\n1 0 obj', 'file-unknown', 'is damaged: a PDF does not end so'],
    ['a PDF of others', '%PDF-1.7\n%%EOF\n', 'file-unknown', 'does not say of which whitepaper'],
    ['a zip of others', zipSync({'a.txt': strToU8('a')}), 'file-unknown', 'does not say of which whitepaper'],
    ['a page of others', '<!doctype html>\n<p>a', 'file-unknown', 'does not say of which whitepaper'],
    [
      'a page of a whitepaper that is not known',
      '<!DOCTYPE html><meta name="dcterms.identifier" content="other-2.0">',
      'file-unknown',
      'claims to be edition 2.0 of `other`, of which no edition is released here',
    ],
  ])('tells %s', async (_, content, code, message) => {
    const {code: exit, err} = await verify({'a.bin': content})
    expect(exit).toBe(1)
    expect(err).toContain(`error[${code}]`)
    expect(err).toContain(message)
    expect(err).toContain('hint: ')
  })

  it('tells a file that is not there, a folder, and goes on to the others', async () => {
    const words = 'verify nothing.pdf src a.pdf --in papers'
    const {code, out, err} = await hakusho(words, {over: {...over, 'a.pdf': released('pdf')}})
    expect(code).toBe(1)
    expect(err).toContain('`nothing.pdf` is not there')
    expect(err).toContain('`src` is a folder')
    expect(out).toContain('a.pdf  mini 1.0版')
  })

  it('takes no edition for released that was edited', async () => {
    const path = at('editions/1.0/tree.json')
    const {code, err, out} = await verify({'a.pdf': released('pdf')}, {[path]: '{}'})
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toContain('error[edition-edited] papers/mini/editions/1.0/tree.json')
  })

  it('says of bytes that were released in two folders all of both', async () => {
    const twin = Object.fromEntries(
      Object.entries(over).map(([path, bytes]) => [
        path.replace(`${sep}mini${sep}editions`, `${sep}twin${sep}editions`),
        bytes,
      ]),
    )
    const record = {format: 1, edition: '1.0', after: '1.0', date: '2026-04-01', reason: '誤り'}
    const withdrawn = {[resolve('papers/twin/editions/1.0.withdrawn.json')]: JSON.stringify(record)}
    const {code, out, err} = await verify({'a.pdf': released('pdf')}, {...twin, ...withdrawn})
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out.split('\n')).toEqual([
      'a.pdf  mini 1.0版 (2024-04-01): as released in papers/mini',
      'a.pdf  mini 1.0版 (2024-04-01): as released in papers/twin',
      '  withdrawn on 2026-04-01, no longer valid: 誤り',
    ])
  })

  describe('where two whitepapers have one title', () => {
    /** `papers/a` with edition 1.0, `papers/b` with 1.0 and 2.0, of the same title. */
    let two: Files
    const renamed = (files: Files, name: string): Files =>
      Object.fromEntries(
        Object.entries(files).map(([path, bytes]) => [
          path.replace(resolve(folder), resolve('papers', name)).replace(/^papers\/mini/, `papers/${name}`),
          bytes,
        ]),
      )
    const frozen = (files: ReadonlyMap<string, Uint8Array>): Files =>
      Object.fromEntries([...files].filter(([path]) => path.includes(`${sep}editions${sep}`)))

    beforeAll(async () => {
      const a = await hakusho('release papers/a 1.0', {
        over: renamed(paper({'sections/history.yaml': 'title: 履歴\nkind: revisions\n'}), 'a'),
      })
      const first = await hakusho('release papers/b 1.0', {over: renamed(paper(), 'b')})
      const b = frozen(first.files)
      const next = renamed(edited('2.0', entry('2.0', '2025-04-01')), 'b')
      const second = await hakusho('release papers/b 2.0', {over: {...next, ...b}})
      const files = [a, first, second].map(({code, files}) => {
        expect(code).toBe(0)
        return Object.fromEntries(files)
      })
      two = Object.assign({}, ...files) as Files
    })

    const pdf = (name: string, edition: string): Uint8Array =>
      two[resolve(`out/${name}/${edition}/${name}-${edition}.pdf`)] as Uint8Array
    const altered = (bytes: Uint8Array): Uint8Array => {
      const other = Uint8Array.from(bytes)
      other[bytes.length - 60] = (other[bytes.length - 60] ?? 0) ^ 1
      return other
    }
    const check = (bytes: Uint8Array) => hakusho('verify x.pdf --in papers', {over: {...two, 'x.pdf': bytes}})

    it('finds the edition of the second one too', async () => {
      const {code, err} = await check(altered(pdf('b', '2.0')))
      expect(code).toBe(1)
      expect(err).toContain('error[file-altered]')
      expect(err).toContain(digest(pdf('b', '2.0')))
      expect(err).toContain('hint: 2 whitepapers here are called so: `papers/a`, `papers/b`')
    })

    it('names the released file of each, where both have the edition', async () => {
      const {err} = await check(altered(pdf('a', '1.0')))
      for (const name of ['a', 'b'])
        expect(err).toContain(
          `hint: the SHA-256 of the released file in \`papers/${name}\` is ${digest(pdf(name, '1.0'))}`,
        )
    })

    it('says what is released of each, where none has the edition', async () => {
      const draft = edited('3.0', entry('3.0', '2026-04-01', 'released: false'))
      const {files} = await hakusho(`build ${folder} -f pdf`, {over: draft})
      const [bytes] = [...files.values()]
      const {err} = await check(bytes ?? new Uint8Array())
      expect(err).toContain('error[edition-unknown]')
      expect(err).toContain('hint: released in `papers/a` are: 1.0')
      expect(err).toContain('hint: released in `papers/b` are: 1.0, 2.0')
    })
  })

  it('is called wrongly with a folder that is not there', async () => {
    for (const place of ['nosuch', 'package.json']) {
      const {code, out, err} = await hakusho(`verify a.pdf --in ${place}`, {over})
      expect({code, out}).toEqual({code: 2, out: ''})
      expect(err).toContain(`there is no folder \`${place}\``)
      expect(err).toContain('hint: ')
    }
  })

  it('is called wrongly without a file', async () => {
    const {code, err} = await hakusho('verify')
    expect(code).toBe(2)
    expect(err).toContain("missing required argument 'file'")
  })
})
