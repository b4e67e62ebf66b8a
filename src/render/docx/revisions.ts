import type {ICommentOptions, XmlComponent} from 'docx'
import {Paragraph} from 'docx'
import type {Document, Marking, Node} from '../../document/nodes.ts'
import {phraseText, walk} from '../../document/walk.ts'
import {element} from './element.ts'
import {runOf} from './run.ts'
import {style} from './styles/names.ts'

/** What a redline in Word says besides its words. */
export interface Revisions {
  readonly author: string
  /** YYYY-MM-DD: the day of every revision and comment. */
  readonly date: string
  /** What is said of a section or figure, by its id, in paragraphs: a comment on its heading or caption. */
  readonly comments: ReadonlyMap<string, readonly string[]>
  /** What the contents show: the folios of the later edition, by the ids of its sections, below a line that says so. */
  readonly contents: {readonly folios: ReadonlyMap<string, string>; readonly lead: string}
}

/** Who made a revision, and when, with its number, which is unique in the file. */
export interface Revision {
  readonly id: number
  readonly author: string
  readonly date: string
}

/** Makes revisions of what is marked, numbered in the order in which they are asked for, which is reading order. */
export interface Reviser {
  /** A run as a revision (ECMA-376 part 1, 17.13.5.18 and 17.13.5.14); itself where it bears no mark. */
  readonly run: (run: XmlComponent, change: Marking | undefined) => XmlComponent
  /** The revision of the end of a paragraph, or of a row. */
  readonly end: (change: Marking | undefined) => {readonly insertion?: Revision; readonly deletion?: Revision}
  /** The words of a heading or caption, with the comment that is on it. */
  readonly comment: (id: string, words: readonly XmlComponent[]) => readonly XmlComponent[]
}

const names = {inserted: 'w:ins', deleted: 'w:del'} as const

/** What revisions are where nobody says: the provider's, of the day of the edition. */
export const plainRevisions = ({provider, date}: Document): Revisions => ({
  author: phraseText(provider),
  date,
  comments: new Map(),
  contents: {folios: new Map(), lead: ''},
})

/** Begin to revise; the first revision has the number `first`. */
export function openReviser({author, date, comments}: Revisions, first: number): Reviser {
  let id = first
  const next = (): Revision => ({id: id++, author, date: `${date}T00:00:00Z`})
  const numbers = new Map([...comments.keys()].map((target, index) => [target, index]))
  return {
    run(run, change) {
      if (!change) return run
      const {id, author, date} = next()
      return element(names[change], {'w:id': id, 'w:author': author, 'w:date': date}, run)
    },
    end: (change) =>
      change === undefined ? {} : change === 'inserted' ? {insertion: next()} : {deletion: next()},
    comment(target, words) {
      const number = numbers.get(target)
      if (number === undefined) return words
      return [
        element('w:commentRangeStart', {'w:id': number}),
        ...words,
        element('w:commentRangeEnd', {'w:id': number}),
        runOf(element('w:commentReference', {'w:id': number})),
      ]
    },
  }
}

/** Whether a document is a redline. */
export function isRedline(document: Document): boolean {
  for (const {change} of walk(document)) if (change) return true
  return false
}

/** Whether a heading or caption stands there for a comment to be on. */
const bearsComment = (node: Node): node is Extract<Node, {readonly id?: string}> =>
  (node.type === 'section' && node.heading !== undefined) || node.type === 'figure'

/** The comments that have a place, in reading order. */
export function placedComments(document: Document, {comments}: Revisions): Revisions['comments'] {
  const placed = new Map<string, readonly string[]>()
  for (const node of walk(document)) {
    const own = bearsComment(node) ? comments.get(node.id ?? '') : undefined
    if (own && bearsComment(node)) placed.set(node.id ?? '', own)
  }
  return placed
}

/** Comments as the library takes them; their time is given, not that of rendering. */
export const wordComments = ({author, date, comments}: Revisions): readonly ICommentOptions[] =>
  [...comments.values()].map((paragraphs, id) => ({
    id,
    author,
    date: new Date(`${date}T00:00:00Z`),
    children: paragraphs.map((text) => new Paragraph({style: style.body, text})),
  }))
