import {unzlibSync} from 'fflate'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readBrand} from '../../../src/content/load/brand.ts'
import {openPdfStamp, type StampPdf} from '../../../src/publish/copies/stamp.ts'
import {pressEdition} from '../../../src/publish/edition.ts'
import {disk} from '../../../src/world/disk.ts'
import {overlay} from '../../../src/world/overlay.ts'
import {remember} from '../../../src/world/remember.ts'
import {once} from '../../conformance/tools.ts'
import {folder, paper} from '../release/paper.ts'

const span = {file: 'list.csv', start: {line: 2, column: 1, offset: 5}, end: {line: 2, column: 2, offset: 6}}

/** A stamp of its own, which has stamped nothing yet. */
async function freshStamp(): Promise<StampPdf> {
  const files = paper({'brands/bank.yaml': "kind: recipient\nname: 架空銀行\nnotice: '{recipient}限り'\n"})
  const world = remember(overlay(disk(process.cwd()), files))
  const [pressed, brand] = [await pressEdition(world, {folder}), readBrand(world, folder, 'bank')]
  if (!pressed.ok || !brand.ok)
    throw new Error(JSON.stringify([...pressed.diagnostics, ...brand.diagnostics]))
  const stamp = await openPdfStamp(pressed.value, brand.value, true)
  if (!stamp.ok) throw new Error(JSON.stringify(stamp.diagnostics))
  return stamp.value
}

const worn = once(freshStamp)

function bytesOf(stamp: StampPdf, name: string, serial = '7K2M-9QXD-4HTR'): Buffer {
  const copy = stamp({serial, receiver: {name, listed: true, span}})
  if (!copy.ok) throw new Error(JSON.stringify(copy.diagnostics))
  return Buffer.concat([copy.value.shared, copy.value.rest])
}

/** All that a file holds, its streams unpacked. */
function insideOf(bytes: Buffer): string {
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

/** A text in each way that a file may have it: as UTF-8, as UTF-16, and that in hexadecimal digits. */
function waysOf(text: string): readonly string[] {
  const wide = Buffer.from(text, 'utf16le').swap16()
  return [Buffer.from(text).toString('latin1'), wide.toString('latin1'), wide.toString('hex')]
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

  it('holds nothing of five hundred others', async () => {
    const stamp = await worn()
    const serials = Array.from({length: 500}, (_, at) => `AAAA-BBBB-${String(at).padStart(4, '0')}`)
    const all = fc.sample(someName, {seed: 517, numRuns: 500}).map((name, at) => `${name}${at}社`)
    const own = (at: number): string => insideOf(bytesOf(stamp, all[at] ?? '', serials[at]))
    for (let at = 0; at < 500; at += 25) {
      const inside = own(at)
      const holds = (text: string): boolean => waysOf(text).some((way) => inside.includes(way))
      expect(holds(all[at] ?? '')).toBe(true)
      expect(serials.filter((serial) => inside.includes(serial))).toEqual([serials[at]])
      expect(
        all.filter((name, other) => other !== at && !(all[at] ?? '').includes(name) && holds(name)),
      ).toEqual([])
    }
  })

  it('begins with the bytes that all others begin with', async () => {
    const stamp = await worn()
    const [one, other] = ['架空商事', '𠮷野 髙子'].map((name) =>
      stamp({serial: '7K2M-9QXD-4HTR', receiver: {name, listed: true, span}}),
    )
    if (!one?.ok || !other?.ok) throw new Error('no copy')
    expect(one.value.shared).toBe(other.value.shared)
    expect(one.value.rest.length).toBeLessThan(one.value.shared.length)
  })
})
