import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Figure} from '../../document/nodes.ts'
import {phraseText} from '../../document/walk.ts'
import {captioned, lines, type Context} from './context.ts'
import {matrixTable} from './matrix.ts'
import {raw} from './raw.ts'
import {scrolling} from './table.ts'

/** The picture: a drawing is one image to who hears the page, called by its alternative text. */
function pictureElement(figure: Figure, {pictures}: Context): Element {
  const alt = phraseText(figure.alt)
  const picture = pictures(figure)
  if (picture.kind === 'svg') {
    return h('div.picture', {role: 'img', ariaLabel: alt}, [raw(picture.svg)])
  }
  const src = `data:${picture.mime};base64,${picture.base64}`
  const size =
    figure.picture.kind === 'file' ? {width: figure.picture.width, height: figure.picture.height} : {}
  return h('div.picture', {}, [h('img', {src, alt, ...size})])
}

function asTable({picture, alt}: Figure, context: Context): readonly Element[] {
  if (picture.kind !== 'matrix') return []
  const table = matrixTable(picture, context)
  const name = context.words.table(phraseText(alt))
  return [
    h('details', {}, [
      h('summary', {}, context.words.asTable),
      scrolling(picture.parties.length + 1, name, table),
    ]),
  ]
}

/** A figure with its caption; a figure that is data can be read as a table too. */
export function figure(node: Figure, context: Context): Element {
  const caption =
    node.caption.length === 0 ? [] : [h('figcaption', {}, captioned(node.label, node.caption, context))]
  return h(
    'figure',
    {id: node.id},
    lines([pictureElement(node, context), ...asTable(node, context), ...caption]),
  )
}
