import type {Block, Document, Section} from '../document/nodes.ts'
import {longestRise} from './rising.ts'

/** A section where it stands: the id of the section above it, none at the top, and its place among the sections there. */
export interface Placed {
  readonly section: Section
  readonly above: string
  readonly at: number
}

/** The sections of an edition by their ids, in reading order: those of the document and those in such a section. */
export type Outline = ReadonlyMap<string, Placed>

/** The outline of a document. Where an id is given twice, the first section has it and the other is a block like any. */
export function outlineOf(document: Document): Outline {
  const outline = new Map<string, Placed>()
  const gather = (blocks: readonly Block[], above: string): void => {
    let at = 0
    for (const section of blocks) {
      if (section.type !== 'section' || outline.has(section.id)) continue
      outline.set(section.id, {section, above, at: at++})
      gather(section.children, section.id)
    }
  }
  gather(document.children, '')
  return outline
}

/** The id by which a block stands in an outline. */
export const idIn = (outline: Outline, block: Block): string | undefined =>
  block.type === 'section' && outline.get(block.id)?.section === block ? block.id : undefined

/**
 * The sections of both editions that moved: those that stand below another section, and the fewest of those below the
 * same one that have to move for all to keep their order. What only shifts because of them has not moved.
 */
export function movedSections(before: Outline, after: Outline): ReadonlySet<string> {
  const moved = new Set<string>()
  const stayed = new Map<string, {readonly id: string; readonly at: number}[]>()
  for (const [id, {above}] of after) {
    const old = before.get(id)
    if (!old) continue
    if (old.above !== above) moved.add(id)
    else {
      const row = stayed.get(above) ?? []
      row.push({id, at: old.at})
      stayed.set(above, row)
    }
  }
  for (const row of stayed.values()) {
    const rising = new Set(longestRise(row.map(({at}) => at)))
    row.forEach(({id}, place) => {
      if (!rising.has(place)) moved.add(id)
    })
  }
  return moved
}
