import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {deflateSync} from 'node:zlib'
import {afterEach, beforeAll, describe, expect, it, vi} from 'vitest'
import type {Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import {press, type Forme} from '../../src/publish/press.ts'
import {renderFormat} from '../../src/publish/render.ts'
import {claimsOf, claimsText} from '../../src/publish/verify/claims.ts'
import {idsOf} from '../../src/publish/verify/ids.ts'
import {locator} from '../../src/publish/verify/place.ts'
import {readReport} from '../../src/publish/verify/report.ts'
import {veraPdf} from '../../src/publish/verify/run.ts'
import {tellFailure} from '../../src/publish/verify/tell.ts'
import {verify} from '../../src/publish/verify/verify.ts'
import {disk} from '../../src/world/disk.ts'

const here = join(import.meta.dirname, 'verify')
const fake = join(here, 'verapdf.mjs')
const recorded = (name: string): string => readFileSync(join(here, `${name}.json`), 'utf8')
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1')

let forme: Forme
let pdf: Uint8Array
beforeAll(async () => {
  const pressed = await press(disk('content'), {folder: 'aozora'})
  if (!pressed.ok) throw new Error('aozora has errors')
  forme = pressed.value
  const printed = await renderFormat('pdf', forme)
  if (!printed.ok) throw new Error('aozora has no PDF')
  pdf = printed.value
})
afterEach(() => vi.unstubAllEnvs())

describe('a report of veraPDF', () => {
  it('names each rule that is broken, and where', () => {
    const report = readReport(recorded('ua1'))
    expect('failures' in report && report.failures.map(({clause, count}) => `${clause} ${count}`)).toEqual([
      '7.4.2 1',
      '7.21.8 1',
      '7.18.5 1',
      '7.18.1 1',
      '7.1 2',
      '7.3 1',
      '7.2 1',
      '7.18.5 1',
      '5 1',
      '7.21.7 1',
    ])
    expect('failures' in report && report.failures[5]).toMatchObject({
      specification: 'ISO 14289-1:2014',
      description: expect.stringContaining('Figure tags shall include') as string,
      checks: [{context: expect.stringContaining('(16 0 obj SEFigure Figure)') as string}],
    })
  })

  it('says what kept veraPDF from reading the file', () => {
    expect(readReport(recorded('broken'))).toEqual({
      unread: "Exception: Couldn't parse stream caused by exception: End of file is reached",
    })
  })

  it('may have one result in place of a list, as older ones have', () => {
    const result = {compliant: true, details: {ruleSummaries: []}}
    expect(readReport(JSON.stringify({report: {jobs: [{validationResult: result}]}}))).toEqual({failures: []})
  })

  it.each([
    '',
    '{}',
    'null',
    '{"report": {"jobs": [{}]}}',
    '{"report": {"jobs": [{"validationResult": [{}]}]}}',
  ])('is none where it is `%s`', (text) => {
    expect(readReport(text)).toEqual({unread: 'its report says nothing of the file'})
  })

  it('is none where it finds a fault and names no rule', () => {
    const validationResult = [{compliant: false, details: {ruleSummaries: []}}]
    expect(readReport(JSON.stringify({report: {jobs: [{validationResult}]}}))).toHaveProperty('unread')
  })
})

describe('the ids of a PDF', () => {
  it('are found by the numbers of their objects, however they are written', () => {
    const text = [
      '%PDF-1.7\n1 0 obj\n<< /S /Sect /ID (5.1) /P 9 0 R >>\nendobj',
      '2 0 obj\n<</S/Figure/ID(a\\(b\\)\\\\\\101)>>\nendobj',
      '3 0 obj\n<< /ID <FEFF66F8> /S /Table >>\nendobj',
      '4 0 obj\n<< /S /P >>\nendobj',
      '5 0 obj\n<< /ID [(x) (y)] /Root 1 0 R >>\nendobj',
    ].join('\n')
    expect(idsOf(bytesOf(text))).toEqual(
      new Map([
        [1, '5.1'],
        [2, 'a(b)\\A'],
        [3, '書'],
      ]),
    )
  })

  it('are found in object streams', () => {
    const objects = '7 0 9 22 <</S/Sect/ID(first)>> <</S/Table/ID(last)>>'
    const stream = deflateSync(bytesOf(objects))
    const head = `1 0 obj\n<</Type/ObjStm/N 2/First 9/Filter/FlateDecode/Length ${stream.length}>>\nstream\n`
    const file = Buffer.concat([bytesOf(`%PDF-1.7\n${head}`), stream, bytesOf('\nendstream\nendobj\n')])
    expect(idsOf(file)).toEqual(
      new Map([
        [7, 'first'],
        [9, 'last'],
      ]),
    )
  })

  it('are those of the sections, figures and tables that the whitepaper has', () => {
    const ids = [...idsOf(pdf).values()]
    for (const id of ['purpose', 'backup', 'responsibility-figure']) expect(ids).toContain(id)
  })
})

describe('what a PDF claims', () => {
  it('is PDF/UA-1 at least', () => {
    expect(claimsOf(bytesOf('%PDF-1.7'))).toEqual(['ua1'])
  })

  it('is PDF/A-2a too, where its metadata says so', () => {
    const claim = '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>'
    expect(claimsText(bytesOf(claim))).toBe('PDF/UA-1, PDF/A-2a')
    expect(claimsOf(bytesOf(claim.replace('>A<', '>B<')))).toEqual(['ua1'])
  })
})

describe('the place of a fault', () => {
  const root =
    'root/document[0]/StructTreeRoot[0](6 0 obj PDStructTreeRoot)/K[0](11 0 obj SEDocument Document)'
  const ids = new Map([
    [12, 'backup'],
    [16, 'responsibility-figure'],
    [17, 'note:3'],
  ])

  it('is the block whose id the structure element bears', () => {
    const {folio, span} = locator(forme, ids)(`${root}/K[0](12 0 obj SESect Sect)/K[1](15 0 obj SEHn H3)`)
    expect(span?.file).toBe('aozora/controls/backup.yaml')
    expect(Number(folio)).toBeGreaterThan(2)
  })

  it('is the innermost that has one of the document', () => {
    const way = `${root}/K[0](12 0 obj SESect Sect)/K[2](16 0 obj SEFigure Figure)/K[0](17 0 obj SENote Note)`
    expect(locator(forme, ids)(way).span?.file).toBe('aozora/sections/responsibility-model.yaml')
  })

  it('is the first words of a page, where no more is known', () => {
    const {folio, span} = locator(forme, ids)('root/document[0]/pages[5](10 0 obj PDPage)/annots[0]')
    expect(folio).toBe('6')
    expect(span?.file).toMatch(/^aozora\/(?:sections|controls)\//)
  })

  it('is nowhere, for the file as a whole and for pages that there are not', () => {
    expect(locator(forme, ids)('root/document[0]/metadata[0](38 0 obj PDMetadata)')).toEqual({})
    expect(locator(forme, ids)('root/document[0]/pages[900](10 0 obj PDPage)')).toEqual({})
  })
})

describe('a rule that is broken', () => {
  const failure = {
    specification: 'ISO 14289-1:2014',
    clause: '7.3',
    description: 'Figure tags shall include an alternative representation. More of it',
    count: 1,
    checks: [{context: 'a', message: 'Figure structure element has no alternate description'}],
  }

  it('is told with its clause, what is wrong, how often and on which page', () => {
    expect(tellFailure('ua1', failure, () => ({folio: '3'}))).toMatchObject({
      code: 'pdf-nonconforming',
      severity: 'error',
      message:
        'the PDF is not PDF/UA-1 (7.3): Figure structure element has no alternate description (once, on page 3)',
      hints: [
        'ISO 14289-1:2014 asks: Figure tags shall include an alternative representation',
        'report this, with the command and the content that led to it',
      ],
    })
  })

  it('names pages once, the first of many, and further places', () => {
    const checks = Array.from({length: 9}, (_, index) => ({context: String(index), message: ''}))
    const told = tellFailure('2a', {...failure, count: 1000, checks}, (context) => {
      const line = Math.floor(Number(context) / 2)
      const position = {line, column: 1, offset: line}
      return {folio: String(Number(context) + 1), span: {file: 'a.yaml', start: position, end: position}}
    })
    expect(told.message).toBe(
      'the PDF is not PDF/A-2a (7.3): Figure tags shall include an alternative representation (1000 times, on pages 1, 2, 3, 4, 5, 6 and more)',
    )
    expect(told.hints[1]).toBe('also at a.yaml, line 1; a.yaml, line 2; a.yaml, line 3; more')
    expect(told.span?.start.line).toBe(0)
  })

  it('is shortened where its words are long', () => {
    const message = 'word '.repeat(100)
    const told = tellFailure('ua1', {...failure, checks: [{context: '', message}]}, () => ({}))
    expect(told.message).toMatch(/^the PDF is not PDF\/UA-1 \(7\.3\): (?:word )+… \(once\)$/)
    expect(told.message.length).toBeLessThan(220)
  })
})

const found = (limit = 60_000): Promise<readonly Diagnostic[]> =>
  verify(pdf, forme, veraPdf({named: fake, limit}))

describe('veraPDF', () => {
  it('finds nothing', async () => {
    expect(await found()).toEqual([])
  })

  it('finds rules that are broken', async () => {
    vi.stubEnv('FAKE_VERAPDF', 'reports:ua1')
    const told = await found()
    expect(told.map(({code}) => code)).toEqual(Array.from(told, () => 'pdf-nonconforming'))
    expect(told.length).toBeGreaterThanOrEqual(10)
    for (const {message, hints} of told) {
      expect(message).not.toMatch(/[.。]$|undefined|\s$/)
      expect(hints.length).toBeGreaterThan(0)
    }
  })

  it.each([
    [
      'crashes',
      /^veraPDF ended without a report \(134\); it said: Exception in thread "main" java.*heap space$/,
    ],
    ['babbles', /^veraPDF ended without a report \(0\); it said: Usage: veraPDF \[options\] FILES$/],
    ['breaks-off', /could not tell whether the PDF is PDF\/UA-1: its report says nothing of the file$/],
    ['reports:broken', /could not tell whether the PDF is PDF\/UA-1: .*End of file is reached$/],
  ])('%s: that is told', async (mode, message) => {
    vi.stubEnv('FAKE_VERAPDF', mode)
    const [first] = await found()
    expect(first).toMatchObject({code: 'verify-failed', message: expect.stringMatching(message) as string})
  })

  it('is ended where it takes too long', async () => {
    vi.stubEnv('FAKE_VERAPDF', 'hangs')
    const [first] = await found(1500)
    expect(first).toMatchObject({code: 'verify-failed', message: 'veraPDF did not end within 2 seconds'})
  })

  it.each([
    [
      'there-is-no-verapdf',
      'veraPDF was not found: there is no program `there-is-no-verapdf` that can be run',
    ],
    ['gone/cli-1.0.jar', 'there is no file `gone/cli-1.0.jar`, which HAKUSHO_VERAPDF names'],
    [join(here, 'ua1.json'), `veraPDF was not found: there is no program \`${join(here, 'ua1.json')}\``],
  ])('is not there: %s', async (named, message) => {
    const [only, ...more] = await verify(pdf, forme, veraPdf({named}))
    expect(more).toEqual([])
    expect(only).toMatchObject({code: 'verify-missing', message: expect.stringContaining(message) as string})
    expect(only?.hints.join(' ')).toContain('HAKUSHO_VERAPDF')
  })
})
