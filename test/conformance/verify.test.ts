import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {describe, expect, it} from 'vitest'
import {press} from '../../src/publish/press.ts'
import {veraPdf} from '../../src/publish/verify/run.ts'
import {verify} from '../../src/publish/verify/verify.ts'
import {disk} from '../../src/world/disk.ts'
import {buildSample} from './built.ts'
import {once, run, temporaryFolder} from './tools.ts'

const jar = resolve(import.meta.dirname, 'verapdf', 'cli-1.30.2.jar')
const folder = temporaryFolder()
const file = once(() => buildSample(folder).pdf)
const forme = once(async () => {
  const pressed = await press(disk('content'), {folder: 'pracla-iso27017'})
  if (!pressed.ok) throw new Error('the sample has errors')
  return pressed.value
})

/** What the real veraPDF finds in the sample's PDF, changed in some way. */
const found = async (change: (pdf: Buffer) => Uint8Array) =>
  verify(change(readFileSync(await file())), await forme(), veraPdf({named: jar}))

describe('hakusho build --verify, with the real veraPDF', () => {
  it('writes the sample, as PDF/UA-1 and PDF/A-2a', () => {
    const words = ['build', 'pracla-iso27017', '--verify', '--out', join(folder, 'verified')]
    const {out} = run('env', `HAKUSHO_VERAPDF=${jar}`, process.execPath, 'dist/cli/main.js', ...words)
    expect(out).toMatch(/\.pdf {2}\d+ kB, PDF\/UA-1, PDF\/A-2a\n/)
  })

  it('finds that a PDF does not say which standard it meets', async () => {
    const spoilt = (pdf: Buffer): Uint8Array =>
      Buffer.from(pdf.toString('latin1').replace('<pdfuaid:part>1<', '<pdfuaid:part>7<'), 'latin1')
    expect(await found(spoilt)).toMatchObject([
      {
        code: 'pdf-nonconforming',
        message: expect.stringMatching(/^the PDF is not PDF\/UA-1 \(5\): /) as string,
      },
    ])
  })

  it('cannot tell of a PDF that breaks off', async () => {
    const codes = (await found((pdf) => pdf.subarray(0, pdf.length / 2))).map(({code}) => code)
    expect(new Set(codes)).toEqual(new Set(['verify-failed']))
  })
})
