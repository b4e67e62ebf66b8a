import type {Catalog} from '../../content/catalog.ts'
import type {Revision} from '../../content/model.ts'
import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Document} from '../../document/nodes.ts'
import type {World} from '../../world/world.ts'
import type {Edition} from '../frozen/editions.ts'
import type {Forme} from '../press.ts'
import type {HandedFile} from '../review/handed.ts'

/** A release that is asked for. */
export interface Asked {
  readonly world: World
  readonly catalog: Catalog
  /** What was made of the working copy; absent where that has errors. */
  readonly forme?: Forme
  /** Its text as it would be frozen; absent where errors keep it from being read. */
  readonly text?: Document
  /** The editions that are released, the oldest first. */
  readonly editions: readonly Edition[]
  /** The edition to be released. */
  readonly edition: string
  /** Whether it is to be the first under hakusho: the text of what the history names before it is not known. */
  readonly baseline: boolean
  /** The records of its review, as they are handed in. */
  readonly records: readonly HandedFile[]
}

/** Something that must hold of a release. */
export type ReleaseRule = (asked: Asked) => readonly Diagnostic[]

/** The entry of the edition in the history, with its index. */
export function entryOf({catalog, edition}: Asked): readonly [Revision, number] | undefined {
  const {data} = catalog.revisions
  const index = data.findIndex((entry) => entry.edition === edition)
  const entry = data[index]
  return entry && [entry, index]
}

/** Whether the edition is released already: nothing else is told of it then. */
export const isReleased = ({editions, edition}: Asked): boolean =>
  editions.some(({facts}) => facts.edition === edition)
