import {unzipSync, unzlibSync} from 'fflate'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readBrand} from '../../../src/content/load/brand.ts'
import type {CopyFile} from '../../../src/publish/copies/print.ts'
import {openStamp, type StampCopy, type StampedCopy} from '../../../src/publish/copies/stamp.ts'
import {pressEdition} from '../../../src/publish/edition.ts'
import {digest} from '../../../src/world/digest.ts'
import type {Format} from '../../../src/publish/plan.ts'
import {disk} from '../../../src/world/disk.ts'
import {overlay} from '../../../src/world/overlay.ts'
import {remember} from '../../../src/world/remember.ts'
import {once} from '../../conformance/tools.ts'
import {folder, paper} from '../release/paper.ts'

const span = {file: 'list.csv', start: {line: 2, column: 1, offset: 5}, end: {line: 2, column: 2, offset: 6}}

/** A stamp of its own, which has stamped nothing yet. */
async function freshStamp(): Promise<StampCopy> {
  const files = paper({'brands/bank.yaml': "kind: recipient\nname: 架空銀行\nnotice: '{recipient}限り'\n"})
  const world = remember(overlay(disk(process.cwd()), files))
  const [pressed, brand] = [await pressEdition(world, {folder}), readBrand(world, folder, 'bank')]
  if (!pressed.ok || !brand.ok)
    throw new Error(JSON.stringify([...pressed.diagnostics, ...brand.diagnostics]))
  const stamp = await openStamp(pressed.value, brand.value, {listed: true, formats: ['pdf', 'docx', 'html']})
  if (!stamp.ok) throw new Error(JSON.stringify(stamp.diagnostics))
  return stamp.value
}

const worn = once(freshStamp)

function pdfOf({files}: StampedCopy): CopyFile {
  const pdf = files.get('pdf')
  if (!pdf) throw new Error('no PDF')
  return pdf
}

function bytesOf(stamp: StampCopy, name: string, serial = '7K2M-9QXD-4HTR'): Buffer {
  const copy = stamp({serial, receiver: {name, listed: true, span}})
  if (!copy.ok) throw new Error(JSON.stringify(copy.diagnostics))
  return Buffer.concat(pdfOf(copy.value).bytes)
}

/** All that a file holds, its streams or parts unpacked. */
function insideOf(format: Format, bytes: Buffer): string {
  if (format === 'html') return bytes.toString('latin1')
  if (format === 'docx')
    return Object.values(unzipSync(bytes))
      .map((part) => Buffer.from(part).toString('latin1'))
      .join('\n')
  const text = bytes.toString('latin1')
  const streams = [...text.matchAll(/stream\n/g)].map(({index}) => {
    try {
      return Buffer.from(unzlibSync(bytes.subarray(index + 7))).toString('latin1')
    } catch {
      return ''
    }
  })
  return [text, ...streams].join('\n')
}

/** What only one name has. */
const markOf = (at: number): string => `X${String(at).padStart(3, '0')}Y`

/** Whose marks and serials a text has, in each way that a file may have them: as ASCII, as UTF-16, and that in hexadecimal. */
function ownersIn(inside: string): readonly number[] {
  const ways = [/X(\d{3})Y/g, /\0X((?:\0\d){3})\0Y/g, /0058((?:003\d){3})0059/g, /AAAA-BBBB-0(\d{3})/g]
  const found = ways.flatMap((way, at) =>
    [...inside.matchAll(way)].map(([, digits = '']) =>
      Number(at === 2 ? digits.replaceAll('003', '') : digits.replaceAll('\0', '')),
    ),
  )
  return [...new Set(found)]
}

/** The characters that a copy's own fonts can say and that none of its own words has. */
function strangersIn(rest: string, words: string): readonly string[] {
  const listed = [...rest.matchAll(/beginbfrange\n[^[]*\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/<([^>]*)>/g)].map(([, hex = '']) =>
      Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
    ),
  )
  const known = `${words}への開示です。限り管理番号:\ufffd `
  return listed.filter((text) => [...text].some((character) => !known.includes(character)))
}

const names = fc.string({
  unit: fc.constantFrom(...'架空商事株式会社雲雪月花𠮷髙aWé&<'),
  minLength: 3,
  maxLength: 20,
})
const someName = names.filter((name) => name.trim().length > 2)

describe('a stamped copy', () => {
  it('has the bytes that it has where no other was stamped before', async () => {
    const used = await worn()
    await fc.assert(
      fc.asyncProperty(fc.array(someName, {minLength: 1, maxLength: 5}), async (all) => {
        const last = all.at(-1) ?? ''
        const before = all.map((name) => bytesOf(used, name)).at(-1)
        return before?.equals(bytesOf(await freshStamp(), last)) ?? false
      }),
      {numRuns: 5},
    )
  })

  it('holds nothing of five hundred others, in any format', async () => {
    const stamp = await worn()
    const all = fc.sample(someName, {seed: 517, numRuns: 500}).map((name, at) => `${name}${markOf(at)}社`)
    const seen = new Set<Uint8Array>()
    for (const [at, name] of all.entries()) {
      const serial = `AAAA-BBBB-${String(at).padStart(4, '0')}`
      const copy = stamp({serial, receiver: {name, listed: true, span}})
      if (!copy.ok) throw new Error(JSON.stringify(copy.diagnostics))
      for (const [format, {bytes}] of copy.value.files) {
        const own = bytes.filter((piece) => !seen.has(piece))
        bytes.forEach((piece) => seen.add(piece))
        // What the first copy shares with all others is looked into with it, its streams unpacked.
        const inside =
          at === 0 ? insideOf(format, Buffer.concat(bytes)) : Buffer.concat(own).toString('latin1')
        expect([format, at, ownersIn(inside)]).toEqual([format, at, [at]])
        const rest = Buffer.from(bytes.at(-1) ?? []).toString('latin1')
        if (format === 'pdf') expect(strangersIn(rest, name + serial)).toEqual([])
      }
    }
  })

  it('begins with the bytes that all others begin with', async () => {
    const stamp = await worn()
    const [one, other] = ['架空商事', '𠮷野 髙子'].map((name) =>
      stamp({serial: '7K2M-9QXD-4HTR', receiver: {name, listed: true, span}}),
    )
    if (!one?.ok || !other?.ok) throw new Error('no copy')
    const [first, second] = [pdfOf(one.value), pdfOf(other.value)]
    const [shared, rest] = first.bytes
    expect(second.bytes[0]).toBe(shared)
    expect(rest?.length).toBeLessThan(shared?.length ?? 0)
    expect(first.digest).toBe(digest(Buffer.concat(first.bytes)))
  })
})
