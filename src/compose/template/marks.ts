import type {Span} from '../../diagnostic/span.ts'
import type {TemplateFile} from './file.ts'
import type {Insert} from './values.ts'

/**
 * What a mark in the output of a template stands for: a place in the template, from which on the output was written
 * there character by character; or something of the content, with the mustache that printed it.
 */
export type Mark =
  | {readonly kind: 'place'; readonly template: TemplateFile; readonly offset: number}
  | {readonly kind: 'insert'; readonly insert: Insert; readonly span: Span}

/** A mark by its number, between two of Unicode's noncharacters, which no text may hold for interchange. */
export const written = (number: number): string => `\uFDD0${number}\uFDD1`

/** A stretch of output: characters of a template, or what a mark stands for. */
export type Stretch = {readonly kind: 'characters'; readonly characters: string} | Mark

/** Take output apart at its marks. */
export function stretches(output: string, marks: readonly Mark[]): readonly Stretch[] {
  return output.split(/\uFDD0(\d+)\uFDD1/).flatMap((part, index): readonly Stretch[] => {
    if (index % 2 === 0) return part === '' ? [] : [{kind: 'characters', characters: part}]
    const mark = marks[Number(part)]
    return mark ? [mark] : []
  })
}
