// npm run compile: src to dist. Own code is bundled, packages are not: a cold start then opens a dozen files instead of
// two hundred, which is a tenth of its time. Types are checked by npm run check.
import {rmSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {constants} from './render/html/review/bundle.js'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))

/** What is run or imported from outside: the program, and what the bench and the tests of processes start. */
const entries = [
  'cli/main.ts',
  'cli/program.ts',
  'compare/compare.ts',
  'content/load/brand.ts',
  'publish/copies/copies.ts',
  'publish/edition.ts',
  'publish/output.ts',
  'publish/press.ts',
  'publish/render.ts',
  'render/docx/render.ts',
  'world/disk.ts',
  'world/overlay.ts',
  'world/remember.ts',
]

rmSync(at('../dist'), {recursive: true, force: true})
await build({
  entryPoints: entries.map((entry) => at(entry)),
  outdir: at('../dist'),
  outbase: at('.'),
  // As deep as the entries: world/disk.ts finds the templates by a path relative to itself.
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  define: await constants(),
  logLevel: 'warning',
})
