import type {Passage} from '../../content/catalog.ts'
import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Block} from '../../document/nodes.ts'
import {freeze} from '../freeze.ts'
import {blocks} from './blocks.ts'
import {marksIn, reportBraces} from './braces.ts'
import {jointsOf} from './joints.ts'
import {parseMarkdown} from './markdown.ts'
import {inlines} from './inlines.ts'
import {beginReading, type ProseReading, type Scope} from './reading.ts'

/** Read a Markdown text into blocks. Every node's `origin` is the place in the YAML file where it was written. */
export function parseProse(
  passage: Passage,
  scope: Scope,
): {readonly blocks: readonly Block[]; readonly diagnostics: readonly Diagnostic[]} {
  const diagnostics: Diagnostic[] = []
  const tree = parseMarkdown(passage.value)
  const reading: ProseReading = {
    ...beginReading(passage, scope, diagnostics),
    joints: jointsOf(tree, scope.language),
    inlines: (nodes) => inlines(nodes, reading),
    blocks: (nodes) => blocks(nodes, reading),
  }
  reportBraces(marksIn(tree), reading)
  return freeze({blocks: blocks(tree, reading), diagnostics})
}
