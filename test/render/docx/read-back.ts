import {createHash} from 'node:crypto'
import {idOf} from '../../../src/render/docx/bookmarks.ts'
import {styleOf, type Parts} from './parts.ts'
import {below, childOf, parse, type Element} from './xml.ts'

/** A paragraph of a file that came back: where it stands in the tree, and what it says without derived numbers. */
export interface Returned {
  /** Ids of what begins here, the outermost first. */
  readonly ids: readonly string[]
  /** The place of a text without an id: an id and the way down from there, as `5.1.1/2/0`. */
  readonly place?: string
  /** Of a line of the contents: the id that it leads to. */
  readonly entry?: string
  readonly text: string
}

const short = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length)

/** The id that a bookmark of a whitepaper stands for; `known` gives back those whose names are digests. */
function idOfName(name: string, known: readonly string[]): string | undefined {
  const digest = /^hash_([0-9a-f]{32})$/.exec(name)?.[1]
  return digest === undefined ? idOf(name) : known.find((id) => short(id, 32) === digest)
}

/** The place that a hidden bookmark stands for. */
function placeOfName(name: string, known: readonly string[]): string | undefined {
  const [, start = '', path] = /^_(.*)ZP([\d_]*)$/.exec(name) ?? []
  if (path === undefined) return undefined
  const digest = /^ZH([0-9a-f]{16})$/.exec(start)?.[1]
  const id = digest === undefined ? idOf(`id_${start}`) : known.find((one) => short(one, 16) === digest)
  return id === undefined ? undefined : [id, ...path.split('_')].join('/')
}

/**
 * Read a Word file back: every paragraph in order, with its place in the tree, from the file alone. `known` are ids of
 * the content, for names that are digests. Word and LibreOffice may have written the file meanwhile.
 */
export function readBack(parts: Parts, known: readonly string[] = []): readonly Returned[] {
  const body = childOf(parse(parts['word/document.xml'] ?? ''), 'w:body')
  return body ? paragraphsIn(body).map((paragraph) => readParagraph(paragraph, known)) : []
}

/** The paragraphs below an element in reading order, those of text boxes in paragraphs left out. */
function paragraphsIn(element: Element): readonly Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string' || isRepeated(child)) return []
    return child.name === 'w:p' ? [withMarks(child, element)] : paragraphsIn(child)
  })
}

/** Header rows that stand a second time, where a table goes on on another page, have no places. */
const isRepeated = (row: Element): boolean =>
  row.name === 'w:tr' &&
  childOf(childOf(row, 'w:trPr'), 'w:tblHeader') !== undefined &&
  ![...below(row)].some(({name}) => name === 'w:bookmarkStart')

/** A paragraph with the bookmarks that stand right before it: LibreOffice and Word may write them between paragraphs. */
function withMarks(paragraph: Element, parent: Element): Element {
  const marks: Element[] = []
  for (let at = parent.children.indexOf(paragraph) - 1; at >= 0; at--) {
    const before = parent.children[at]
    if (typeof before === 'string') continue
    if (before?.name !== 'w:bookmarkStart' && before?.name !== 'w:bookmarkEnd') break
    if (before.name === 'w:bookmarkStart') marks.unshift(before)
  }
  return marks.length === 0 ? paragraph : {...paragraph, children: [...marks, ...paragraph.children]}
}

function readParagraph(paragraph: Element, known: readonly string[]): Returned {
  const names = [...below(paragraph)]
    .filter(({name}) => name === 'w:bookmarkStart')
    .map(({attributes}) => attributes['w:name'] ?? '')
  const places = names.flatMap((name) => placeOfName(name, known) ?? [])
  const entry = entryOf(paragraph, known)
  return {
    ids: names.flatMap((name) => (name.startsWith('_') ? [] : (idOfName(name, known) ?? []))),
    ...(places[0] === undefined ? {} : {place: places[0]}),
    ...(entry === undefined ? {} : {entry}),
    text: textIn(paragraph),
  }
}

/** A line of the contents is a link to what it names; LibreOffice writes no field for its page. */
function entryOf(paragraph: Element, known: readonly string[]): string | undefined {
  if (!/^(?:TOC|Contents)\d$/.test(styleOf(paragraph) ?? '')) return undefined
  const link = [...below(paragraph)].find(({name}) => name === 'w:hyperlink')
  return idOfName(link?.attributes['w:anchor'] ?? '', known)
}

/** The words of a paragraph, without those of deleted runs and fields' instructions; white space left out. */
function textIn(paragraph: Element): string {
  let text = ''
  for (const {name, children} of below(paragraph)) {
    if (name === 'w:t') text += children.filter((child) => typeof child === 'string').join('')
  }
  return text.replace(/\s/gu, '')
}
