import {diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Phrase} from '../../document/nodes.ts'
import {isPhrasePart} from '../../document/walk.ts'
import {reportId} from './names.ts'
import type {ProseReading} from './reading.ts'
import type {MarkdownCaption} from './tree.ts'

const example = 'as in `: 保存期間 {#retention}`'

function refuse({extent}: MarkdownCaption, reading: ProseReading, message: string, hint: string): void {
  reading.report(diagnostic('prose-unsupported', reading.span(...extent), message, hint))
}

/** Report a paragraph that opens as the caption of a table and has no table below it. */
export const captionOfNothing = (caption: MarkdownCaption, reading: ProseReading): void =>
  refuse(
    caption,
    reading,
    'no table stands below this caption',
    'put it right before its table; for a plain `:` write `\\:`',
  )

/** The id and the caption of a table. */
export function captioned(
  caption: MarkdownCaption,
  reading: ProseReading,
): {readonly id?: string; readonly caption: Phrase} {
  const {name} = caption
  const words = reading.inlines(caption.children)
  const phrase = words.filter(isPhrasePart)
  if (phrase.length < words.length)
    refuse(caption, reading, 'a caption holds words and variables only', 'take the other marks out')
  else if (words.length === 0) refuse(caption, reading, 'a caption has no words', `write some, ${example}`)
  if (!name) {
    refuse(caption, reading, 'a table with a caption needs an id', `write it at the end, ${example}`)
    return {caption: phrase}
  }
  const span = reading.span(name.start, name.end)
  reportId(name.value, span, reading)
  const other = reading.scope.ids.get(name.value)?.kind
  if (other !== undefined) {
    const message = `\`${name.value}\` is the id of a ${other} already`
    reading.report(diagnostic('duplicate-id', span, message, 'give the table another id'))
  }
  return {id: name.value, caption: phrase}
}
