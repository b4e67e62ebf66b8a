import {fromMarkdown, type Options} from 'mdast-util-from-markdown'
import {cjkFriendlyExtension} from 'micromark-extension-cjk-friendly'
import {gfmTable} from 'micromark-extension-gfm-table'
import {withCaptions} from './caption-tree.ts'
import {footnoteSyntax} from './footnote-syntax.ts'
import {footnoteTree} from './footnote-tree.ts'
import {pieces} from './pieces.ts'
import {variableSyntax} from './syntax.ts'
import {tableTree} from './table-tree.ts'
import type {MarkdownBlock} from './tree.ts'

const options: Options = {
  extensions: [gfmTable(), footnoteSyntax, cjkFriendlyExtension(), variableSyntax],
  mdastExtensions: [pieces, tableTree, footnoteTree],
}

/**
 * The blocks of a Markdown text: CommonMark 0.31, GFM tables with captions, GFM footnotes, variables, and emphasis
 * that works beside Japanese brackets. Every node's position holds offsets into the text.
 */
export const parseMarkdown = (value: string): readonly MarkdownBlock[] =>
  withCaptions(fromMarkdown(value, options).children as MarkdownBlock[])
