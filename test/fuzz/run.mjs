// npm run fuzz: whitepapers that are changed by chance, checked and built through the command line's own functions. Nothing
// may throw, hang, take all memory, write in spite of errors, or tell a fault without a place and a way out.
//
//   --seed N      where chance begins (1)          --minutes M  how long (30)
//   --cases N     how many, in place of minutes    --workers N  processes (2)
//   --out FOLDER  where findings are kept (out/fuzz)
//   --quick       small whitepapers only           --case FILE  try a finding again
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join, relative, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {bases} from './bases.mjs'
import {makeCase} from './cases.mjs'
import {member} from './crew.mjs'

const {values} = parseArgs({
  options: {
    seed: {type: 'string', default: '1'},
    minutes: {type: 'string', default: '30'},
    cases: {type: 'string'},
    workers: {type: 'string', default: '2'},
    out: {type: 'string', default: 'out/fuzz'},
    case: {type: 'string'},
    quick: {type: 'boolean', default: false},
  },
})
const seed = Number(values.seed)
const all = bases(values.quick)
const began = performance.now()
const seconds = () => (performance.now() - began) / 1000

const codes = new Map()
/** The first case of each finding, by what it is but for its numbers and names. */
const findings = new Map()
const count = {runs: 0, built: 0}

const signature = ({kind, what}) =>
  `${kind} ${what
    .replace(/`[^`]*`/g, '``')
    .replace(/\d+/g, 'N')
    .split('\n')
    .slice(0, 3)
    .join('\n')}`

const encoded = (files) =>
  Object.fromEntries([...files].map(([path, bytes]) => [path, bytes.toString('base64')]))

/** Keep a case so that `--case` can try it again, whatever becomes of what makes cases. */
function keep(task, finding) {
  const {base, files} = task.files ? {base: task.base, files: undefined} : makeCase(all, seed, task.number)
  const path = join(resolve(values.out), `${seed}-${task.number}-${finding.kind}.json`)
  mkdirSync(resolve(values.out), {recursive: true})
  const kept = {seed, number: task.number, base, ...finding, files: task.files ?? encoded(files)}
  if (!task.files) writeFileSync(path, JSON.stringify(kept, undefined, 1))
  return {...finding, base, count: 0, path: relative(process.cwd(), path)}
}

function done(task, result) {
  count.runs += 1
  if (result.built) count.built += 1
  for (const code of new Set(result.codes)) codes.set(code, (codes.get(code) ?? 0) + 1)
  for (const finding of result.findings) {
    const key = signature(finding)
    if (!findings.has(key)) {
      findings.set(key, keep(task, finding))
      console.log(`finding: ${finding.kind}, ${finding.what.split('\n').slice(0, 3).join(' ')}`)
    }
    findings.get(key).count += 1
  }
}

function tasks() {
  if (values.case !== undefined) {
    const kept = JSON.parse(readFileSync(values.case, 'utf8'))
    return [kept][Symbol.iterator]()
  }
  const end = values.cases === undefined ? Infinity : Number(values.cases)
  const most = values.cases === undefined ? Number(values.minutes) * 60 : Infinity
  return (function* () {
    for (let number = 0; number < end && seconds() < most; number += 1) yield {number}
  })()
}

const queue = tasks()
const next = () => queue.next().value
const progress = setInterval(() => {
  console.log(
    `${seconds().toFixed(0)} s: ${count.runs} runs, ${count.built} built, ${findings.size} findings`,
  )
}, 60_000)
const workers = values.case === undefined ? Number(values.workers) : 1
await Promise.all(Array.from({length: workers}, () => member({seed, quick: values.quick}, next, done)))
clearInterval(progress)

console.log(
  `seed ${seed}: ${count.runs} runs in ${seconds().toFixed(1)} s, ${count.built} built without errors`,
)
for (const [code, times] of [...codes].sort(([, a], [, b]) => b - a)) console.log(`  ${code}  ${times}`)
console.log(`${findings.size} findings`)
for (const {kind, what, base, count: times, path} of findings.values()) {
  console.log(
    `- ${kind}, ${times} times, from ${base}: ${path}\n    ${what.split('\n').slice(0, 6).join('\n    ')}`,
  )
}
process.exitCode = findings.size > 0 ? 1 : 0
