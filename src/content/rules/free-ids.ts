import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {fileSpan} from '../../diagnostic/span.ts'
import type {Catalog} from '../catalog.ts'

/** Ids of the sections that are derived: no part may take one. */
const taken: ReadonlyMap<string, string> = new Map([
  ['cover', 'the cover'],
  ['contents', 'the table of contents'],
])

/** No part takes an id of the derived sections, whatever its case. */
export const freeIds = ({files}: Catalog): readonly Diagnostic[] =>
  files.flatMap(({id, file}) => {
    const owner = taken.get(id.toLowerCase())
    if (owner === undefined) return []
    const message = `\`${id}\` is the id of ${owner}, which every whitepaper has`
    return [diagnostic('duplicate-id', fileSpan(file), message, 'rename the file')]
  })
