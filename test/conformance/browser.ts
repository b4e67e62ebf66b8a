import {chromium, type Browser, type BrowserContextOptions, type Page} from 'playwright-core'

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Start Chromium: the machine's, or the one that `CHROMIUM` names. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: switches})

/** A page with what it has said to the console and asked of the world since it was opened. */
export interface OpenPage {
  readonly page: Page
  readonly messages: readonly string[]
  readonly requests: readonly string[]
}

/** Open an address in a context of its own. */
export async function open(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
): Promise<OpenPage> {
  const page = await browser.newPage(options)
  page.setDefaultTimeout(5000)
  const messages: string[] = []
  const requests: string[] = []
  page.on('console', (message) => messages.push(message.text()))
  page.on('pageerror', (error) => messages.push(error.message))
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(address)
  return {page, messages, requests}
}

/** How much wider the page is than its window, in pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>(`(() => {
    const {scrollWidth, clientWidth} = document.documentElement
    return Math.max(scrollWidth, document.body.scrollWidth) - clientWidth
  })()`)

/** Unfold everything on the page that folds. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate<void>(`document.querySelectorAll('details').forEach((details) => { details.open = true })`)

/** The ids that links of the page lead to, link by link. */
export const targets = (page: Page): Promise<readonly string[]> =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('a[href^="#"]')].map(({hash}) => decodeURIComponent(hash.slice(1)))`,
  )

/** Which of some ids no element of the page has. */
export const lost = (page: Page, ids: readonly string[]): Promise<readonly string[]> =>
  page.evaluate<string[]>(`${JSON.stringify(ids)}.filter((id) => document.getElementById(id) === null)`)

/**
 * Wait until the element with an id stands at the top of the window, or as near to it as the page scrolls, whole and with
 * nothing over it.
 */
export async function waitForView(page: Page, id: string): Promise<void> {
  const expression = `(() => {
    const element = document.getElementById(${JSON.stringify(id)})
    const {left, top, bottom} = element.getBoundingClientRect()
    const {scrollHeight} = document.documentElement
    const isAtEnd = scrollY + innerHeight >= scrollHeight - 1
    const isWhole = top >= 0 && bottom <= innerHeight
    const isFree = element.contains(document.elementFromPoint(left + 4, (top + bottom) / 2))
    return isWhole && isFree && (top < 150 || isAtEnd)
  })()`
  await page.waitForFunction(expression, undefined, {timeout: 3000}).catch(() => {
    throw new Error(`“${id}” has not come into view`)
  })
}
