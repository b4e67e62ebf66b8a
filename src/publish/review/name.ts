import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import {glyphFaults} from '../../layout/glyphs.ts'
import {characterFaults} from '../../source/characters.ts'
import type {Forme} from '../press.ts'
import type {HandedReview} from './handed.ts'

/**
 * What keeps the name of a reviewer from being printed, or makes it look like another. Later editions print it in their
 * history, from a record that nobody can mend by then.
 */
export function nameFaults(
  {data: {reviewer}, span}: HandedReview,
  {fonts, theme}: Pick<Forme, 'fonts' | 'theme'>,
): readonly Diagnostic[] {
  const origin = span(['reviewer'])
  const unlike = characterFaults(reviewer, () => origin, 'name')
  return unlike.length > 0
    ? unlike
    : glyphFaults([{type: 'text', value: reviewer, origin}], fonts, theme.font)
}
