// The same whitepaper by hakusho and by Typst's Node compiler, both to tagged PDF/A-2a: cold processes, and warm renders
// after one character of one control has changed.
import {fork, spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {typstSource} from './source.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const root = resolve(here, '../..')
const require = createRequire(join(root, 'package.json'))
const fonts = ['400Regular/BIZUDPGothic_400Regular', '700Bold/BIZUDPGothic_700Bold'].map((name) =>
  dirname(require.resolve(`@expo-google-fonts/biz-udpgothic/${name}.ttf`)),
)

/** Install Typst's compiler beside this file, where it is not yet. */
export function install() {
  if (existsSync(join(here, 'node_modules'))) return true
  const words = ['install', '--prefix', here, '--no-package-lock', '--no-audit', '--no-fund', '--silent']
  return spawnSync('npm', words, {stdio: 'inherit'}).status === 0
}

export async function openCompiler() {
  const {NodeCompiler} = await import('@myriaddreamin/typst-ts-node-compiler')
  return NodeCompiler.create({workspace: here, fontArgs: [{fontPaths: fonts}]})
}

const options = {pdfStandard: 'a-2a', pdfTags: true, creationTimestamp: 0}

/** One PDF by Typst; gives its bytes. */
export const render = (compiler, source) => compiler.pdf({mainFileContent: source, resetRead: false}, options)

/** A cold process that makes one PDF of the source it is sent. */
export async function coldChild() {
  process.once('message', async (source) => {
    render(await openCompiler(), source)
    process.send(process.resourceUsage().maxRSS * 1024, () => process.disconnect())
  })
}

function cold(source) {
  return new Promise((done, fail) => {
    const begin = performance.now()
    const child = fork(join(here, 'child.mjs'), {stdio: ['ignore', 'ignore', 'inherit', 'ipc']})
    child.send(source)
    child.on('exit', (code) =>
      code === 0 ? done(performance.now() - begin) : fail(new Error(`exit ${code}`)),
    )
  })
}

/**
 * Print hakusho's times beside Typst's. `documents` are the tree, and the tree after edits of one character, one a
 * round; `own` gives hakusho's milliseconds: cold, and warm a round.
 */
export async function compareTypst({documents, own, median}) {
  if (!install()) {
    console.log('Typst: its Node compiler could not be installed; nothing to compare with')
    process.exitCode = 1
    return
  }
  const [first, ...edited] = documents.map(typstSource)
  const coldTimes = []
  for (let round = 0; round < 5; round++) coldTimes.push(await cold(first))
  const compiler = await openCompiler()
  let bytes = render(compiler, first)
  const warm = edited.map((source) => {
    const begin = performance.now()
    bytes = render(compiler, source)
    return performance.now() - begin
  })
  const line = (name, ours, theirs) =>
    console.log(
      `  ${name.padEnd(5)} hakusho ${ours.toFixed(0)} ms, Typst ${theirs.toFixed(0)} ms: ×${(ours / theirs).toFixed(2)}`,
    )
  console.log(
    `PDF beside Typst's Node compiler, the same text, tagged, medians (its PDF: ${(bytes.length / 1e3).toFixed(0)} kB)`,
  )
  line('cold', own.cold, median(coldTimes))
  line('warm', own.warm, median(warm))
}
