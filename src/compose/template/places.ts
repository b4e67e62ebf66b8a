import {written} from './marks.ts'

/** What a stretch of a template's content turned into, and whether it ended within a tag. */
export interface Marked {
  readonly value: string
  readonly inTag: boolean
}

/**
 * Put a mark before every tag, and at the start of every text between tags; a character reference and
 * each line are texts of their own, since XML reads them shorter than they are written. `note` makes a mark for an offset and gives its number.
 */
export function markContent(value: string, inTag: boolean, note: (offset: number) => number): Marked {
  let within = inTag
  let at = 0
  const pieces = value.split(/(?<=>)|(?=<)|(?=&)|(?<=&[^\s;&]*;)|(?<=\n)/).map((piece) => {
    const start = at
    at += piece.length
    const mark = piece.startsWith('<') || !within ? written(note(start)) : ''
    if (piece.startsWith('<')) within = true
    if (piece.endsWith('>')) within = false
    return mark + piece
  })
  return {value: pieces.join(''), inTag: within}
}
