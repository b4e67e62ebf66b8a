import type {Document} from '../document/nodes.ts'
import {addContents} from './contents.ts'
import {numberDocument} from './number.ts'
import {resolveReferences} from './reference.ts'

/** Make a composed document ready to print: add all that is derived from it. `depth` is that of the contents. */
export const prepare = (document: Document, depth: number): Document =>
  addContents(resolveReferences(numberDocument(document)), depth)
