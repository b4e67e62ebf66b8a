import {idPattern} from '../../content/fields.ts'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {nearest} from '../../diagnostic/nearest.ts'
import type {Reading} from './reading.ts'
import type {MarkdownNode} from './tree.ts'

/** A brace that is no part of a variable and not escaped, or the end of a line, which no pair reaches across. */
export interface Mark {
  readonly sign: '{' | '}' | 'end'
  /** Offset into the text that is read. */
  readonly at: number
}

type Extent = readonly [start: number, end: number]

/** The braces of a piece of text that begins at `start`. */
export const bracesOf = (value: string, start: number): readonly Mark[] =>
  [...value.matchAll(/[{}]/g)].map(({0: sign, index}) => ({sign: sign as '{' | '}', at: start + index}))

/** What stands between braces on one line, the braces too: the outermost pairs. A brace without a partner is none. */
function pairsOf(marks: Iterable<Mark>): readonly Extent[] {
  const pairs: Extent[] = []
  let open: number[] = []
  for (const {sign, at} of marks) {
    if (sign === 'end') open = []
    else if (sign === '{') open.push(at)
    else {
      const start = open.pop()
      if (start === undefined) continue
      while ((pairs.at(-1)?.[0] ?? -1) > start) pairs.pop()
      pairs.push([start, at + 1])
    }
  }
  return pairs
}

/** The braces below Markdown nodes. Code is passed over, and an address in `<…>`, which is read as a phrase. */
export function* marksIn(nodes: readonly MarkdownNode[]): Generator<Mark> {
  for (const node of nodes) {
    const start = node.position?.start.offset ?? 0
    const end: Mark = {sign: 'end', at: start}
    const isAutolink = node.type === 'link' && !node.address && node.url !== ''
    if (node.type === 'text' && !node.escaped) yield* bracesOf(node.value, start)
    else if (node.type === 'softBreak' || node.type === 'break') yield end
    else if ('children' in node && !isAutolink) {
      const isInline = node.type === 'emphasis' || node.type === 'strong' || node.type === 'link'
      if (!isInline) yield end
      if (node.type === 'table' && node.caption) yield* [...marksIn(node.caption.children), end]
      yield* marksIn(node.children as MarkdownNode[])
      if (!isInline) yield end
    }
  }
}

const inTemplates = 'only templates fill in `{{…}}`; a text names variables, as `{name}`'
const inCaptions = 'an id stands at the end of the caption of a table, in a paragraph that opens with `: `'
const form = 'the name of a variable is made of A–Z, a–z, 0–9, `.`, `-` and `_`, with no space beside it'

/** What is meant by words between braces that are no name. */
function meaning(written: string, names: readonly string[]): string {
  const meant = written.normalize('NFKC').replace(/^[{\s]+|[}\s]+$/g, '')
  const name = names.find((known) => known === meant) ?? nearest(meant, names)
  if (/^\{\s*#/.test(written)) return inCaptions
  if (name === undefined || !idPattern.test(name)) return /^\{\s*\{/.test(written) ? inTemplates : form
  if (/^\{\s*\{/.test(written)) return `write \`{${name}}\`, with one brace on either side`
  return `write \`{${name}}\` if that is meant`
}

function bracesFault(extent: Extent, {value, scope, span}: Reading): Diagnostic {
  const written = value.slice(...extent)
  const hints = [meaning(written, Object.keys(scope.variables)), 'for a plain brace write `\\{`']
  return diagnostic('variable-undefined', span(...extent), `\`${written}\` is no variable`, ...hints)
}

/** Report what stands between braces and is no variable. */
export function reportBraces(marks: Iterable<Mark>, reading: Reading): void {
  for (const extent of pairsOf(marks)) reading.report(bracesFault(extent, reading))
}
