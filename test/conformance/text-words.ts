import type {Block, Document, Figure, Phrase} from '../../src/document/nodes.ts'
import {headingText, phraseText, plainText} from '../../src/document/walk.ts'

/** What prints in a document and stands in no node: folios, the sign before the items of a plain list, words of pictures. */
export interface Surroundings {
  readonly folioOf: (id: string) => string
  readonly bullet: string
  readonly pictureWords: (figure: Figure) => string
}

/** The texts of a document in the order in which they are read, each as its nodes say it. */
export const textsOf = ({children}: Document, around: Surroundings): readonly string[] =>
  children.flatMap((block) => textsIn(block, around))

function textsIn(block: Block, around: Surroundings): readonly string[] {
  const within = (blocks: readonly Block[]): readonly string[] =>
    blocks.flatMap((child) => textsIn(child, around))
  if (block.type === 'paragraph') return [plainText(block.children)]
  if (block.type === 'note') return [block.mark + plainText(block.children)]
  if (block.type === 'entry') return [headingText(block) + around.folioOf(block.target)]
  if (block.type === 'figure')
    return [...pictureTexts(block, around), captionText(block.label, block.caption)]
  if (block.type === 'section')
    return [...(block.heading ? [headingText(block.heading)] : []), ...within(block.children)]
  if (block.type === 'table')
    return [captionText(block.label, block.caption ?? []), ...within(block.children)]
  if (block.type === 'list')
    return block.children.flatMap((item, index) => [
      block.ordered ? `${index + 1}.` : around.bullet,
      ...within(item.children),
    ])
  return within(block.children)
}

const captionText = (label: string | undefined, caption: Phrase): string =>
  (label ?? '') + phraseText(caption)

/** The words of a figure that is data: the parties, then each group's rows, then what the group is called. */
function pictureTexts(figure: Figure, {pictureWords}: Surroundings): readonly string[] {
  const {picture} = figure
  if (picture.kind !== 'matrix') return [pictureWords(figure)]
  const groups = picture.groups.flatMap(({label, rows}) => [
    ...rows.flatMap((row) => [phraseText(row.label), ...row.cells.map(({text}) => phraseText(text))]),
    phraseText(label),
  ])
  return [...picture.parties.map(phraseText), ...groups]
}
