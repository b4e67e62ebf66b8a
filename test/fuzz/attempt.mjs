import {resolve} from 'node:path'
import picocolors from 'picocolors'
import {run} from '../../dist/cli/program.js'
import {joined} from '../../dist/publish/output.js'
import {press} from '../../dist/publish/press.js'
import {disk} from '../../dist/world/disk.js'
import {overlay} from '../../dist/world/overlay.js'
import {faultsOf} from './judge.mjs'

const root = resolve(import.meta.dirname, '../..')
const folder = 'fuzz/whitepaper'
const here = disk(root)

/** An output that records what is written, and writes nothing. */
function recorder() {
  const files = new Map()
  const output = {
    makeFolder: () => {},
    removeFolder: () => {},
    exists: (path) => files.has(path),
    write: (path, bytes) => void files.set(path, joined(bytes)),
    keep: (path, as) => void files.set(as, files.get(path)),
    replace: (from, to) => void files.set(to, files.get(from)).delete(from),
    remove: (path) => void files.delete(path),
  }
  return {files, output}
}

async function command(words, world) {
  const [out, err] = [[], []]
  const {files, output} = recorder()
  const paint = picocolors.createColors(false)
  const terminal = {
    say: (line) => void out.push(line),
    warn: (text) => void err.push(text),
    progress: () => {},
    paint: {out: paint, err: paint},
    elapsed: () => 0,
  }
  const code = await run(words, {world, output, terminal})
  return {code, out: out.join('\n'), err: err.join('\n'), files}
}

const failed = 'hakusho itself has failed'

/** Where an exception came from: the program tells it in a line, without its trace. */
async function traceOf(world, told) {
  try {
    await press(world, {folder})
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  return told
}

/** Diagnostics that are looked at: a file of many faults has them of one kind. */
const most = 200

const textsIn = (world) => {
  const known = new Map()
  return (file) => {
    if (!known.has(file)) {
      const bytes = world.read(file)
      known.set(file, bytes && new TextDecoder().decode(bytes))
    }
    return known.get(file)
  }
}

const crash = async (world, err) => [
  {kind: 'exception', what: await traceOf(world, err.slice(err.indexOf(failed)))},
]

/** The faults of the program that a build of a whitepaper shows. */
function buildFaults({code, err, files}, expected) {
  const faults = []
  if (/\n\s+at .*:\d+:\d+/.test(err)) faults.push({kind: 'exception', what: err.slice(0, 2000)})
  if (code !== 0 && files.size > 0)
    faults.push({kind: 'written', what: `${files.size} files with exit code ${code}`})
  if (code === 0 && files.size !== 4)
    faults.push({kind: 'written', what: `${files.size} files with exit code 0`})
  if (code === 0 && [...files.values()].some((bytes) => !(bytes?.length > 0)))
    faults.push({kind: 'written', what: 'an empty file'})
  if (expected !== 0 && code === 0) faults.push({kind: 'exit', what: 'check finds errors, and build none'})
  return faults
}

/**
 * Check a whitepaper, and build it where it is sound (and now and then where it is not).
 * @returns {Promise<{codes: string[], built: boolean, findings: {kind: string, what: string}[]}>}
 */
export async function attempt(files, always) {
  const placed = Object.fromEntries([...files].map(([path, bytes]) => [`${folder}/${path}`, bytes]))
  const world = overlay(here, placed)
  const checked = await command(['check', folder, '--json'], world)
  if (checked.err.includes(failed))
    return {codes: [], built: false, findings: await crash(world, checked.err)}
  // Without a whitepaper.yaml it is no whitepaper: a fault of usage.
  if (checked.code === 2) return {codes: ['usage'], built: false, findings: []}
  const {diagnostics} = JSON.parse(checked.out)
  const textOf = textsIn(world)
  const findings = diagnostics.slice(0, most).flatMap((item) => faultsOf(item, textOf))
  const codes = diagnostics.map(({code}) => code)
  if (checked.code !== 0 && !always) return {codes, built: false, findings}
  const built = await command(['build', folder, '--out', 'fuzz/out'], world)
  if (built.err.includes(failed))
    return {
      codes,
      built: true,
      findings: [...findings, {kind: 'exception', what: built.err.slice(built.err.indexOf(failed))}],
    }
  return {codes, built: built.code === 0, findings: [...findings, ...buildFaults(built, checked.code)]}
}
