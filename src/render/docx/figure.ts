import {ImageRun, type FileChild, type Paragraph} from 'docx'
import type {Figure} from '../../document/nodes.ts'
import {phraseText} from '../../document/walk.ts'
import {renderCaption} from './caption.ts'
import {writable} from './characters.ts'
import {plainEntrance, type Child, type Context, type Picture} from './context.ts'
import {styledParagraph} from './paragraph.ts'
import type {Media} from './reach.ts'
import {markEnd, markStart} from './run.ts'
import {style} from './styles/names.ts'
import {pixels} from './units.ts'

/** A figure: its picture in a line of its own, its caption below. Its bookmark begins at the one and ends at the other. */
export function renderFigure(node: Figure, context: Context): readonly FileChild[] {
  const picture = context.pictures(node)
  const own = context.bookmarks.get(node.id)
  const bookmarks = context.entrance.bookmarks.filter((mark) => mark !== own)
  const start = own ? [markStart(own)] : []
  const end = own ? [markEnd(own)] : []
  const {reviser} = context
  const line = (id: string, children: readonly Child[], entrance = plainEntrance): Paragraph =>
    styledParagraph(id, children, {entrance, reviser}, node.change)
  const image = picture
    ? [reviser.run(imageRun(picture, node, own ? own.number + 1 : 0, context.media), node.change)]
    : []
  const caption = reviser.comment(node.id, renderCaption(node, own, context))
  const entrance = {...context.entrance, bookmarks}
  if (node.caption.length === 0) return [line(style.figure, [...start, ...image, ...end], entrance)]
  return [line(style.figure, [...start, ...image], entrance), line(style.caption, [...caption, ...end])]
}

/** The picture with the words that stand for it. `number` must be unique in the file. */
function imageRun(picture: Picture, node: Figure, number: number, media: Media): ImageRun {
  const description = writable(phraseText(node.alt))
  const common = {
    transformation: {width: pixels(picture.width), height: pixels(picture.height)},
    altText: {id: String(number), name: writable(node.id), description},
  }
  const raster = {type: picture.format === 'jpeg' ? 'jpg' : 'png', data: media.keep(picture.bytes)} as const
  if (picture.svg === undefined) return new ImageRun({...common, ...raster})
  const data = media.keep(new TextEncoder().encode(picture.svg))
  return new ImageRun({...common, type: 'svg', data, fallback: raster})
}
