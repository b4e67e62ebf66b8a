import {diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Block} from '../../document/nodes.ts'
import {freeze} from '../../document/freeze.ts'
import type {ReadProse} from '../prose/prose.ts'
import type {Reader} from './reader.ts'

/**
 * Gathers the footnotes of a part's texts, in the order in which they are read. Of two with one name the second is
 * reported.
 */
interface Gathering {
  readonly gather: (read: ReadProse) => void
  /** What was gathered. */
  readonly notes: () => readonly Block[]
}

/** A text in another language: its footnotes stand apart from it, so that their words have to say so. */
export const inForeign = (read: ReadProse, language: string | undefined): ReadProse =>
  language === undefined
    ? read
    : {
        ...read,
        notes: read.notes.map(({name, note}) => {
          const {children, origin} = note
          return {
            name,
            note: freeze({
              ...note,
              children: [{type: 'foreign', language, children, ...(origin && {origin})}],
            }),
          }
        }),
      }

/** Begin to gather footnotes. */
export function gathering({report}: Reader): Gathering {
  const notes: Block[] = []
  const names = new Set<string>()
  const gather = (read: ReadProse): void => {
    for (const {name, note} of read.notes) {
      if (!names.has(name)) notes.push(note)
      else {
        const message = `the footnote \`${name}\` has a text in another field too`
        report(diagnostic('duplicate-id', note.origin, message, 'give one of them another name'))
      }
      names.add(name)
    }
  }
  return {gather, notes: () => Object.freeze([...notes])}
}
