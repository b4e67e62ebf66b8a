import type {Passage} from '../../content/catalog.ts'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Block} from '../../document/nodes.ts'
import {freeze} from '../freeze.ts'
import {blocks} from './blocks.ts'
import {marksIn, reportBraces} from './braces.ts'
import {jointsOf} from './joints.ts'
import {parseMarkdown} from './markdown.ts'
import {inlines} from './inlines.ts'
import {beginReading, type ProseReading, type Scope} from './reading.ts'

/** A text that was read. */
export interface ReadProse {
  readonly blocks: readonly Block[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Read a Markdown text into blocks. Every node's `origin` is the place in the YAML file where it was written. */
export function parseProse(passage: Passage, scope: Scope): ReadProse {
  try {
    return read(passage, scope)
  } catch (error) {
    // Marks nested by the thousand are more than the stack holds, here and in the Markdown parser.
    if (!(error instanceof RangeError)) throw error
    const span = passage.source.span(passage.path)
    const message = 'the marks of this text are nested too deep'
    const hint = 'take out what is left over of `*`, `_`, `[` and `-`'
    return {blocks: [], diagnostics: [diagnostic('prose-unsupported', span, message, hint)]}
  }
}

function read(passage: Passage, scope: Scope): ReadProse {
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
