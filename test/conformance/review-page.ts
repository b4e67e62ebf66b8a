import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {readReview, type Review} from '../../src/freeze/review.ts'
import {recordFaults} from '../../src/publish/review/sound.ts'
import {reviewedOf} from '../../src/publish/review/reviewed.ts'
import {readPdf} from '../pdf.ts'
import {squeeze} from '../published/paragraphs.ts'
import {aozoraPair, inputOf, pageOf} from '../render/html/review/reviews.ts'
import {open, type OpenPage} from './browser.ts'

/** Both texts of the review, the later as it would be released. */
export const [before, after] = aozoraPair()

/** What the page is made of. */
export const input = inputOf(before, after, {
  notes: new Map([['access-provisioning', ['役割を足し、日数を縮めました。']]]),
})

/** Every target, in the order of a record. */
export const targets: readonly string[] = [...reviewedOf(before, after, 1).targets]

/** Write a page below a folder. Where it is. */
export function writePage(folder: string, name: string, page: string): string {
  const file = join(folder, name)
  writeFileSync(file, page)
  return pathToFileURL(file).href
}

/** Write the page below a folder. Where it is. */
export const makePage = (folder: string): string => writePage(folder, 'review.html', pageOf(input))

/** Open the page at a target, in a window that is wide or that of a phone. */
export const visit = (
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {viewport: {width: 1280, height: 900}},
): Promise<OpenPage> => open(browser, address, {acceptDownloads: true, ...options})

/** The targets of the cards that can be seen. */
export const shown = (page: Page): Promise<readonly string[]> =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('.card')].filter((card) => card.checkVisibility()).map(({id}) => id)`,
  )

/** The target of the change at hand. */
export const current = (page: Page): Promise<string | null> =>
  page.evaluate<string | null>(`document.querySelector('.card.current')?.id ?? null`)

/** What the page says of how far one is. */
export const progress = (page: Page): Promise<string> => page.locator('output.progress').innerText()

/** What the page says below the record. */
export const said = (page: Page): Promise<string> => page.locator('#_said').innerText()

/** Export the record: its file's name and its words. */
export async function download(page: Page): Promise<{readonly name: string; readonly text: string}> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-do="export"]')])
  return {name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8')}
}

/** Export the record of the page of both texts, and what it says, as a release reads it. */
export async function exported(
  page: Page,
): Promise<{readonly name: string; readonly text: string; readonly record: Review}> {
  const {name, text} = await download(page)
  const read = readReview('record.json', new TextEncoder().encode(text))
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics))
  const faults = recordFaults(read.value, reviewedOf(before, after, 1))
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  return {name, text, record: read.value.data}
}

/** Hand a record to the page. */
export const importText = (page: Page, text: string): Promise<void> =>
  page.setInputFiles('.record input[type="file"]', {
    name: 'record.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })

/** Print the page: the words of all pages without spaces, and how many pages there are. */
export async function print(page: Page): Promise<{readonly text: string; readonly pages: number}> {
  const pdf = await readPdf(await page.pdf({preferCSSPageSize: true}))
  return {
    text: squeeze(
      pdf.drawn
        .flat()
        .map(({text}) => text)
        .join(''),
    ),
    pages: pdf.pages.length,
  }
}
