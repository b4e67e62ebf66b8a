import {diagnostic} from '../../diagnostic/diagnostic.ts'
import type {ProseReading} from './reading.ts'
import type {MarkdownNode} from './tree.ts'

/** Where a node of the Markdown tree stands in the text: offsets of its start and end. */
export const extentOf = (node: MarkdownNode): readonly [start: number, end: number] => [
  node.position?.start.offset ?? 0,
  node.position?.end.offset ?? 0,
]

/** Whether a link or picture has a title: words in quotes after its address. */
export const hasTitle = (node: {readonly title?: string | null | undefined}): boolean =>
  typeof node.title === 'string'

/** Report Markdown that a whitepaper has no place for. */
export function refuse(node: MarkdownNode, reading: ProseReading, message: string, ...hints: string[]): void {
  reading.report(diagnostic('prose-unsupported', reading.span(...extentOf(node)), message, ...hints))
}

/** What to do about each construct that is refused whole. */
const refusals = {
  code: [
    'a block of code has no place here',
    'write `code` within a line; where no code is meant, remove the spaces at the start of the line',
  ],
  definition: ['addresses do not stand apart here', 'write the address in the link: `[words](https://…)`'],
  delete: ['words are not struck out here', 'delete them; a redline shows what has gone'],
  heading: [
    'a heading cannot stand in a text',
    'give the part a file in sections/ and place it in the outline; for a plain `#` write `\\#`',
    'where `---` or `===` below the line makes it a heading, remove that line',
  ],
  imageReference: ['a picture is placed by its id', 'write `![](#id)` in a paragraph of its own'],
  thematicBreak: ['a dividing line has no place here', 'remove it; for plain hyphens write `\\---`'],
} as const satisfies Record<string, readonly [string, ...string[]]>

/** Report a construct that is refused whole. */
export function refuseWhole(node: MarkdownNode & {type: keyof typeof refusals}, reading: ProseReading): [] {
  const [message, ...hints] = refusals[node.type]
  refuse(node, reading, message, ...hints)
  return []
}

/** Report raw HTML. */
export function refuseHtml(node: MarkdownNode, reading: ProseReading): [] {
  const span = reading.span(...extentOf(node))
  const hints = [
    'for a plain `<` write `\\<`',
    'a line break within a paragraph is a `\\` at the end of the line',
  ]
  reading.report(diagnostic('prose-html', span, 'HTML has no place in a text', ...hints))
  return []
}
