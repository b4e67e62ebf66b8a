// Copies of the sample whitepaper in a brand with an opaque logo: how many a second, beside plain writing of files of
// the same size, Typst's compiler, and a library of Word templates; and the memory of few and of many.
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {install, openCompiler, render} from '../typst/compare.mjs'
import {typstSource} from '../typst/source.mjs'

const here = import.meta.dirname
const count = 2000
const rounds = 5

const brand = `kind: recipient
name: 架空保険株式会社
honorific: 御中
logo: {file: customer.png, alt: 架空保険}
accent: '#0b5d3b'
confidentiality: 社外秘
notice: |
  本書は{recipient}への開示を目的とするものです。
  第三者への開示・複製には、{provider}の承諾が必要です。
valid: 2027-03-31
head: '{title} {label}'
`

const words = [...'架空商事工業製作所電機産業物流通信情報東西南北雲海山川']

/** A name as companies have them, other than those before it. */
const nameOf = (at) =>
  `${Array.from({length: 4}, (_, sign) => words[(at * 7 + sign * 11 + at ** 2) % words.length]).join('')}${at}株式会社`

const span = (line) => ({
  file: 'list.csv',
  start: {line, column: 1, offset: 0},
  end: {line, column: 1, offset: 0},
})

/** Print how fast copies are made. `folder` holds the whitepaper, without released editions. */
export async function benchCopies({folder, out, cold, median, spread}) {
  writeLogo(folder)
  const [{disk}, {remember}, {pressEdition}, {readBrand}, copies, {diskOutput}] = await Promise.all(
    [
      'world/disk',
      'world/remember',
      'publish/edition',
      'content/load/brand',
      'publish/copies/copies',
      'publish/output',
    ].map((name) => import(`../../dist/${name}.js`)),
  )
  const world = remember(disk(folder))
  const [pressed, read] = [await pressEdition(world, {folder}), readBrand(world, folder, 'customer')]
  if (!pressed.ok || !read.ok) throw new Error(JSON.stringify([pressed.diagnostics, read.diagnostics]))
  const recipients = Array.from({length: count}, (_, at) => ({
    name: nameOf(at),
    id: `C-${at}`,
    span: span(at + 2),
  }))
  const request = {
    forme: pressed.value,
    brand: read.value,
    recipients,
    shard: {index: 1, count: 1},
    resume: false,
    out,
    show: (path) => path,
    output: diskOutput,
  }
  const runs = {pdf: [], docx: []}
  for (let round = 0; round <= rounds; round++)
    for (const format of ['pdf', 'docx']) {
      rmSync(out, {recursive: true, force: true})
      const run = await timed(copies.makeCopies({...request, formats: [format]}))
      const {bytes, first} = sizeOf(out)
      rmSync(out, {recursive: true, force: true})
      const plain = writePlainly(out, first)
      // The first round warms up.
      if (round > 0) runs[format].push({...run, plain, bytes})
    }
  console.log(
    `${count} copies in one process, median of ${rounds}, alternating with plain writing by node:fs`,
  )
  for (const [format, list] of Object.entries(runs)) tell(format, list, {median, spread})
  await besideTypst({document: pressed.value.document, own: median(runs.pdf.map(({rate}) => rate)), median})
  const [template] = await collect(
    copies.makeCopies({
      ...request,
      recipients: [{name: '{recipient}', id: 'x', span: span(2)}],
      formats: ['docx'],
    }),
    out,
  )
  await besideTemplates({template, own: median(runs.docx.map(({rate}) => rate)), median})
  await memory({folder, out, cold})
}

/** An opaque picture of 320 × 80 points. */
function writeLogo(folder) {
  const {PNG} = createRequire(join(here, '../../package.json'))('pngjs')
  const logo = new PNG({width: 320, height: 80, colorType: 2})
  for (let at = 0; at < logo.data.length; at++) logo.data[at] = at % 4 === 3 ? 255 : (at * 31) % 200
  mkdirSync(join(folder, 'brands'), {recursive: true})
  writeFileSync(join(folder, 'brands/customer.png'), PNG.sync.write(logo, {colorType: 2}))
  writeFileSync(join(folder, 'brands/customer.yaml'), brand)
}

/** Milliseconds to the first copy, and copies a second from there to the last file closed. */
async function timed(copies) {
  const begin = performance.now()
  let first
  let made = 0
  for await (const {copy} of copies) {
    if (!copy.ok) throw new Error(JSON.stringify(copy.diagnostics))
    first ??= performance.now()
    made++
  }
  return {base: first - begin, rate: ((made - 1) / (performance.now() - first)) * 1000}
}

const filesIn = (out) =>
  readdirSync(out, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

function sizeOf(out) {
  const first = readFileSync(filesIn(out)[0])
  return {bytes: first.length, first}
}

async function collect(copies, out) {
  rmSync(out, {recursive: true, force: true})
  await timed(copies)
  return filesIn(out).map((path) => readFileSync(path))
}

/** Files a second. */
function writePlainly(out, bytes) {
  mkdirSync(out, {recursive: true})
  const begin = performance.now()
  for (let at = 1; at < count; at++) writeFileSync(join(out, `${at}`), bytes)
  return ((count - 1) / (performance.now() - begin)) * 1000
}

function tell(format, list, {median, spread}) {
  const [rates, plain] = [list.map(({rate}) => rate), list.map((run) => run.plain)]
  const ratio = median(plain) / median(rates)
  console.log(
    `  ${format.padEnd(4)} ${median(rates).toFixed(0)} copies/s (${spread(rates)}), plain ${median(plain).toFixed(0)} files/s (${spread(plain)}): ×${ratio.toFixed(1)} of its time; ${(list[0].bytes / 1e3).toFixed(0)} kB a copy; the base before them ${median(list.map(({base}) => base)).toFixed(0)} ms`,
  )
}

async function besideTypst({document, own, median}) {
  if (!install()) return
  const [compiler, source] = [await openCompiler(), typstSource(document)]
  const times = Array.from({length: 12}, (_, at) => {
    const begin = performance.now()
    render(compiler, `#set page(footer: [${nameOf(at)}])\n${source}`)
    return performance.now() - begin
  }).slice(2)
  const theirs = 1000 / median(times)
  console.log(
    `  PDF beside Typst's Node compiler, warm, one document a recipient: ${theirs.toFixed(1)} copies/s: ×${(own / theirs).toFixed(0)}`,
  )
}

async function besideTemplates({template, own, median}) {
  if (!existsSync(join(here, 'node_modules'))) {
    const options = ['install', '--prefix', here, '--no-package-lock', '--no-audit', '--no-fund', '--silent']
    if (spawnSync('npm', options, {stdio: 'inherit'}).status !== 0) {
      process.exitCode = 1
      return
    }
  }
  const require = createRequire(join(here, 'package.json'))
  const [Docxtemplater, PizZip] = [require('docxtemplater'), require('pizzip')]
  const times = Array.from({length: 12}, (_, at) => {
    const begin = performance.now()
    const file = new Docxtemplater(new PizZip(template), {paragraphLoop: true})
    file.render({recipient: nameOf(at)})
    file.toBuffer({compression: 'DEFLATE'})
    return performance.now() - begin
  }).slice(2)
  const theirs = 1000 / median(times)
  console.log(
    `  Word beside docxtemplater, the same file as its template: ${theirs.toFixed(1)} copies/s: ×${(own / theirs).toFixed(0)}`,
  )
}

async function memory({folder, out, cold}) {
  const peaks = []
  for (const many of [100, 1000, 10000]) {
    rmSync(out, {recursive: true, force: true})
    const list = join(folder, 'list.csv')
    writeFileSync(list, `name\n${Array.from({length: many}, (_, at) => nameOf(at)).join('\n')}\n`)
    const {peak} = await cold(['brand', folder, '--recipients', list, '--format', 'pdf,docx', '--out', out])
    peaks.push(`${many} copies peak ${(peak / 1e6).toFixed(0)} MB`)
    rmSync(out, {recursive: true, force: true})
  }
  console.log(`  memory of the command, PDF and Word: ${peaks.join(', ')}`)
}
