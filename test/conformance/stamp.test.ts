import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readBrand} from '../../src/content/load/brand.ts'
import {pressCopy} from '../../src/publish/copies/forme.ts'
import {openStamp} from '../../src/publish/copies/stamp.ts'
import {pressEdition} from '../../src/publish/edition.ts'
import {renderFormat} from '../../src/publish/render.ts'
import {digest} from '../../src/world/digest.ts'
import {disk} from '../../src/world/disk.ts'
import {overlay} from '../../src/world/overlay.ts'
import {remember} from '../../src/world/remember.ts'
import type {World} from '../../src/world/world.ts'
import {folder as mini, paper} from '../publish/release/paper.ts'
import {once, run, temporaryFolder} from './tools.ts'
import {flavours, validate} from './verapdf.ts'

const out = temporaryFolder()
const span = {file: 'list.csv', start: {line: 2, column: 1, offset: 5}, end: {line: 2, column: 2, offset: 6}}

/** A copy that was stamped, and the same copy rendered whole. */
interface Twins {
  readonly name: string
  readonly stamped: string
  readonly whole: string
}

function written(name: string, bytes: Uint8Array): string {
  const file = join(out, `${name}.pdf`)
  writeFileSync(file, bytes)
  return file
}

/** Both renderings of one copy, whose serial is derived from its name. */
async function twins(world: World, folder: string, brandName: string, recipient: string): Promise<Twins> {
  const pressed = await pressEdition(world, {folder})
  const brand = readBrand(world, folder, brandName)
  if (!pressed.ok || !brand.ok)
    throw new Error(JSON.stringify([...pressed.diagnostics, ...brand.diagnostics]))
  const serial = digest(recipient)
    .slice(0, 12)
    .toUpperCase()
    .replace(/.{4}(?=.)/g, '$&-')
  const facts = {serial, receiver: {name: recipient, listed: true, span}}
  const stamp = await openStamp(pressed.value, brand.value, {listed: true, formats: ['pdf']})
  const copy = stamp.ok ? stamp.value(facts) : stamp
  const forme = await pressCopy(pressed.value, brand.value, facts)
  const whole = forme.ok ? await renderFormat('pdf', forme.value) : forme
  if (!copy.ok || !whole.ok) throw new Error(JSON.stringify([...copy.diagnostics, ...whole.diagnostics]))
  const name = `${brandName}-${serial}`
  return {
    name,
    stamped: written(`${name}-stamped`, Buffer.concat(copy.value.files.get('pdf')?.bytes ?? [])),
    whole: written(`${name}-whole`, whole.value),
  }
}

/** Brands of both kinds, with and without each thing that a brand may have. */
const anyBrand = fc.record(
  {
    kind: fc.constantFrom('recipient', 'white-label'),
    name: fc.constantFrom('架空銀行', 'Fictitious & Co.', '𠮷野家具'),
    honorific: fc.constantFrom('御中', '様'),
    logo: fc.constant({file: 'box.svg', alt: '銀行'}),
    accent: fc.constantFrom('#0b5d3b', '#5b2a86', '#7a1f1f'),
    confidentiality: fc.constantFrom('社外秘', 'CONFIDENTIAL {edition}', '{recipient}限り'),
    notice: fc.constantFrom(
      '一行。',
      '{recipient}への開示です。\n{product}について。',
      '長い注意書き。'.repeat(12),
    ),
    contact: fc.constantFrom([], ['窓口: security@example.com'], ['窓口', '{provider}']),
    valid: fc.constant('2027-03-31'),
    head: fc.constantFrom('{title} {label}', '{recipient}', '複写 {serial}'),
    foot: fc.constantFrom('{recipient} {serial}', '{serial}', '{provider} / {recipient} / {serial}'),
    cover: fc.constantFrom('above', 'below'),
  },
  {requiredKeys: ['kind', 'name']},
)

const recipients = [
  '架空製作所 御中',
  '𠮷野 髙子 様',
  'Müller & Söhne <GmbH>',
  '架空'.repeat(20),
  '🙂ほがらか商会 AVA',
]

const box =
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40" fill="#0b5d3b"/></svg>'

const generated = once(async (): Promise<readonly Twins[]> => {
  const all: Twins[] = []
  const brands = fc.sample(anyBrand, {seed: 27017, numRuns: 28})
  for (const [at, brand] of brands.entries()) {
    const variables = brand.kind === 'white-label' ? {variables: {product: '青い雲'}} : {}
    const files = {
      ...paper({[`brands/b${at}.yaml`]: JSON.stringify({...brand, ...variables}), 'brands/box.svg': box}),
    }
    const world = remember(overlay(disk(process.cwd()), files))
    all.push(await twins(world, mini, `b${at}`, recipients[at % recipients.length] ?? ''))
  }
  return all
})

const real = once(async (): Promise<readonly Twins[]> => {
  const world = remember(disk(process.cwd()))
  return [
    await twins(world, 'content/aozora', 'customer', '架空製作所 御中'),
    await twins(world, 'content/aozora', 'partner', '𠮷野 髙子 様'),
  ]
})

const both = async (): Promise<readonly Twins[]> => [...(await generated()), ...(await real())]

/** Words of a file with their boxes, to a hundredth of a point, page by page; in no order. */
function boxesOf(file: string): readonly string[] {
  const pages = run('pdftotext', '-bbox', '-enc', 'UTF-8', file, '-').out.split('<page ')
  const exact = (text: string): string => text.replace(/\d+\.\d+/g, (number) => Number(number).toFixed(2))
  return pages.flatMap((page, at) =>
    [...page.matchAll(/<word .*<\/word>/g)].map(([word]) => `${at} ${exact(word)}`).sort(),
  )
}

/** The pixels of each page at 100 dots an inch, as digests. */
function pixelsOf(file: string, name: string): readonly string[] {
  const folder = join(out, `${name}-pixels`)
  mkdirSync(folder)
  run('pdftoppm', '-r', '100', file, join(folder, 'page'))
  return readdirSync(folder)
    .sort()
    .map((page) => digest(readFileSync(join(folder, page))))
}

describe('thirty copies that were stamped', () => {
  it('have the text and the boxes of the same copies rendered whole', async () => {
    expect(await both()).toHaveLength(30)
    for (const {name, stamped, whole} of await both()) {
      const boxes = boxesOf(stamped)
      expect(boxes.length).toBeGreaterThan(20)
      expect([name, boxes]).toEqual([name, boxesOf(whole)])
    }
  })

  it('have the same tags, with the same text in each', async () => {
    const tagsOf = (file: string): string =>
      run('pdfinfo', '-enc', 'UTF-8', '-struct-text', file).out.replace(/Object \d+ 0/g, 'annotation')
    for (const {name, stamped, whole} of await both()) {
      expect(tagsOf(stamped)).toContain('P (block)')
      expect([name, tagsOf(stamped)]).toEqual([name, tagsOf(whole)])
    }
  })

  it('have the same pixels at 100 dots an inch', async () => {
    for (const {name, stamped, whole} of await both())
      expect([name, pixelsOf(stamped, `${name}-stamped`)]).toEqual([name, pixelsOf(whole, `${name}-whole`)])
  })

  it('have no error and no warning in qpdf', async () => {
    for (const {stamped} of await both()) {
      const {out: said, err} = run('qpdf', '--check', stamped)
      expect([err, /warning|error:/i.test(said)]).toEqual(['', false])
    }
  })

  it.each(flavours)('have no failed check of veraPDF: %s', async (flavour) => {
    const verdicts = validate(
      flavour,
      (await both()).map(({stamped}) => stamped),
    )
    expect(verdicts).toHaveLength(30)
    for (const {file, failed} of verdicts) expect([file, failed]).toEqual([file, []])
  })
})
