import type {FootnoteDefinition, FootnoteReference} from 'mdast'
import {diagnostic} from '../../diagnostic/diagnostic.ts'
import {nearest} from '../../diagnostic/nearest.ts'
import type {Footnote, Inline, Note} from '../../document/nodes.ts'
import {reportId} from './names.ts'
import type {ProseReading} from './reading.ts'
import {nodesIn, type MarkdownBlock, type MarkdownNode} from './tree.ts'
import {extentOf, refuse} from './unsupported.ts'

/** A footnote with the name by which its marks call it. */
export interface NamedNote {
  readonly name: string
  readonly note: Note
}

const idOf = (name: string, {part}: ProseReading): string => `${part}-note-${name}`

/** `[^name]`: the mark of a footnote. */
export const footnote = (node: FootnoteReference, reading: ProseReading): Footnote => ({
  type: 'footnote',
  target: idOf(node.identifier, reading),
  origin: reading.span(...extentOf(node)),
})

/** Refuse the marks of footnotes among some words, whose place is `where`. */
export function refuseMarks(
  nodes: readonly MarkdownNode[],
  where: string,
  hint: string,
  reading: ProseReading,
): void {
  for (const node of nodesIn(nodes)) {
    if (node.type !== 'footnoteReference') continue
    const plain = 'for a plain `[^` write `\\[^`'
    refuse(node, reading, `the mark of a footnote cannot stand in ${where}`, hint, plain)
  }
}

/** The words of a footnote: those of its one paragraph. */
function wordsOf(node: FootnoteDefinition, reading: ProseReading): readonly Inline[] {
  const [only, ...more] = node.children
  if (only?.type === 'paragraph' && !only.caption && more.length === 0) {
    refuseMarks(only.children, 'a footnote', 'say it in the footnote itself', reading)
    return reading.inlines(only.children)
  }
  const message = only ? 'a footnote is one paragraph' : 'a footnote has no words'
  refuse(node, reading, message, `write \`[^${node.identifier}]: \` and its words, with nothing else below`)
  return []
}

const noteOf = (node: FootnoteDefinition, reading: ProseReading): Note => ({
  type: 'note',
  id: idOf(node.identifier, reading),
  mark: '',
  children: wordsOf(node, reading),
  origin: reading.span(...extentOf(node)),
})

interface Found {
  readonly texts: readonly FootnoteDefinition[]
  /** Those in the texts of footnotes are refused, and do not count. */
  readonly marks: readonly FootnoteReference[]
}

function find(tree: readonly MarkdownBlock[]): Found {
  const nodes = [...nodesIn(tree)]
  const texts = nodes.filter((node) => node.type === 'footnoteDefinition')
  const marks = [...nodesIn(tree, 'footnoteDefinition')].filter((node) => node.type === 'footnoteReference')
  return {texts, marks}
}

function markFaults({texts, marks}: Found, reading: ProseReading): void {
  const names = new Set(texts.map(({identifier}) => identifier))
  for (const node of marks) {
    const name = node.identifier
    if (names.has(name)) continue
    const near = nearest(name, names)
    const hints = [
      ...(near === undefined ? [] : [`did you mean \`[^${near}]\`?`]),
      `write \`[^${name}]: …\` in the same text, after an empty line; for a plain \`[^\` write \`\\[^\``,
    ]
    const message = `the footnote \`${name}\` has no text`
    reading.report(diagnostic('footnote-undefined', reading.span(...extentOf(node)), message, ...hints))
  }
}

function textFaults({texts, marks}: Found, reading: ProseReading): void {
  const called = new Set(marks.map(({identifier}) => identifier))
  const seen = new Set<string>()
  for (const node of texts) {
    const name = node.identifier
    const span = reading.span(...extentOf(node))
    reportId(name, span, reading)
    if (seen.has(name)) {
      const hint = 'keep one of them, or give the other another name'
      reading.report(diagnostic('duplicate-id', span, `the footnote \`${name}\` has two texts`, hint))
    } else if (!called.has(name)) {
      const hint = `write \`[^${name}]\` where the text needs it, or delete the footnote`
      reading.report(diagnostic('footnote-unused', span, `no mark leads to the footnote \`${name}\``, hint))
    }
    seen.add(name)
  }
}

/** The footnotes of a text in the order of their first marks. Their faults are reported to the reading. */
export function readFootnotes(tree: readonly MarkdownBlock[], reading: ProseReading): readonly NamedNote[] {
  const found = find(tree)
  markFaults(found, reading)
  textFaults(found, reading)
  const notes = new Map(found.texts.map((node) => [node.identifier, noteOf(node, reading)]))
  const names = new Set(found.marks.map(({identifier}) => identifier))
  return [...names].flatMap((name) => {
    const note = notes.get(name)
    return note ? [{name, note}] : []
  })
}
