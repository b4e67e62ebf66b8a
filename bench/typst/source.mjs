// A document tree as Typst source: the same words, headings, lists, tables, contents and page numbers.

const escape = (text) => text.replace(/[\\#$*_`<>@=+\-/[\]~'"]/g, (character) => `\\${character}`)

const wordsOf = (nodes) => nodes.map(inline).join('')

function inline(node) {
  if (node.type === 'lineBreak') return ' \\ '
  if (node.type === 'code') return `#raw(${JSON.stringify(node.value)})`
  if ('value' in node) return escape(node.value)
  if (node.type === 'strong' || node.type === 'emphasis') return `#strong[${wordsOf(node.children)}]`
  if (node.type === 'link') {
    const address = node.address.map(({value}) => value).join('')
    return address === ''
      ? wordsOf(node.children)
      : `#link(${JSON.stringify(address)})[${wordsOf(node.children)}]`
  }
  if (node.type === 'reference') return `#link(<${label(node.target)}>)[${wordsOf(node.children)}]`
  return 'children' in node ? wordsOf(node.children) : ''
}

const label = (id) => `id-${id.replaceAll('.', '-')}`

const cells = (table) =>
  table.children.flatMap((row) => row.children.map((cell) => `[${blocks(cell.children)}]`))

function figure({id, caption, picture}) {
  const rows = picture.kind === 'matrix' ? picture.groups.flatMap(({rows: all}) => all) : []
  const body = rows.flatMap(({label: name, cells: own}) => [
    `[${wordsOf(name)}]`,
    ...own.map(({text}) => `[${wordsOf(text)}]`),
  ])
  const columns = picture.kind === 'matrix' ? picture.parties.length + 1 : 1
  return `#figure(table(columns: ${columns}, ${body.join(', ')}), alt: ${JSON.stringify(wordsOf(caption))}, caption: [${wordsOf(caption)}]) <${label(id)}>`
}

function block(node) {
  if (node.type === 'section') return section(node)
  if (node.type === 'paragraph') return wordsOf(node.children)
  if (node.type === 'note') return `${escape(node.mark)}${wordsOf(node.children)}`
  if (node.type === 'list') {
    const mark = node.ordered ? '+' : '-'
    return node.children.map((item) => `${mark} ${blocks(item.children).replaceAll('\n', '\n  ')}`).join('\n')
  }
  if (node.type === 'table')
    return `#table(columns: (${node.columns.map((share) => `${share}fr`).join(', ')}), table.header(${cells({children: node.children.slice(0, node.headerRows)}).join(', ')}), ${cells({children: node.children.slice(node.headerRows)}).join(', ')})`
  if (node.type === 'figure') return figure(node)
  return node.type === 'contents' ? '' : blocks(node.children ?? [])
}

const blocks = (nodes) => nodes.map(block).join('\n\n')

function section({id, kind, level, heading, listed, children}) {
  if (kind === 'contents') return '#outline(title: [もくじ], depth: 3)'
  if (!heading) return `${blocks(children)}\n\n#pagebreak()`
  const title = `${heading.number === undefined ? '' : `${escape(heading.number)} `}${wordsOf(heading.title)}`
  const opens = level === 1 ? '#pagebreak(weak: true)\n' : ''
  return `${opens}#heading(level: ${level}, outlined: ${listed})[${title}] <${label(id)}>\n\n${blocks(children)}`
}

/** The whole document as one Typst file. */
export const typstSource = (document) => `
#set document(title: ${JSON.stringify(document.title.map((line) => line.map(({value}) => value).join('')).join(' '))}, date: datetime(${['year', 'month', 'day'].map((part, index) => `${part}: ${Number(document.date.split('-')[index])}`).join(', ')}))
#set page(paper: "a4", margin: (x: 27.5mm, top: 68pt, bottom: 69pt), numbering: "1")
#set text(font: "BIZ UDPGothic", size: 11pt, lang: "ja")
#set par(justify: true, leading: 9pt, spacing: 12.5pt)

${blocks(document.children)}
`
