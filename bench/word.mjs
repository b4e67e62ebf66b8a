// Word files of the scaled whitepapers in one process, their pages given: time against the number of controls.
import {resolve} from 'node:path'

/** Print how long the Word file takes that is made of pages that are there, for each size of `scaleBuilds`. */
export async function wordGrowth({sizes, median, rounds}) {
  const {disk} = await import('../dist/world/disk.js')
  const {remember} = await import('../dist/world/remember.js')
  const {press} = await import('../dist/publish/press.js')
  const {renderFormat} = await import('../dist/publish/render.js')
  // Pictures are drawn once: what is timed is the text.
  const world = remember(disk(resolve(import.meta.dirname, '..')))
  const pressed = []
  for (const {times, path, controls} of sizes) {
    const forme = await press(world, {folder: path})
    if (!forme.ok) throw new Error(JSON.stringify(forme.diagnostics))
    pressed.push({times, controls, forme: forme.value, runs: []})
  }
  await timeAlone(pressed[0].forme, {renderFormat, median, rounds})
  // One size after the other, round by round; the first rounds warm up.
  for (let round = -2; round < rounds; round++)
    for (const {forme, runs} of pressed) {
      const begin = performance.now()
      await renderFormat('docx', forme)
      if (round >= 0) runs.push(performance.now() - begin)
    }
  console.log(`Word with the pages given, warm, by number of controls, median of ${rounds}, alternating`)
  const seen = pressed.map(({times, controls, runs}) => ({times, controls, ms: median(runs)}))
  for (const {times, controls, ms} of seen)
    console.log(
      `  ${`${times}×`.padEnd(4)} ${String(controls).padStart(5)} controls  ${`${ms.toFixed(1)} ms`.padStart(9)}  ×${(ms / seen[0].ms).toFixed(1)} time`,
    )
  const [first, middle, last] = seen
  const slope = (from, to) => (to.ms - from.ms) / (to.controls - from.controls)
  const growth = slope(middle, last) / slope(first, middle)
  console.log(
    `  a control more costs ×${growth.toFixed(2)} the time between 10× and 50× that it costs between 1× and 10× (1.00 is linear)`,
  )
}

/** Print the time of one whitepaper again and again, with no larger one in between. */
async function timeAlone(forme, {renderFormat, median, rounds}) {
  const runs = []
  for (let round = -20; round < 4 * rounds; round++) {
    const begin = performance.now()
    await renderFormat('docx', forme)
    if (round >= 0) runs.push(performance.now() - begin)
  }
  const [least, most] = [Math.min(...runs), Math.max(...runs)]
  console.log(
    `Word with the pages given, warm, alone, median of ${runs.length}: ${median(runs).toFixed(1)} ms (${least.toFixed(1)}–${most.toFixed(1)})`,
  )
}
