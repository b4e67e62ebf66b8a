import type {XmlComponent} from 'docx'
import {element} from './element.ts'
import {runOf, wordsRun} from './run.ts'

const mark = (type: 'begin' | 'separate' | 'end'): XmlComponent =>
  runOf(element('w:fldChar', {'w:fldCharType': type}))

/** What opens a field: everything up to where its result begins (ECMA-376 part 1, 17.16.18). */
export const openField = (instruction: string): readonly XmlComponent[] => [
  mark('begin'),
  runOf(element('w:instrText', {'xml:space': 'preserve'}, ` ${instruction} `)),
  mark('separate'),
]

/** What closes a field after its result. */
export const closeField = (): readonly XmlComponent[] => [mark('end')]

/** A field with its result, never dirty: Word shows it as it stands and asks nothing. */
export const field = (instruction: string, result: string): readonly XmlComponent[] => [
  ...openField(instruction),
  wordsRun(result),
  ...closeField(),
]
