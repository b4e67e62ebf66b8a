import {isJapanese} from '../document/facts.ts'
import {idOfMark, isFootnote} from '../document/footnotes.ts'
import type {Document, Footnote, Node, Note, Section} from '../document/nodes.ts'
import {childrenOf, sectionsOf, walk} from '../document/walk.ts'
import {rewriteDocument} from './rewrite.ts'

/** What figures and tables are called, before their numbers. */
const words = {
  figure: {ja: '図', en: 'Figure '},
  table: {ja: '表', en: 'Table '},
} as const

/** Labels of figures and of tables with a caption by their ids: each kind is counted over the whole document. */
function labelsOf(document: Document): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  const counts = {figure: 0, table: 0}
  const language = isJapanese(document.language) ? 'ja' : 'en'
  for (const node of walk(document)) {
    if ((node.type !== 'figure' && node.type !== 'table') || node.change === 'deleted') continue
    if (node.id === undefined || !node.caption || node.caption.length === 0) continue
    counts[node.type] += 1
    labels.set(node.id, `${words[node.type][language]}${counts[node.type]}`)
  }
  return labels
}

/** The blocks of a section, those of the sections below it left out. */
function* ownBlocks(node: Node): Generator<Node> {
  for (const child of childrenOf(node)) {
    if (child.type === 'section') continue
    yield child
    yield* ownBlocks(child)
  }
}

const notesOf = (section: Section): readonly string[] => {
  const notes = [...ownBlocks(section)].filter(isFootnote)
  return [...new Set(notes.filter(({change}) => change !== 'deleted').map(({id}) => id))]
}

/** Marks of footnotes by the ids of their notes: they are counted anew in each section. */
const marksOf = (document: Document): ReadonlyMap<string, string> =>
  new Map(
    [...sectionsOf(document)].flatMap((section) => notesOf(section).map((id, at) => [id, `*${at + 1}`])),
  )

/** The first mark of each footnote. */
function firstMarks(document: Document): ReadonlySet<Footnote> {
  const first = new Map<string, Footnote>()
  for (const node of walk(document))
    if (node.type === 'footnote' && !first.has(node.target)) first.set(node.target, node)
  return new Set(first.values())
}

/** A node with what is derived for it: itself, where it has all of that already. */
function having<Kind extends Node>(node: Kind, derived: Partial<Kind>): Kind {
  const keys = Object.keys(derived) as (keyof Kind)[]
  if (keys.every((key) => node[key] === derived[key])) return node
  const whole: Kind = {...node, ...derived}
  return Object.freeze(whole)
}

/** What calls a footnote that was struck: it has no number any more. */
const bareMark = '*'

const struckMark = ({change}: Note): string => (change === 'deleted' ? bareMark : '')

/**
 * Number what is called by numbers: figures and tables with a caption, in reading order, and the footnotes of each
 * section in the order of their notes. A footnote and its first mark lead to one another by their ids. What was struck
 * is not counted.
 */
export function numberDocument(document: Document): Document {
  const labels = labelsOf(document)
  const marks = marksOf(document)
  const first = firstMarks(document)
  const called = new Set([...first].map(({target}) => target))
  return rewriteDocument(document, (node) => {
    if (node.type === 'figure' || (node.type === 'table' && node.caption)) {
      const label = labels.get(node.id ?? '')
      return label === undefined ? node : having<typeof node>(node, {label})
    }
    if (isFootnote(node)) {
      const back = called.has(node.id) ? {back: idOfMark(node.id)} : {}
      return having<Note>(node, {mark: marks.get(node.id) ?? struckMark(node), ...back})
    }
    if (node.type !== 'footnote') return node
    const mark = marks.get(node.target) ?? (node.change === 'deleted' ? bareMark : undefined)
    const id = first.has(node) ? {id: idOfMark(node.target)} : {}
    return mark === undefined ? node : having<Footnote>(node, {mark, ...id})
  })
}
