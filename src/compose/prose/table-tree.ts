import type {CompileContext, Extension, Token} from 'mdast-util-from-markdown'

function openTable(this: CompileContext, token: Token): void {
  const align = (token._align ?? []).map((side) => (side === 'none' ? null : side))
  this.enter({type: 'table', align, dashes: [], children: []}, token)
}

function openRow(this: CompileContext, token: Token): void {
  this.enter({type: 'tableRow', children: []}, token)
}

function openCell(this: CompileContext, token: Token): void {
  this.enter({type: 'tableCell', children: []}, token)
}

function close(this: CompileContext, token: Token): void {
  this.exit(token)
}

function dashes(this: CompileContext, token: Token): void {
  const node = this.stack.at(-1)
  if (node?.type === 'table') node.dashes?.push(token.end.offset - token.start.offset)
}

/** In a table, `\|` in code is a bar (GFM, tables). */
function closeCode(this: CompileContext, token: Token): void {
  const value = this.resume()
  const node = this.stack.at(-1)
  const inTable = this.stack.some(({type}) => type === 'table')
  if (node?.type === 'inlineCode') node.value = inTable ? value.replaceAll('\\|', '|') : value
  this.exit(token)
}

/**
 * Builds tables out of the tokens of `micromark-extension-gfm-table`, with the dashes below each column's name.
 * `mdast-util-gfm-table` does not tell these, and brings a Markdown writer that would lengthen every start.
 */
export const tableTree: Extension = {
  enter: {table: openTable, tableRow: openRow, tableHeader: openCell, tableData: openCell},
  exit: {
    codeText: closeCode,
    table: close,
    tableRow: close,
    tableHeader: close,
    tableData: close,
    tableDelimiterFiller: dashes,
  },
}
