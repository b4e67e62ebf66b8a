import {strFromU8, unzipSync} from 'fflate'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readBrand} from '../../../src/content/load/brand.ts'
import {pressCopy} from '../../../src/publish/copies/forme.ts'
import {serialOf} from '../../../src/publish/copies/serial.ts'
import {openStamp, type StampCopy} from '../../../src/publish/copies/stamp.ts'
import {pressEdition} from '../../../src/publish/edition.ts'
import type {Forme} from '../../../src/publish/press.ts'
import {renderFormat} from '../../../src/publish/render.ts'
import type {CopyFacts} from '../../../src/transform/brand/texts.ts'
import {digest} from '../../../src/world/digest.ts'
import {disk} from '../../../src/world/disk.ts'
import {overlay} from '../../../src/world/overlay.ts'
import {remember} from '../../../src/world/remember.ts'
import {once} from '../../conformance/tools.ts'
import {folder as mini, paper} from '../release/paper.ts'

const span = {file: 'list.csv', start: {line: 2, column: 1, offset: 5}, end: {line: 2, column: 2, offset: 6}}

/** A brand of which everything names who a copy is for. */
const talkative = `kind: recipient
name: 架空銀行
confidentiality: '{recipient} 限り'
notice: "{recipient}への開示です。\\n'{serial}' & <{recipient}>"
head: '{recipient}: {title}'
foot: '{serial} {recipient}'
`

interface Both {
  readonly stamp: StampCopy
  readonly whole: (facts: CopyFacts) => Promise<Forme>
}

async function bothWays(folder: string, name: string, files: Parameters<typeof overlay>[1]): Promise<Both> {
  const world = remember(overlay(disk(process.cwd()), files))
  const [base, brand] = [await pressEdition(world, {folder}), readBrand(world, folder, name)]
  if (!base.ok || !brand.ok) throw new Error(JSON.stringify([...base.diagnostics, ...brand.diagnostics]))
  const stamp = await openStamp(base.value, brand.value, {listed: true, formats: ['docx', 'html']})
  if (!stamp.ok) throw new Error(JSON.stringify(stamp.diagnostics))
  return {
    stamp: stamp.value,
    async whole(facts) {
      const forme = await pressCopy(base.value, brand.value, facts)
      if (!forme.ok) throw new Error(JSON.stringify(forme.diagnostics))
      return forme.value
    },
  }
}

const brands = {
  talkative: once(() => bothWays(mini, 'bank', paper({'brands/bank.yaml': talkative}))),
  customer: once(() => bothWays('content/aozora', 'customer', {})),
  partner: once(() => bothWays('content/aozora', 'partner', {})),
}

/** The parts of a Word file by path. */
const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part, true)]))

const names = fc
  .string({unit: fc.constantFrom(...'架空商事株式会社𠮷髙🙂aWé&<>"\'{} '), minLength: 1, maxLength: 40})
  .filter((name) => name.trim() !== '')

const factsFor = (name: string): CopyFacts => ({
  serial: serialOf({whitepaper: 'w', edition: '1', brand: 'b', recipient: name}),
  receiver: {name, listed: true, span},
})

describe.each(Object.entries(brands))('a copy of the brand %s that was stamped', (_, brand) => {
  it('has the very parts, as Word, and the very bytes, as HTML, of the same copy rendered whole', async () => {
    const {stamp, whole} = await brand()
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        const facts = factsFor(name)
        const stamped = stamp(facts)
        if (!stamped.ok) throw new Error(JSON.stringify(stamped.diagnostics))
        const forme = await whole(facts)
        for (const format of ['docx', 'html'] as const) {
          const file = stamped.value.files.get(format)
          const bytes = Buffer.concat(file?.bytes ?? [])
          const rendered = await renderFormat(format, forme)
          if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics))
          expect(file?.digest).toBe(digest(bytes))
          if (format === 'html') expect(bytes.toString()).toBe(Buffer.from(rendered.value).toString())
          else expect(partsOf(bytes)).toEqual(partsOf(rendered.value))
        }
      }),
      {numRuns: 12},
    )
  })
})
