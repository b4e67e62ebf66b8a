import {describe, expect, it} from 'vitest'
import {press} from '../../src/publish/press.ts'
import {renderFormat} from '../../src/publish/render.ts'
import {digest} from '../../src/world/digest.ts'
import {disk} from '../../src/world/disk.ts'
import {overlay} from '../../src/world/overlay.ts'
import {remember} from '../../src/world/remember.ts'
import type {World} from '../../src/world/world.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const read = (path: string): string => new TextDecoder().decode(disk('.').read(path))

/** Everything that a run gives: the digest of each format, and what was told. */
async function runOf(world: World, folder: string): Promise<object> {
  const forme = await press(world, {folder})
  const {diagnostics} = forme
  if (!forme.ok) return {diagnostics}
  const files = []
  for (const format of ['pdf', 'docx', 'html'] as const) {
    const bytes = await renderFormat(format, forme.value)
    files.push(bytes.ok ? digest(bytes.value) : bytes.diagnostics)
  }
  return {diagnostics, files, inputs: [...forme.value.inputs]}
}

/** Run again and again in one process, with other files laid over the whitepaper each time, and hold each run against one of a new process. */
async function expectNoTrace(folder: string, runs: readonly Files[]): Promise<readonly object[]> {
  const warm = remember(disk('.'))
  const given: object[] = []
  for (const files of runs) {
    warm.memory.turn()
    const run = await runOf(overlay(warm, files), folder)
    expect(run).toEqual(await runOf(overlay(disk('.'), files), folder))
    given.push(run)
  }
  return given
}

const aozora = 'content/aozora'
const looks = 'test/whitepapers/looks'

/** A file of a whitepaper with words replaced, which have to be there. */
function edited(path: string, from: string | RegExp, to: string): Files {
  const text = read(path)
  expect(text).toMatch(from)
  return {[path]: text.replace(from, to)}
}

describe('a process that runs again and again', () => {
  it('gives after each edit of a whitepaper what a new process gives', async () => {
    const control = `${aozora}/controls/access-provisioning.yaml`
    const runs = await expectNoTrace(aozora, [
      {},
      edited(control, /。/, '。あ'),
      edited(control, /。/, '。\n\n  新しい段落です。'),
      {},
      edited(`${aozora}/whitepaper.yaml`, 'product: あおぞらクラウド', 'product: あかぞらクラウド'),
      edited(control, /^title:.*$/m, 'title: 別の題'),
      edited(control, /^title:.*$/m, 'title: {broken'),
      {[`${aozora}/figures/patch-chart.png`]: new Uint8Array([1, 2, 3])},
      edited(`${aozora}/figures/network.svg`, '<svg', '<svg data-note="a"'),
      {},
    ])
    const [first, , , again] = runs
    expect(again).toEqual(first)
    expect(runs.at(-1)).toEqual(first)
    expect(new Set(runs.map((run) => JSON.stringify(run))).size).toBe(8)
  })

  it('gives after each edit of templates and theme what a new process gives', async () => {
    const runs = await expectNoTrace(looks, [
      {},
      edited(`${looks}/templates/control.hbs`, /<section/, '<section '),
      edited(`${looks}/templates/control.hbs`, /<section/, '{{oops}}<section'),
      edited(`${looks}/theme.yaml`, /size: /, 'size: 1'),
      edited(`${looks}/whitepaper.yaml`, 'theme: ./theme.yaml', 'theme: mincho'),
      {},
    ])
    expect(runs.at(-1)).toEqual(runs[0])
  })
})
