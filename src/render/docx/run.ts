import type {XmlComponent} from 'docx'
import type {Marking} from '../../document/nodes.ts'
import {writable} from './characters.ts'
import {element, valued} from './element.ts'

/** A run of content in a character style; in the look of its paragraph where there is none (ECMA-376 part 1, 17.3.2.25). */
export const runOf = (content: XmlComponent, style?: string): XmlComponent =>
  style === undefined
    ? element('w:r', {}, content)
    : element('w:r', {}, element('w:rPr', {}, valued('w:rStyle', style)), content)

/** A run of words, less the characters that no XML file can hold; of words that were struck, as Word has them. */
export const wordsRun = (text: string, style?: string, change?: Marking): XmlComponent =>
  runOf(element(change === 'deleted' ? 'w:delText' : 'w:t', {'xml:space': 'preserve'}, writable(text)), style)

/** A tab to the next stop. */
export const tabRun = (style?: string): XmlComponent => runOf(element('w:tab'), style)

/** A link to a bookmark of this file, which Word marks as followed once it is. */
export const linkTo = (bookmark: string, ...children: readonly XmlComponent[]): XmlComponent =>
  element('w:hyperlink', {'w:history': 1, 'w:anchor': bookmark}, ...children)

/** Where a bookmark begins. Its number is unique in the file. */
export const markStart = ({name, number}: {readonly name: string; readonly number: number}): XmlComponent =>
  element('w:bookmarkStart', {'w:name': name, 'w:id': number})

/** Where a bookmark ends. */
export const markEnd = ({number}: {readonly number: number}): XmlComponent =>
  element('w:bookmarkEnd', {'w:id': number})

/** A break to the next page within a paragraph. */
export const pageBreak = (): XmlComponent => runOf(element('w:br', {'w:type': 'page'}))
