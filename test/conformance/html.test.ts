import {pathToFileURL} from 'node:url'
import {decode} from 'fast-png'
import type {BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, describe, expect, it} from 'vitest'
import {darkPalette} from '../../src/render/html/style/palette.ts'
import {standardTheme} from '../layout/fonts.ts'
import {readPdf, type PdfFile} from '../pdf.ts'
import {squeeze} from '../published/paragraphs.ts'
import {pdfWords} from '../published/words.ts'
import {lost, open, overflow, startBrowser, targets, unfold, waitForView, type OpenPage} from './browser.ts'
import {buildDraft, buildSample} from './built.ts'
import {between, caption, entries, feet, footFrom, headingsFrom} from './published.ts'
import {once, temporaryFolder} from './tools.ts'

const folder = temporaryFolder()
const height = 900
const address = once(() => pathToFileURL(buildSample(folder).html).href)
const draft = once(() => pathToFileURL(buildDraft(folder).html).href)
const browser = once(startBrowser)
const visit = async (options: BrowserContextOptions, to = address): Promise<OpenPage> =>
  open(await browser(), await to(), options)

afterAll(async () => {
  await browser().then(
    (started) => started.close(),
    () => {},
  )
})

describe.each([1280, 768, 390, 320])('the page, %i pixels wide', (width) => {
  it('does not scroll sideways, says nothing to the console and asks for nothing but itself', async () => {
    const {page, messages, requests} = await visit({viewport: {width, height}})
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await unfold(page)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(messages).toEqual([])
    expect(requests).toEqual([await address()])
    await page.close()
  })

  it('goes from each of the 53 entries of its contents to the heading', async () => {
    const {page, messages, requests} = await visit({viewport: {width, height}})
    await unfold(page)
    const links = page.locator('nav.contents li > a')
    expect(await links.count()).toBe(entries.length)
    for (const [index, {title}] of entries.entries()) {
      await links.nth(index).click()
      const id = decodeURIComponent(new URL(page.url()).hash.slice(1))
      expect(squeeze(await page.locator(`[id="${id}"]`).innerText())).toBe(title)
      await waitForView(page, id)
    }
    expect(messages).toEqual([])
    expect(requests).toEqual([await address()])
    await page.close()
  })
})

describe('the page', () => {
  it('has a target for every link that stays in it', async () => {
    const {page} = await visit({})
    const ids = await targets(page)
    expect(ids.length).toBeGreaterThan(2 * entries.length)
    expect(await lost(page, ids)).toEqual([])
    await page.close()
  })

  it('leads the first Tab to the skip link, and from there into the text', async () => {
    const {page} = await visit({viewport: {width: 1280, height}})
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    expect(await focused.innerText()).toBe('本文へ進む')
    expect(await focused.getAttribute('class')).toBe('skip')
    expect((await focused.boundingBox())?.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    expect(await page.locator('main:focus').count()).toBe(1)
    await page.keyboard.press('Tab')
    expect(await page.locator('main :focus').count()).toBe(1)
    await page.close()
  })

  it.each([
    ['light', '#ffffff'],
    ['dark', darkPalette(standardTheme).grounds.paper],
  ] as const)('is drawn on its own ground where the reader prefers %s', async (colorScheme, ground) => {
    const {page} = await visit({viewport: {width: 1280, height}, colorScheme})
    await page.locator('#terms').scrollIntoViewIfNeeded()
    expect(await colourAt(page, 4, 450)).toBe(ground)
    await page.close()
  })
})

/** The colour of one pixel of the window, as `#rrggbb`. */
async function colourAt(page: Page, x: number, y: number): Promise<string> {
  const {data} = decode(await page.screenshot({clip: {x, y, width: 1, height: 1}}))
  return `#${[...data.slice(0, 3)].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** Print a page to PDF; lines in order from top to bottom. */
async function print(from: () => Promise<string>): Promise<PdfFile> {
  const {page} = await visit({colorScheme: 'dark'}, from)
  const pdf = await readPdf(await page.pdf({preferCSSPageSize: true}))
  await page.close()
  return {...pdf, pages: pdf.pages.map((lines) => [...lines].sort((a, b) => a.baseline - b.baseline))}
}

const printed = once(() => print(address))

describe('the page, printed', () => {
  it('holds every published paragraph in order, and else only the figure and four bullets', async () => {
    const [figure = '', ...others] = between(pdfWords(await printed()))
    expect(figure.endsWith(caption)).toBe(true)
    expect(others).toEqual(['•', '•', '•', '•'])
  })

  it('has all headings behind its contents, and its chapters open pages', async () => {
    const pdf = await printed()
    const headings = headingsFrom(4, pdf)
    expect(headings.map(({level, title}) => [level, title])).toEqual(
      entries.map(({level, title}) => [level, title]),
    )
    const chapters = headings.filter(({level}) => level === 1)
    expect(chapters).toHaveLength(5)
    for (const {title, page} of chapters) expect(squeeze(pdf.pages[page - 1]?.[0]?.text ?? '')).toBe(title)
  })

  it('has the folio at the foot of every page but the cover, and no page without text', async () => {
    const pdf = await printed()
    expect(feet(pdf)).toEqual(pdf.pages.map((_, index) => (index === 0 ? '' : String(index + 1))))
    for (const lines of pdf.pages) expect(lines[0]?.baseline).toBeLessThan(footFrom)
  })
})

describe('the page of a draft', () => {
  it('says 案 on its cover and in its running head', async () => {
    const {page} = await visit({viewport: {width: 320, height}}, draft)
    expect(await page.title()).toContain('案')
    for (const place of ['.cover .draft', '.running .badge']) {
      expect(await page.locator(place).innerText()).toBe('案')
      expect(await page.locator(place).isVisible()).toBe(true)
    }
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.close()
  })

  it('says 案 on the cover and in every foot when it is printed', async () => {
    const pdf = await print(draft)
    expect(pdf.pages[0]?.map(({text}) => squeeze(text))).toContain('案')
    expect(feet(pdf)).toEqual(pdf.pages.map((_, index) => (index === 0 ? '' : `${index + 1}案`)))
  })
})
