import {resolve} from 'node:path'
import {describe, expect, it} from 'vitest'
import {press} from '../../src/publish/press.ts'
import {disk} from '../../src/world/disk.ts'
import {partsOf} from '../render/docx/parts.ts'
import {hakusho} from './session.ts'

const name = 'pracla-iso27017'

/** How many page starts the Word file that a command writes is told. */
async function pageStarts(words: string): Promise<number> {
  const {code, err, files} = await hakusho(`build ${name} --format docx ${words}`.trim())
  expect({code, errors: err.includes('error[')}).toEqual({code: 0, errors: false})
  const bytes = files.get(resolve(`out/${name}/1.1/${name}-1.1.docx`))
  const body = partsOf(bytes ?? new Uint8Array())['word/document.xml'] ?? ''
  return body.match(/<w:pageBreakBefore\/>|<w:br w:type="page"\/>/g)?.length ?? 0
}

describe('hakusho build --unlocked', () => {
  it('leaves Word the page starts that the theme and the content ask for, and no other', async () => {
    const forme = await press(disk(process.cwd()), {folder: `content/${name}`})
    if (!forme.ok) throw new Error('the sample is not sound')
    const starts = new Map(
      [...forme.value.pages.places.values()].filter(({opensPage}) => opensPage).map((at) => [at.page, at]),
    )
    const asked = [...starts.values()].filter((place) => place.asked)
    expect(asked.length).toBeLessThan(starts.size)
    expect(await pageStarts('')).toBe(starts.size)
    expect(await pageStarts('--unlocked')).toBe(asked.length)
  })

  it('is refused where no Word file is asked for', async () => {
    const {code, err, files} = await hakusho(`build ${name} --format pdf,html --unlocked`)
    expect(code).toBe(2)
    expect(err).toContain('--unlocked is for the Word file, and none is asked for')
    expect(files.size).toBe(0)
  })
})
