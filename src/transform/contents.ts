import type {Document, Entry, Section} from '../document/nodes.ts'
import {standing} from '../document/marks.ts'
import {sectionsOf} from '../document/walk.ts'
import {rewriteDocument} from './rewrite.ts'

const stands = (section: Section, depth: number): boolean =>
  section.listed &&
  section.level <= depth &&
  section.kind !== 'cover' &&
  section.kind !== 'contents' &&
  section.change !== 'deleted'

function entriesOf(document: Document, depth: number): readonly Entry[] {
  const entries: Entry[] = []
  for (const section of sectionsOf(document)) {
    const heading = section.heading
    if (!heading || heading.change === 'deleted' || !stands(section, depth)) continue
    const {number, origin} = heading
    const title = standing(heading.title)
    const optional = {...(number !== undefined && {number}), ...(origin && {origin})}
    entries.push(Object.freeze({type: 'entry', target: section.id, level: section.level, title, ...optional}))
  }
  return entries
}

/**
 * Fill every table of contents: an entry for each listed section with a heading, down to a depth, in reading order.
 * The cover and the contents themselves have none.
 */
export function addContents(document: Document, depth: number): Document {
  const entries = Object.freeze(entriesOf(document, depth))
  return rewriteDocument(document, (node) =>
    node.type === 'contents' ? Object.freeze({...node, children: entries}) : node,
  )
}
