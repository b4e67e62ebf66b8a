import type {ICharacterStyleOptions} from 'docx'
import type {Theme} from '../../../theme/model.ts'
import {isEastAsian} from '../language.ts'
import {hex} from '../units.ts'
import {runStyle, runStyleOf, type RunLook} from './runs.ts'

/** All character styles of a theme, with those of words in other languages. */
export const characterStyles = (
  theme: Theme,
  languages: readonly string[],
): readonly ICharacterStyleOptions[] => [
  ...plainStyles(theme),
  ...weighted.map(({name, ...look}) => derived(look, name, {base: look.base}, bold)),
  ...languages.flatMap(foreignStyles),
]

const bold = {bold: true, boldComplexScript: true} as const

/**
 * What is stressed is bold, not slanted: a Japanese font has no italics, and a slant made by machine breaks its
 * strokes.
 */
const plainStyles = ({colors}: Theme): readonly ICharacterStyleOptions[] => [
  {id: runStyle.strong, name: 'Strong', quickFormat: true, run: bold},
  {id: runStyle.emphasis, name: 'Emphasis', quickFormat: true, run: bold},
  {id: runStyle.code, name: 'HTML Code', quickFormat: true, run: {noProof: true}},
  {id: runStyle.link, name: 'Hyperlink', run: {color: hex(colors.link), underline: {}}},
  {id: runStyle.leader, name: 'Leader', run: {color: hex(colors.rule)}},
  {id: runStyle.mark, name: 'Note Mark', run: {superScript: true}},
  {id: runStyle.footnote, name: 'footnote reference', semiHidden: true, run: {superScript: true}},
  {id: runStyle.endnote, name: 'endnote reference', semiHidden: true, run: {superScript: true}},
]

/** Weight within a code or a link. */
const weighted = [
  {base: 'code', weight: 'strong', name: 'HTML Code Strong'},
  {base: 'link', weight: 'strong', name: 'Hyperlink Strong'},
] as const

/** Every look that words may have in another language. */
const looks = [
  {name: 'Foreign'},
  {weight: 'strong', name: 'Strong'},
  {weight: 'emphasis', name: 'Emphasis'},
  {base: 'code', name: 'HTML Code'},
  {base: 'link', name: 'Hyperlink'},
  ...weighted,
] as const satisfies readonly (RunLook & {name: string})[]

const foreignStyles = (language: string): readonly ICharacterStyleOptions[] =>
  looks.map(({name, ...look}) => derived({...look, language}, `${name} ${language}`, look, proofed(language)))

/** A style that adds to another; Word lists it where it is used. */
function derived(
  look: RunLook,
  name: string,
  from: RunLook,
  run: NonNullable<ICharacterStyleOptions['run']>,
): ICharacterStyleOptions {
  const basedOn = runStyleOf(from)
  const hidden = {semiHidden: true, unhideWhenUsed: true}
  return {id: runStyleOf(look) ?? '', name, ...(basedOn === undefined ? {} : {basedOn}), ...hidden, run}
}

/**
 * The language in which Word proofs a run, and to which world it counts characters that belong to both, such as “.
 * Latin words among East Asian ones keep their own language.
 */
const proofed = (language: string): NonNullable<ICharacterStyleOptions['run']> =>
  isEastAsian(language)
    ? {language: {eastAsia: language}, font: {hint: 'eastAsia'}}
    : {language: {value: language, eastAsia: language}, font: {hint: 'default'}}
