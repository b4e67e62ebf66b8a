import {parse, type Element} from '../render/docx/xml.ts'

/** What a reader finds in a Word file, each in reading order. */
export interface Reading {
  /** Level and words; `unlisted` before those that the outline leaves out. */
  readonly headings: readonly string[]
  /** Kind of list, depth and words of each item's first text. */
  readonly items: readonly string[]
  readonly cells: readonly string[]
  readonly notes: readonly string[]
  /** Words and address. */
  readonly links: readonly string[]
}

const levels = [1, 2, 3, 4, 5, 6]
const noteStyles = [
  'Note',
  'Section Note',
  'Quote Note',
  'Table Note',
  ...['', ' 2', ' 3', ' 4', ' 5'].map((n) => `List Note${n}`),
]
const inVariants = (name: string): readonly string[] => [name, `${name} After Table`, `${name} Joined`]

/** mammoth's own reading of headings, lists, tables and links, with the notes by their styles. */
export const options = {
  styleMap: [
    ...levels.map((level) => `p[style-name='Unlisted Heading ${level}'] => h${level}.unlisted:fresh`),
    ...noteStyles.flatMap(inVariants).map((name) => `p[style-name='${name}'] => p.note:fresh`),
  ],
  ignoreEmptyParagraphs: false,
}

const squeeze = (text: string): string => text.replace(/\s/gu, '')

const wordsOf = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('')

/** Read the HTML that mammoth makes. */
export function read(html: string): Reading {
  const found = {headings: [] as string[], items: [] as string[], cells: [] as string[]}
  const more = {notes: [] as string[], links: [] as string[]}
  const visit = (element: Element, depth: number): void => {
    const {name, attributes} = element
    const words = squeeze(wordsOf(element))
    const heading = /^h(\d)$/.exec(name)?.[1]
    if (heading) found.headings.push(`${attributes['class'] ? 'unlisted ' : ''}${heading} ${words}`)
    if (name === 'td' || (name === 'th' && hasPlace(element))) found.cells.push(words)
    if (name === 'p' && attributes['class'] === 'note') more.notes.push(words)
    const href = attributes['href']
    if (href !== undefined && !href.startsWith('#')) more.links.push(`${words} → ${decodeURI(href)}`)
    for (const child of element.children) {
      if (typeof child === 'string') continue
      if (child.name === 'li') found.items.push(`${name} ${depth} ${ownWords(child)}`)
      const list = child.name === 'ol' || child.name === 'ul'
      visit(child, child.name === 'td' || child.name === 'th' ? 0 : depth + (list ? 1 : 0))
    }
  }
  visit(parse(`<html>${html}</html>`), 0)
  return {...found, ...more}
}

/** Header rows that stand a second time, where a table goes on on another page, have no places. */
const hasPlace = (element: Element): boolean =>
  element.children.some(
    (child) => typeof child !== 'string' && (child.attributes['id'] !== undefined || hasPlace(child)),
  )

/** The words of an item without those of the lists in it. */
const ownWords = (item: Element): string =>
  squeeze(
    wordsOf({
      ...item,
      children: item.children.filter((child) => typeof child === 'string' || !/^[ou]l$/.test(child.name)),
    }),
  )
