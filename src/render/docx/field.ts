import {Run, type ParagraphChild} from 'docx'
import {element} from './element.ts'

const mark = (type: 'begin' | 'separate' | 'end'): Run =>
  new Run({children: [element('w:fldChar', {'w:fldCharType': type})]})

/** What opens a field: everything up to where its result begins (ECMA-376 part 1, 17.16.18). */
export const openField = (instruction: string): readonly ParagraphChild[] => [
  mark('begin'),
  new Run({children: [element('w:instrText', {'xml:space': 'preserve'}, ` ${instruction} `)]}),
  mark('separate'),
]

/** What closes a field after its result. */
export const closeField = (): readonly ParagraphChild[] => [mark('end')]

/** A field with its result, never dirty: Word shows it as it stands and asks nothing. */
export const field = (instruction: string, result: string): readonly ParagraphChild[] => [
  ...openField(instruction),
  new Run({text: result}),
  ...closeField(),
]
