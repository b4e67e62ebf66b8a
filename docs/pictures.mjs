// Make the pictures of the README from the built sample: node docs/pictures.mjs, after npm run build. Needs poppler and
// Chromium.
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {decode, encode} from 'fast-png'
import {chromium} from 'playwright-core'

const pdf = fileURLToPath(new URL('../out/aozora/2.0/aozora-2.0.pdf', import.meta.url))
const shown = [1, 3, 12, 15]
const gap = 14
const paper = 0xd9

/** The pages as grey or coloured pixels, by pdftoppm. */
function rasterize(folder) {
  execFileSync('pdftoppm', ['-r', '56', '-png', pdf, join(folder, 'p')])
  const names = readdirSync(folder).sort()
  return shown.map((page) => decode(readFileSync(join(folder, names[page - 1]))))
}

/** Lay pictures side by side on a grey table. */
function sideBySide(pages) {
  const width = pages.reduce((sum, page) => sum + page.width + gap, gap)
  const height = Math.max(...pages.map((page) => page.height)) + 2 * gap
  const data = new Uint8Array(width * height * 3).fill(paper)
  let left = gap
  for (const page of pages) {
    for (let y = 0; y < page.height; y++)
      for (let x = 0; x < page.width; x++)
        for (let c = 0; c < 3; c++)
          data[((y + gap) * width + left + x) * 3 + c] =
            page.data[(y * page.width + x) * page.channels + (page.channels < 3 ? 0 : c)]
    left += page.width + gap
  }
  return {width, height, data, channels: 3, depth: 8}
}

/** The page of a review at one of its changes, one of them accepted. */
async function reviewed(folder) {
  const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
  execFileSync(process.execPath, [
    program,
    'diff',
    'aozora',
    '1.1',
    '2.0',
    '--format',
    'html',
    '--out',
    folder,
  ])
  const page = join(folder, 'aozora/1.1-2.0/aozora-1.1-2.0-review.html')
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  const browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
  try {
    const window = await browser.newPage({viewport: {width: 1240, height: 760}})
    await window.goto(`${pathToFileURL(page).href}#scope`)
    await window.keyboard.press('a')
    return await window.screenshot()
  } finally {
    await browser.close()
  }
}

const folder = mkdtempSync(join(tmpdir(), 'hakusho-pictures-'))
try {
  writeFileSync(new URL('pages.png', import.meta.url), encode(sideBySide(rasterize(folder))))
  writeFileSync(new URL('review.png', import.meta.url), await reviewed(folder))
} finally {
  rmSync(folder, {recursive: true})
}
