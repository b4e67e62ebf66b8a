import type {ICharacterStyleOptions} from 'docx'
import type {Theme} from '../../../theme/model.ts'
import {hex} from '../units.ts'
import {runStyle} from './names.ts'

/**
 * All character styles of a theme. What is stressed is bold, not slanted: a Japanese font has no italics, and a slant
 * made by machine breaks its strokes.
 */
export const characterStyles = ({colors}: Theme): readonly ICharacterStyleOptions[] => [
  {id: runStyle.strong, name: 'Strong', quickFormat: true, run: {bold: true, boldComplexScript: true}},
  {id: runStyle.emphasis, name: 'Emphasis', quickFormat: true, run: {bold: true, boldComplexScript: true}},
  {id: runStyle.code, name: 'HTML Code', quickFormat: true, run: {noProof: true}},
  {id: runStyle.link, name: 'Hyperlink', run: {color: hex(colors.link), underline: {}}},
  {id: runStyle.leader, name: 'Leader', run: {color: hex(colors.rule)}},
  {id: runStyle.footnote, name: 'footnote reference', semiHidden: true, run: {superScript: true}},
  {id: runStyle.endnote, name: 'endnote reference', semiHidden: true, run: {superScript: true}},
]
