import {cpSync, readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import type {Format} from '../../src/publish/plan.ts'
import {run} from './tools.ts'

const name = 'pracla-iso27017'
const source = resolve('content', name)
const stemOf = (whitepaper: string, edition: string): string =>
  `${whitepaper}/${edition}/${whitepaper}-${edition}`

/** The path of each file of a whitepaper. */
export type Files = Readonly<Record<Format, string>>

/** Build a whitepaper with the compiled program, as a process of its own. `stem` is where its files stand, below `out`. */
function build(whitepaper: string, out: string, stem: string): Files {
  run(process.execPath, 'dist/cli/main.js', 'build', whitepaper, '--out', out)
  const path = (format: Format): string => join(out, `${stem}.${format}`)
  return {pdf: path('pdf'), docx: path('docx'), html: path('html')}
}

/** Build the sample below a folder. */
export const buildSample = (folder: string): Files =>
  build(source, join(folder, 'released'), stemOf(name, '1.1'))

/** Build the made-up whitepaper below a folder. */
export const buildAozora = (folder: string): Files =>
  build(resolve('content/aozora'), join(folder, 'released'), stemOf('aozora', '2.0'))

/** Build a copy of the sample below a folder, its latest edition not released, and nothing frozen. */
export function buildDraft(folder: string): Files {
  const copy = join(folder, 'content', name)
  cpSync(source, copy, {recursive: true, filter: (path) => path !== join(source, 'editions')})
  const revisions = join(copy, 'revisions.yaml')
  const released = readFileSync(revisions, 'utf8')
  const draft = released.replace(/released: true\s*$/, 'released: false\n')
  if (draft === released) throw new Error('the latest edition of the sample is not released')
  writeFileSync(revisions, draft)
  return build(copy, join(folder, 'draft'), `${stemOf(name, '1.1')}-draft`)
}
