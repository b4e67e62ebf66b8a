import {passage, type Loaded} from '../../content/catalog.ts'
import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Block, Phrase} from '../../document/nodes.ts'
import type {Path} from '../../source/source.ts'
import {parsePhrase} from '../prose/phrase.ts'
import {parseProse, readParsed, type ParsedProse, type ReadProse} from '../prose/prose.ts'
import type {Scope} from '../prose/reading.ts'

/** Reads texts of the content; their faults are kept for later. */
export interface Reader {
  readonly scope: Scope
  readonly report: (diagnostic: Diagnostic) => void
}

/** Parse a Markdown text of a file; none where the field is not written. */
export const parseField = (
  loaded: Loaded<unknown>,
  path: Path,
  value: string | undefined,
): ParsedProse | undefined => (value === undefined ? undefined : parseProse(passage(loaded, path, value)))

/** Read a text of a file as a phrase. */
export function readPhrase(reader: Reader, loaded: Loaded<unknown>, path: Path, value: string): Phrase {
  const {phrase, diagnostics} = parsePhrase(passage(loaded, path, value), reader.scope)
  diagnostics.forEach(reader.report)
  return phrase
}

/** Read a Markdown text of a part, given by its id; `gather` is told what was read, for its footnotes. */
export function readBlocks(
  reader: Reader,
  parsed: ParsedProse,
  part: string,
  gather: (read: ReadProse) => void,
): readonly Block[] {
  const read = readParsed(parsed, reader.scope, part)
  read.diagnostics.forEach(reader.report)
  gather(read)
  return read.blocks
}
