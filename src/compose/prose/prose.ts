import type {Passage} from '../../content/catalog.ts'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Block} from '../../document/nodes.ts'
import {freeze} from '../../document/freeze.ts'
import {blocks} from './blocks.ts'
import {marksIn, reportBraces} from './braces.ts'
import {readFootnotes, type NamedNote} from './footnotes.ts'
import {jointsOf} from './joints.ts'
import {parseMarkdown} from './markdown.ts'
import {inlines} from './inlines.ts'
import {reportLookalikes} from './lookalikes.ts'
import {reportQuoted} from './quote.ts'
import {beginReading, type ProseReading, type Scope} from './reading.ts'
import {nodesIn, type MarkdownBlock} from './tree.ts'

/**
 * The longest text that is parsed, in UTF-16 code units: some hundred pages. The parser takes time by the square of
 * the number of tables; at this length it is below a second.
 */
const longest = 100_000

/** A Markdown text, parsed once. It has no tree where it is too long, or its marks are nested too deep. */
export interface ParsedProse {
  readonly passage: Passage
  readonly tree?: readonly MarkdownBlock[]
  /** Ids that it gives to tables. */
  readonly tables: readonly string[]
}

/** A text that was read. */
export interface ReadProse {
  readonly blocks: readonly Block[]
  /** Its footnotes, in the order of their first marks. */
  readonly notes: readonly NamedNote[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Give a value; where marks nested by the thousand are more than the stack holds, `undefined`. */
function withinStack<Value>(run: () => Value): Value | undefined {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return undefined
  }
}

const tablesIn = (tree: readonly MarkdownBlock[]): readonly string[] =>
  [...nodesIn(tree)].flatMap((node) => (node.type === 'table' ? (node.caption?.name?.value ?? []) : []))

/** Parse a Markdown text, to be read once the ids of all texts are known. */
export function parseProse(passage: Passage): ParsedProse {
  if (passage.value.length > longest) return {passage, tables: []}
  const parsed = withinStack(() => {
    const tree = parseMarkdown(passage.value)
    return {passage, tree, tables: tablesIn(tree)}
  })
  return parsed ?? {passage, tables: []}
}

/**
 * Read a Markdown text into blocks. Every node's `origin` is the place in the YAML file where it was written. `part`
 * is the id of the part that the text belongs to: the ids of its footnotes begin with it.
 */
export function readParsed({passage, tree}: ParsedProse, scope: Scope, part: string): ReadProse {
  const done = tree && withinStack(() => read(passage, tree, scope, part))
  if (done) return done
  return {blocks: [], notes: [], diagnostics: [unparsed(passage)]}
}

function unparsed({source, path, value}: Passage): Diagnostic {
  const span = source.span(path)
  if (value.length > longest) {
    const message = `this text is longer than ${longest} characters`
    const hint = 'make several sections or controls of it, a file each'
    return diagnostic('prose-too-long', {...span, end: span.start}, message, hint)
  }
  const hint = 'take out what is left over of `*`, `_`, `[` and `-`'
  return diagnostic('prose-unsupported', span, 'the marks of this text are nested too deep', hint)
}

function read(passage: Passage, tree: readonly MarkdownBlock[], scope: Scope, part: string): ReadProse {
  const diagnostics: Diagnostic[] = []
  const reading: ProseReading = {
    ...beginReading(passage, scope, diagnostics),
    part,
    joints: jointsOf(tree, scope.language),
    inlines: (nodes) => inlines(nodes, reading),
    blocks: (nodes) => blocks(nodes, reading),
  }
  reportBraces(marksIn(tree), reading)
  reportLookalikes(tree, reading)
  reportQuoted(tree, reading)
  return freeze({blocks: blocks(tree, reading), notes: readFootnotes(tree, reading), diagnostics})
}
