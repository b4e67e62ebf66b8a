import type {Loaded} from '../../content/catalog.ts'
import type {GlossaryFile} from '../../content/model.ts'
import type {Block, Phrase} from '../../document/nodes.ts'
import type {ParsedProse} from '../prose/prose.ts'
import {gathering} from './notes.ts'
import {parseField, readBlocks, readPhrase, type Reader} from './reader.ts'

/** One term, read. */
interface TermProse {
  readonly term: Phrase
  readonly definition: readonly Block[]
}

/** The terms, read, with their footnotes in the order of their first marks. */
export interface GlossaryProse {
  readonly terms: readonly TermProse[]
  readonly notes: readonly Block[]
}

/** The id with which the ids of the glossary's footnotes begin. */
const part = 'glossary'

/** Parse the definition of every term. */
export const parseGlossary = (glossary: Loaded<GlossaryFile>): readonly (ParsedProse | undefined)[] =>
  glossary.data.map(({definition}, index) => parseField(glossary, [index, 'definition'], definition))

/** Read every term. */
export function readGlossary(
  reader: Reader,
  glossary: Loaded<GlossaryFile>,
  parsed: readonly (ParsedProse | undefined)[],
): GlossaryProse {
  const {gather, notes} = gathering(reader)
  const terms = glossary.data.map(({term}, index) => {
    const definition = parsed[index]
    return {
      term: readPhrase(reader, glossary, [index, 'term'], term),
      definition: definition ? readBlocks(reader, definition, part, gather) : [],
    }
  })
  return {terms, notes: notes()}
}
