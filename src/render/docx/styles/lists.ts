import type {Style, Theme} from '../../../theme/model.ts'
import {markerEdge} from '../measure.ts'
import {twips} from '../units.ts'
import {lookOf, withParagraph, type Look} from './look.ts'
import {deepest, listReference, style} from './names.ts'

/** A style with its id and name. */
interface NamedLook extends Look {
  readonly id: string
  readonly name: string
}

/** The styles of a list at each level: a bullet, a number, a further paragraph, a note in it. */
export function listStyles(
  theme: Theme,
  noteLook: (note: Style, indent: number) => Look,
): readonly NamedLook[] {
  return Array.from({length: deepest.list}, (_, index) => index + 1).flatMap((level) => {
    const suffix = level === 1 ? '' : ` ${level}`
    const edge = markerEdge(theme, level)
    const text = edge + theme.list.hang
    const base = lookOf(theme.list)
    const marked = withParagraph(base, {
      indent: {left: twips(text), hanging: twips(theme.list.hang), right: 0},
    })
    const numbered = (reference: string): Look =>
      withParagraph(marked, {numbering: {reference, level: level - 1}})
    return [
      {id: style.bullet(level), name: `List Bullet${suffix}`, ...numbered(listReference.bullet)},
      {id: style.number(level), name: `List Number${suffix}`, ...numbered(listReference.number)},
      {
        id: style.item(level),
        name: `List Continue${suffix}`,
        ...withParagraph(base, {indent: {left: twips(text), hanging: 0, right: 0}}),
      },
      {
        id: style.itemNote(level),
        name: `List Note${suffix}`,
        ...noteLook(theme.note, text + theme.note.indent),
      },
    ]
  })
}
