// Builds of the sample whitepaper with its controls once, ten and fifty times over: time and memory against their number.
import {cpSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse, stringify} from 'yaml'

/** Copy a whitepaper without its released editions, so that its text may be another. */
export const copyUnreleased = (source, folder) =>
  cpSync(source, folder, {recursive: true, filter: (path) => path !== join(source, 'editions')})

/** Copy a whitepaper into `folder`, each of its controls `times` over; gives the number of controls. */
function multiply(source, folder, times) {
  copyUnreleased(source, folder)
  const controls = join(folder, 'controls')
  const names = readdirSync(controls).map((name) => name.replace(/\.yaml$/, ''))
  for (const name of names) {
    const text = readFileSync(join(controls, `${name}.yaml`), 'utf8')
    for (let copy = 2; copy <= times; copy++) {
      const numbered = text.replace(/^number: '(.*)'$/m, `number: '$1 (${copy})'`)
      writeFileSync(join(controls, `${name}.copy${copy}.yaml`), numbered)
    }
  }
  const head = join(folder, 'whitepaper.yaml')
  const whitepaper = parse(readFileSync(head, 'utf8'))
  const copies = (entry) =>
    Array.from({length: times}, (_, index) =>
      index === 0 ? entry : {...entry, control: `${entry.control}.copy${index + 1}`},
    )
  const grow = (outline) =>
    outline.flatMap((entry) => {
      const own = entry.children ? {...entry, children: grow(entry.children)} : entry
      return entry.control === undefined ? [own] : copies(own)
    })
  writeFileSync(head, stringify({...whitepaper, outline: grow(whitepaper.outline)}))
  return names.length * times
}

/** Print time and peak memory of cold builds of all three formats, alternating, and what each control costs. Gives the sizes. */
export async function scaleBuilds({source, folder, out, cold, median, rounds}) {
  const sizes = [1, 10, 50].map((times) => {
    const path = join(folder, `times-${times}`)
    return {times, path, controls: multiply(source, path, times), runs: []}
  })
  for (let round = 0; round < rounds; round++)
    for (const {path, runs} of sizes) runs.push(await cold(['build', path, '--out', out]))
  console.log(`all three formats, cold, by number of controls, median of ${rounds}, alternating`)
  const seen = sizes.map(({times, controls, runs}) => ({
    times,
    controls,
    ms: median(runs.map((run) => run.ms)),
    peak: Math.max(...runs.map((run) => run.peak)) / 1e6,
  }))
  const [first, middle] = seen
  for (const {times, controls, ms, peak} of seen) {
    const ratio = `×${(ms / first.ms).toFixed(1)} time  ×${(peak / first.peak).toFixed(1)} memory`
    console.log(
      `  ${`${times}×`.padEnd(4)} ${String(controls).padStart(5)} controls  ${`${ms.toFixed(0)} ms`.padStart(9)}  peak ${peak.toFixed(0).padStart(4)} MB  ${ratio}`,
    )
  }
  const slope = (from, to, of) => (of(to) - of(from)) / (to.controls - from.controls)
  const last = seen.at(-1)
  const growth = (of) => slope(middle, last, of) / slope(first, middle, of)
  console.log(
    `  a control more costs ×${growth(({ms}) => ms).toFixed(2)} the time and ×${growth(({peak}) => peak).toFixed(2)} the memory between 10× and 50× that it costs between 1× and 10× (1.00 is linear)`,
  )
  return sizes
}
