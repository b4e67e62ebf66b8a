import type {Paragraph, Text} from 'mdast'
import type {MarkdownBlock, MarkdownCaption, MarkdownInline} from './tree.ts'

const opening = /^:[ \t]+/
const ending = /(?<![ \t])[ \t]*\{#([^{}]*)\}[ \t]*$/

/** A text without characters at its start and its end. */
function cut(node: Text, fromStart: number, fromEnd: number): Text {
  const value = node.value.slice(fromStart, node.value.length - fromEnd)
  if (!node.position) return {...node, value}
  const {start, end} = node.position
  const position = {
    start: {...start, offset: (start.offset ?? 0) + fromStart},
    end: {...end, offset: (end.offset ?? 0) - fromEnd},
  }
  return {...node, value, position}
}

const isPlain = (node: MarkdownInline | undefined): node is Text => node?.type === 'text' && !node.escaped

/** Whether a paragraph opens with a bar: it was meant for a table, and lacks the dashes below its first row. */
export const opensWithBar = ({children: [first]}: Paragraph): boolean =>
  isPlain(first) && first.value.startsWith('|')

/** The id in braces at the end of some words, and the words before it. */
function takeName(nodes: readonly MarkdownInline[]): Pick<MarkdownCaption, 'children' | 'name'> {
  const last = nodes.at(-1)
  const found = isPlain(last) ? ending.exec(last.value) : null
  if (!isPlain(last) || !found) return {children: nodes}
  const end = last.position?.end.offset ?? 0
  const start = end - last.value.length + found.index + found[0].indexOf('{')
  const rest = cut(last, 0, found[0].length)
  const before = nodes.slice(0, rest.value === '' && nodes.at(-2)?.type === 'softBreak' ? -2 : -1)
  const children = [...before, ...(rest.value === '' ? [] : [rest])]
  return {children, name: {value: found[1] ?? '', start, end}}
}

/** What a paragraph that opens with `: ` says: the caption of a table. */
function captionOf({children, position}: Paragraph): MarkdownCaption | undefined {
  const [first, ...rest] = children
  const found = isPlain(first) ? opening.exec(first.value) : null
  if (!isPlain(first) || !found) return undefined
  const words = cut(first, found[0].length, 0)
  const extent = [position?.start.offset ?? 0, position?.end.offset ?? 0] as const
  return {...takeName([...(words.value === '' ? [] : [words]), ...rest]), extent}
}

const uncaptioned = ({type, children, position}: Paragraph): MarkdownBlock => ({
  type,
  children,
  ...(position ? {position} : {}),
})

function within(node: MarkdownBlock): MarkdownBlock {
  if (node.type === 'list')
    return {
      ...node,
      children: node.children.map((item) => ({...item, children: withCaptions(item.children)})),
    }
  if (node.type === 'blockquote' || node.type === 'footnoteDefinition')
    return {...node, children: withCaptions(node.children)}
  return node
}

/**
 * Blocks in which each table has its caption: the paragraph before it that opens with `: `, as in
 * `: 保存期間 {#retention}`. Such a paragraph without a table keeps its words as a caption, for its fault to be told; but
 * before rows that lack their dashes the rows are at fault, not the caption.
 */
export function withCaptions(blocks: readonly MarkdownBlock[]): MarkdownBlock[] {
  const done: MarkdownBlock[] = []
  for (const block of blocks) {
    const before = done.at(-1)
    const caption = block.type === 'paragraph' ? captionOf(block) : undefined
    if (block.type === 'paragraph' && caption) done.push({...block, children: [...caption.children], caption})
    else if (block.type === 'table' && before?.type === 'paragraph' && before.caption)
      done.splice(-1, 1, {...block, caption: before.caption})
    else if (block.type === 'paragraph' && opensWithBar(block) && before?.type === 'paragraph')
      done.splice(-1, 1, uncaptioned(before), block)
    else done.push(within(block))
  }
  return done
}
