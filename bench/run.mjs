// npm run bench: cold and warm builds of the sample whitepaper, with where the time goes, and builds of many controls.
// Figures of one run are to be compared with one another only: machines differ.
import {fork} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {copyUnreleased, scaleBuilds} from './scale.mjs'
import {compareBench} from './compare.mjs'
import {benchCopies} from './copies/run.mjs'
import {compareDocxodus} from './docxodus/compare.mjs'
import {compareTypst} from './typst/compare.mjs'
import {wordGrowth} from './word.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const whitepaper = 'pracla-iso27017'
const source = resolve(here, '..', 'content', whitepaper)
const rounds = {cold: 9, warm: 30, scale: 3, word: 9, compare: 5, typst: 15}

const sorted = (values) => [...values].sort((a, b) => a - b)
const median = (values) => sorted(values)[values.length >> 1]
const spread = (values) => `${sorted(values)[0].toFixed(0)}–${sorted(values).at(-1).toFixed(0)}`

/** One cold process: milliseconds from start to exit, and its peak memory in bytes. */
function cold(words) {
  return new Promise((done, fail) => {
    const begin = performance.now()
    let peak = 0
    const child = fork(join(here, 'child.mjs'), words, {
      cwd: resolve(here, '..'),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.on('message', (message) => (peak = message.peak))
    child.on('exit', (code) =>
      code === 0 ? done({ms: performance.now() - begin, peak}) : fail(new Error(`exit ${code}`)),
    )
  })
}

/** Alternate the cold builds, so that a busy moment of the machine falls on all of them. */
async function coldBuilds(out) {
  const kinds = {
    'node alone, --version': ['--version'],
    PDF: ['build', whitepaper, '--format', 'pdf', '--out', out],
    Word: ['build', whitepaper, '--format', 'docx', '--out', out],
    HTML: ['build', whitepaper, '--format', 'html', '--out', out],
    'all three': ['build', whitepaper, '--out', out],
  }
  const runs = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]))
  for (let round = 0; round < rounds.cold; round++)
    for (const [kind, words] of Object.entries(kinds)) runs[kind].push(await cold(words))
  const alone = median(runs.PDF.map((run) => run.ms))
  console.log(`cold process, median of ${rounds.cold}, alternating`)
  for (const [kind, list] of Object.entries(runs)) {
    const times = list.map((run) => run.ms)
    const peak = Math.max(...list.map((run) => run.peak)) / 1e6
    const row = [kind.padEnd(22), `${median(times).toFixed(0)} ms`.padStart(8), spread(times).padStart(11)]
    console.log(
      `  ${row.join(' ')}  ×${(median(times) / alone).toFixed(2)} of PDF  peak ${peak.toFixed(0)} MB`,
    )
  }
  return alone
}

/** A process that remembers: `edit` begins a run in which one control of the whitepaper in `folder` ends with a letter more. */
async function openEditor(folder) {
  const {disk} = await import('../dist/world/disk.js')
  const {remember} = await import('../dist/world/remember.js')
  const {overlay} = await import('../dist/world/overlay.js')
  const {press} = await import('../dist/publish/press.js')
  const {renderFormat} = await import('../dist/publish/render.js')
  const world = remember(disk(resolve(here, '..')))
  const edited = join(folder, 'controls/8.2.2.yaml')
  const text = new TextDecoder().decode(world.read(edited)).trimEnd()
  const edit = (letter) => {
    world.memory.turn()
    return overlay(world, {[edited]: `${text}${letter}\n`})
  }
  return {edit, press, renderFormat}
}

/** Rebuild in one process, a character of one control changed each time, with the time of each stage. */
async function warmRebuilds(folder) {
  const {edit, press, renderFormat} = await openEditor(folder)
  const stages = new Map()
  const totals = []
  for (let round = 0; round < rounds.warm; round++) {
    const changed = edit(String.fromCodePoint(0x3042 + (round % 80)))
    const watch = stopwatch(stages, round > 2)
    const forme = await press(changed, {folder, onStage: watch.next})
    if (!forme.ok) throw new Error(JSON.stringify(forme.diagnostics))
    for (const format of ['pdf', 'docx', 'html']) {
      watch.next(`render ${format}`)
      await renderFormat(format, forme.value)
    }
    watch.next(undefined)
    if (round > 2) totals.push(watch.total())
  }
  console.log(
    `warm rebuild after a one-character edit, all three, median of ${totals.length}: ${median(totals).toFixed(0)} ms (${spread(totals)})`,
  )
  for (const [stage, times] of stages)
    console.log(
      `  ${stage.padEnd(22)} ${`${median(times).toFixed(1)} ms`.padStart(9)}  ${((median(times) / median(totals)) * 100).toFixed(0).padStart(3)} %`,
    )
}

/** The same text by Typst: the tree of each edit for it, and our own time from changed files to the PDF's bytes. */
async function besideTypst(folder, coldPdf) {
  const {edit, press, renderFormat} = await openEditor(folder)
  const documents = []
  const times = []
  for (let round = 0; round <= rounds.typst; round++) {
    const letter = round === 0 ? '' : String.fromCodePoint(0x3042 + round)
    const changed = edit(letter)
    const begin = performance.now()
    const forme = await press(changed, {folder})
    if (!forme.ok) throw new Error(JSON.stringify(forme.diagnostics))
    await renderFormat('pdf', forme.value)
    if (round > 0) times.push(performance.now() - begin)
    documents.push(forme.value.document)
  }
  await compareTypst({documents, own: {cold: coldPdf, warm: median(times)}, median})
}

function stopwatch(stages, counts) {
  const begin = performance.now()
  let [since, stage] = [begin, undefined]
  return {
    next(name) {
      const now = performance.now()
      if (stage !== undefined && counts) stages.set(stage, [...(stages.get(stage) ?? []), now - since])
      ;[since, stage] = [now, name]
    },
    total: () => performance.now() - begin,
  }
}

const out = mkdtempSync(join(tmpdir(), 'hakusho-bench-'))
try {
  const coldPdf = await coldBuilds(out)
  const sizes = await scaleBuilds({
    source,
    folder: join(out, 'scale'),
    out,
    cold,
    median,
    rounds: rounds.scale,
  })
  // Last: a child's peak memory is never below what this process has used.
  const sample = join(out, 'sample', whitepaper)
  copyUnreleased(source, sample)
  await warmRebuilds(sample)
  await wordGrowth({sizes, median, rounds: rounds.word})
  compareBench({median, rounds: rounds.compare})
  await besideTypst(sample, coldPdf)
  await compareDocxodus()
  const branded = join(out, 'branded', whitepaper)
  copyUnreleased(source, branded)
  await benchCopies({folder: branded, out: join(out, 'copies'), cold, median, spread})
} finally {
  rmSync(out, {recursive: true})
}
