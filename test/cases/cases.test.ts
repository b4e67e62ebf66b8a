import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'vitest'
import {disk} from '../../src/world/disk.ts'
import {expectGolden} from '../goldens.ts'
import {drawLog} from '../layout/drawlog.ts'
import {partsOf} from '../render/docx/parts.ts'
import {pretty} from '../render/docx/xml.ts'
import {build, type Built} from './build.ts'
import {expectTrueContents, expectWords} from './truth.ts'

const cases = join(import.meta.dirname, '../compose/cases')

/** The Word parts in which a case can differ from another; the others are held by goldens of their own. */
const parts = ['word/document.xml', 'word/numbering.xml'] as const

/** A page without its style sheet, which is the same for every case and has a golden of its own. */
const withoutStyle = (html: string): string => html.replace(/<style>[^]*?<\/style>/, '<style>…</style>')

const builtCase = (name: string): Promise<Built> => build(disk(cases), name)

describe.each(readdirSync(cases).sort())('the case %s', (name) => {
  it('is drawn, and written as Word and HTML, as its goldens say', async () => {
    const {forme, bytes} = await builtCase(name)
    const golden = (file: string): string => `compose/cases/${name}/expected.${file}`
    expectGolden(golden('drawlog'), drawLog(forme.pages))
    expectGolden(golden('html'), withoutStyle(new TextDecoder().decode(bytes.html)))
    const word = partsOf(bytes.docx)
    for (const part of parts) expectGolden(golden(part.replace('/', '-')), pretty(word[part] ?? ''))
  })

  it('says all of its texts in order, in every format', async () => {
    await expectWords(await builtCase(name))
  })

  it('has the same contents, true to its pages, in every format', async () => {
    await expectTrueContents(await builtCase(name))
  })
})
