import {points, type Style, type Theme} from '../../../theme/model.ts'
import {markerEdge} from '../measure.ts'
import {twips} from '../units.ts'
import {barred, lookOf, withParagraph, type Look} from './look.ts'
import {deepest, listName, listReference, style, type Surround} from './names.ts'

/** A style with its id and name. */
interface NamedLook extends Look {
  readonly id: string
  readonly name: string
}

/** How a note is set at an indent. */
type NoteLook = (note: Style, indent: number) => Look

/** The styles of a list in a surround, at each level: a bullet, a number, a further paragraph, a note in it. */
export const listStyles = (theme: Theme, noteLook: NoteLook, surround: Surround): readonly NamedLook[] =>
  Array.from({length: deepest.list[surround]}, (_, index) =>
    levelStyles(theme, noteLook, {surround, level: index + 1}),
  ).flat()

function levelStyles(
  theme: Theme,
  noteLook: NoteLook,
  {surround, level}: {readonly surround: Surround; readonly level: number},
): readonly NamedLook[] {
  const {hang} = theme.list
  const edge = markerEdge(theme, level, surround)
  const own = setIn(theme, surround)
  const base = lookOf(own)
  const at = (left: number, hanging: number): Look =>
    withParagraph(base, {indent: {left: twips(left), hanging: twips(hanging), right: 0}})
  const counted = (reference: string): Look =>
    withParagraph(at(edge + hang, hang), {numbering: {reference, level: level - 1}})
  const named = (id: string, name: string, look: Look, left: number): NamedLook => ({
    id,
    name: listName(name, level, surround),
    ...(surround === 'quote' ? barred(look, theme, left) : look),
  })
  const note: Style = surround === 'text' ? theme.note : {...own, indent: points(0)}
  const noted = edge + hang + note.indent
  return [
    named(style.bullet(level, surround), 'List Bullet', counted(listReference.bullet(surround)), edge),
    named(style.number(level, surround), 'List Number', counted(listReference.number(surround)), edge),
    named(style.item(level, surround), 'List Continue', at(edge + hang, 0), edge + hang),
    named(style.itemNote(level, surround), 'List Note', noteLook(note, noted), noted),
  ]
}

/** The type of a list: its own in the text, that of the words around it in a quotation or a cell. */
function setIn({list, quote, table}: Theme, surround: Surround): Style {
  if (surround === 'text') return list
  const {size, leading, weight, color, align, before, after} = surround === 'quote' ? quote : table.cell
  return {...list, size, leading, weight, color, align, before, after}
}
