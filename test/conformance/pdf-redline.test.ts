import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {tell} from '../../src/compare/report/tell.ts'
import type {Document} from '../../src/document/nodes.ts'
import {diff} from '../../src/publish/diff/diff.ts'
import {makeRedline} from '../../src/publish/diff/redline.ts'
import {renderRedline} from '../../src/publish/diff/render.ts'
import {renderPdf} from '../../src/render/pdf/render.ts'
import {prepare} from '../../src/transform/prepare.ts'
import {redline} from '../../src/transform/redline/redline.ts'
import {withSummary} from '../../src/transform/redline/summary.ts'
import {disk} from '../../src/world/disk.ts'
import {fonts} from '../layout/fonts.ts'
import {lay} from '../layout/lay.ts'
import {editedPair} from '../layout/pairs.ts'
import {squeeze} from '../published/paragraphs.ts'
import {png} from '../render/fixture.ts'
import {once, run, temporaryFolder} from './tools.ts'
import {flavours, validate} from './verapdf.ts'

const folder = temporaryFolder()

function written(name: string, bytes: Uint8Array): string {
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, bytes)
  return file
}

/** The redline of two editions of aozora, as `hakusho diff` makes it. */
async function realFile(before: string, after: string): Promise<string> {
  const world = disk(process.cwd())
  const compared = diff(world, {folder: 'content/aozora', before, after})
  const made = compared.ok ? makeRedline(compared.value, world.memory) : compared
  const rendered = made.ok ? await renderRedline('pdf', made.value) : made
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics))
  return written(`aozora-${before}-${after}`, rendered.value)
}

async function generatedFile([before, after]: readonly [Document, Document], index: number): Promise<string> {
  const document = prepare(withSummary(redline(before, after), tell(before, after)), 3)
  const pictures = () => ({format: 'png', bytes: png}) as const
  const pdf = await renderPdf({document, pages: lay(document), fonts, pictures, creator: 'hakusho'})
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.diagnostics))
  return written(`generated-${index}`, pdf.value)
}

const realFiles = once(() =>
  Promise.all([realFile('1.0', '1.1'), realFile('1.1', '2.0'), realFile('1.0', '2.0')]),
)

/** Forty pairs, the later edition the earlier after up to six edits of any kind. */
const generatedFiles = once(() =>
  Promise.all(fc.sample(editedPair, {seed: 27017, numRuns: 40}).map(generatedFile)),
)

describe('the redlines of the editions of aozora and of 40 generated pairs', () => {
  it.each(flavours)('have no failed check of veraPDF: %s', async (flavour) => {
    const files = [...(await realFiles()), ...(await generatedFiles())]
    const verdicts = validate(flavour, files)
    expect(verdicts).toHaveLength(43)
    for (const {file, checks, failed} of verdicts) {
      expect([file, failed]).toEqual([file, []])
      expect(checks).toBeGreaterThan(1000)
    }
  })

  it('have no error and no warning in qpdf', async () => {
    for (const file of [...(await realFiles()), ...(await generatedFiles())]) {
      const {out, err} = run('qpdf', '--check', file)
      expect([err, /warning|error:/i.test(out)]).toEqual(['', false])
    }
  })
})

describe('the redline of aozora 1.0 and 1.1, in poppler', () => {
  const textOf = once(async () => {
    const [file = ''] = await realFiles()
    return squeeze(run('pdftotext', '-raw', file, '-').out)
  })

  it('says in front what has changed', async () => {
    const text = await textOf()
    const summary = text.slice(text.indexOf('変更の一覧'), text.indexOf('もくじ'))
    const world = disk(process.cwd())
    const compared = diff(world, {folder: 'content/aozora', before: '1.0', after: '1.1'})
    if (!compared.ok) throw new Error(JSON.stringify(compared.diagnostics))
    const {changes, variables} = compared.value.report
    expect(changes.length).toBeGreaterThan(5)
    for (const {after, before} of changes)
      if (after ?? before) expect(summary).toContain(squeeze((after ?? before)?.title ?? ''))
    for (const {name} of variables) expect(summary).toContain(`{${name}}`)
  })
})
