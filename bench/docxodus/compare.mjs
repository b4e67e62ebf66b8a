// The Japanese edits of the tests compared by Docxodus, beside what an editor marked by hand and what hakusho marks.
import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {marksIn, readEdits, wordOf} from './edits.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const corpus = resolve(here, '../../test/compare')

/** What one asks of Docxodus: what it does by itself, and its words ended by Japanese marks and particles too. */
const ways = {
  'as it comes': {},
  'Japanese words': {wordSeparators: ' -)(;,.、。・「」（）をはがにのでともへやか'},
}

/** Install Docxodus beside this file, where it is not yet. */
function install() {
  if (existsSync(join(here, 'node_modules'))) return true
  const words = ['install', '--prefix', here, '--no-package-lock', '--no-audit', '--no-fund', '--silent']
  return spawnSync('npm', words, {stdio: 'inherit'}).status === 0
}

/** Load its engine, which speaks on the console while it starts. */
async function openEngine() {
  const {log, warn} = console
  console.log = console.warn = () => {}
  try {
    const engine = await import('docxodus/core')
    await engine.initialize()
    return engine
  } finally {
    Object.assign(console, {log, warn})
  }
}

const sum = (list, of) => list.reduce((total, own) => total + of(own), 0)

/** Print how much of the edits is marked: by hand, by hakusho as its golden file says, and by Docxodus. */
export async function compareDocxodus() {
  if (!install()) {
    console.log('Docxodus could not be installed; nothing to compare with')
    process.exitCode = 1
    return
  }
  const edits = readEdits(join(corpus, 'edits'))
  const human = {
    characters: sum(edits, (edit) => edit.human.characters),
    runs: sum(edits, (edit) => edit.human.runs),
  }
  console.log(
    `marks of ${edits.length} Japanese edits: by hand ${human.characters} characters, ${human.runs} runs`,
  )
  const [characters, runs, worst] = readFileSync(join(corpus, 'edits.expected.txt'), 'utf8').split('\n')
  console.log(`  hakusho (test/compare/edits.expected.txt)\n    ${characters}\n    ${runs}\n    ${worst}`)
  const engine = await openEngine()
  for (const [name, settings] of Object.entries(ways)) {
    const told = []
    for (const edit of edits) {
      const files = [await wordOf(edit.before), await wordOf(edit.after)]
      const marks = marksIn(await engine.docxDiffCompare(...files, settings))
      told.push({...marks, edit, ratio: marks.characters / edit.human.characters})
    }
    print(name, told, human)
  }
}

function print(name, told, human) {
  const [characters, runs] = [sum(told, (own) => own.characters), sum(told, (own) => own.runs)]
  const [worst] = [...told].sort((a, b) => b.ratio - a.ratio)
  const over = told.filter(({ratio}) => ratio > 1.5).length
  console.log(`  Docxodus, ${name}`)
  console.log(
    `    characters ${characters}: ×${(characters / human.characters).toFixed(2)}; runs ${runs}: ×${(runs / human.runs).toFixed(2)}; ` +
      `edits above ×1.50: ${over} of ${told.length}`,
  )
  console.log(`    worst: ×${worst.ratio.toFixed(2)} ${worst.edit.kind} ${worst.shown}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compareDocxodus()
