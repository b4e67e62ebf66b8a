import type {Document} from 'yaml'
import {indexLines, type Position, type Span} from '../diagnostic/span.ts'

/** A YAML document as the parser left it, with its text: what every other file of this folder asks. */
export interface Parsed {
  readonly file: string
  readonly text: string
  readonly document: Document.Parsed
  readonly position: (offset: number) => Position
  readonly span: (start: number, end: number) => Span
}

/** Put a parsed document together with the places in its text. */
export function withPlaces(file: string, text: string, document: Document.Parsed): Parsed {
  const {position} = indexLines(text)
  const span = (start: number, end: number): Span => ({file, start: position(start), end: position(end)})
  return {file, text, document, position, span}
}
