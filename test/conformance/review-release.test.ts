import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Review} from '../../src/freeze/review.ts'
import {hakusho, type Transcript} from '../cli/session.ts'
import {frozen, one, two, type Files} from '../cli/two-editions.ts'
import {at, folder} from '../publish/release/paper.ts'
import {startBrowser} from './browser.ts'
import {download, shown, visit, writePage} from './review-page.ts'
import {once, temporaryFolder} from './tools.ts'

const browser = once(startBrowser)
const place = temporaryFolder()
const head = `${folder}/whitepaper.yaml`
/** Edition 1.0 released, 1.1 in work, for which two reviewers are required. */
let over: Files
let address: string

afterAll(async () => {
  await browser().then(
    (started) => started.close(),
    () => {},
  )
})

beforeAll(async () => {
  const first = frozen(await hakusho(`release ${folder} 1.0`, {over: one}))
  over = {...two, ...first, [head]: `${String(two[head])}review: {reviewers: 2}\n`}
  const made = await hakusho(`diff ${folder} 1.0 . --format html`, {over})
  expect({code: made.code, err: made.err}).toEqual({code: 0, err: ''})
  const [page = new Uint8Array()] = made.files.values()
  address = writePage(place, 'mini.html', new TextDecoder().decode(page))
})

/** Say of every change on the page that it is accepted, or of one that there is a question, and export the record. */
async function reviewed(reviewer: string, question?: string): Promise<string> {
  const {page} = await visit(await browser(), address)
  for (const target of await shown(page)) {
    await page.keyboard.press('j')
    await page.keyboard.press(target === question ? 'q' : 'a')
  }
  await page.fill('.reviewer', reviewer)
  const {text} = await download(page)
  await page.close()
  return text
}

const release = (files: Files, ...records: readonly string[]): Promise<Transcript> => {
  const handed = Object.fromEntries(records.map((text, index) => [`${index}.json`, text]))
  const words = records.map((_, index) => ` --review ${index}.json`).join('')
  return hakusho(`release ${folder} 1.1${words}`, {over: {...files, ...handed}})
}

const refused = ({code, err, files}: Transcript, ...codes: readonly string[]): void => {
  expect({code, size: files.size}).toEqual({code: 1, size: 0})
  expect([...new Set(err.match(/error\[[\w-]+\]/g))]).toEqual(codes.map((own) => `error[${own}]`))
}

describe('a record that a browser has exported from the page of `hakusho diff`', () => {
  it('is what a release takes, and keeps byte for byte', async () => {
    const [one, other] = [await reviewed('見本 次郎'), await reviewed('見本 花子')]
    const {code, err, files} = await release(over, one, other)
    expect({code, err}).toEqual({code: 0, err: ''})
    const kept = ['1', '2'].map((name) =>
      new TextDecoder().decode(files.get(at(`editions/1.1/reviews/${name}.json`))),
    )
    expect([...kept].sort()).toEqual([one, other].sort())
  })

  it('is refused where somebody has a question, or not enough have reviewed', async () => {
    const [one, asks] = [await reviewed('見本 次郎'), await reviewed('見本 花子', 'purpose')]
    refused(await release(over, one, asks), 'review-question')
    refused(await release(over, one), 'review-missing')
    refused(await release(over, one, one), 'review-missing')
  })

  it('is refused when it is doctored', async () => {
    const [one, other] = [await reviewed('見本 次郎'), await reviewed('見本 花子')]
    const doctored = (by: (record: Review) => Review): string =>
      JSON.stringify(by(JSON.parse(other) as Review))
    const {items} = JSON.parse(other) as Review
    const far = '0'.repeat(64)
    const after = (record: Review): Review => ({...record, after: {...record.after, digest: far}})
    const before = (record: Review): Review => ({...record, before: {...record.before, digest: far}})
    refused(await release(over, one, doctored(after)), 'review-text')
    refused(await release(over, one, doctored(before)), 'review-text')
    const fewer = doctored((record) => ({...record, items: items.slice(1)}))
    refused(await release(over, one, fewer), 'review-missing')
    const more = [...items, {target: 'history', verdict: 'accepted' as const}]
    refused(
      await release(
        over,
        one,
        doctored((record) => ({...record, items: more})),
      ),
      'review-target',
    )
    refused(await release(over, one, other.slice(0, -20)), 'json-syntax')
  })

  it('is refused when the text has been changed behind it', async () => {
    const [one, other] = [await reviewed('見本 次郎'), await reviewed('見本 花子')]
    const path = `${folder}/sections/purpose.yaml`
    const changed = {...over, [path]: String(over[path]).replace('60日', '61日')}
    refused(await release(changed, one, other), 'review-text')
  })
})
