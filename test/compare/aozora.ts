import {compose} from '../../src/compose/compose.ts'
import {loadTemplates} from '../../src/compose/templates.ts'
import {load} from '../../src/content/load.ts'
import type {Block, Document, Section} from '../../src/document/nodes.ts'
import {disk} from '../../src/world/disk.ts'
import {overlay} from '../../src/world/overlay.ts'

/** A whitepaper of the project as it is composed, some of its files changed. */
export function composedWhitepaper(name: string, files: Readonly<Record<string, string>> = {}): Document {
  const world = overlay(disk(process.cwd()), files)
  const {catalog} = load(world, `content/${name}`)
  if (!catalog) throw new Error(`${name} does not load`)
  const templates = loadTemplates(world, catalog)
  const outcome = templates.ok ? compose(catalog, templates.value) : templates
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome.value
}

/** A document whose rows of blocks are rewritten, from the top down: those of the document and of each section. */
export function rewriteRows(
  document: Document,
  rewrite: (row: readonly Block[]) => readonly Block[],
): Document {
  const within = (row: readonly Block[]): readonly Block[] =>
    rewrite(row).map((block) =>
      block.type === 'section' ? {...block, children: within(block.children)} : block,
    )
  return {...document, children: within(document.children) as readonly Section[]}
}

/** A document in which one section is something else: no section, one, or more. */
export const replaced = (
  document: Document,
  id: string,
  by: (section: Section) => readonly Section[],
): Document => {
  let done = false
  return rewriteRows(document, (row) =>
    row.flatMap((block): readonly Block[] => {
      if (done || block.type !== 'section' || block.id !== id) return [block]
      done = true
      return by(block)
    }),
  )
}
