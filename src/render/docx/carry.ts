import type {Block, Inline} from '../../document/nodes.ts'
import {plainText} from '../../document/walk.ts'
import type {Page, Pages} from '../../layout/pages.ts'
import type {Theme} from '../../theme/model.ts'
import {slackOf} from './page.ts'

/**
 * The texts of which so little stands on a page of its own that Word, with its slack, would set it on the page before
 * and print a page less than the layout: for each, how many of its characters stand before that page, spaces not
 * counted. Only there does a page start by a break within a paragraph.
 */
export function carriedTexts(pages: Pages, theme: Theme): ReadonlyMap<Block, number> {
  const carried = new Map<Block, number>()
  const lowest = theme.page.top + slackOf(theme) + theme.body.leading
  pages.pages.forEach((page, index) => {
    const block = onlyText(page, lowest)
    const place = block && pages.places.get(block)
    if (block && place && place.page < index)
      carried.set(block, inkBefore(pages.pages.slice(0, index), block))
  })
  return carried
}

/** The block whose lines are all that stands on a page, down to `lowest`. */
function onlyText({pieces}: Page, lowest: number): Block | undefined {
  const content = pieces.filter((piece) => piece.kind !== 'line' || piece.part !== 'edge')
  const [first] = content
  const block = first?.kind === 'line' ? first.block : undefined
  const alone = content.every(
    (piece) => piece.kind === 'line' && piece.block === block && piece.baseline <= lowest,
  )
  return alone ? block : undefined
}

/** Characters other than spaces, which a line may leave out at its end. */
const inkOf = (text: string): number => text.replace(/\s/gu, '').length

function inkBefore(pages: readonly Page[], block: Block): number {
  let ink = 0
  for (const {pieces} of pages) {
    for (const piece of pieces) {
      if (piece.kind !== 'line' || piece.part !== 'text' || piece.block !== block) continue
      ink += inkOf(piece.runs.map((run) => run.text).join(''))
    }
  }
  return ink
}

/** Cut inlines in two after so many characters, spaces not counted. Spaces at the cut go with the first part. */
export function cutInlines(
  inlines: readonly Inline[],
  ink: number,
): readonly [readonly Inline[], readonly Inline[]] {
  const before: Inline[] = []
  const after: Inline[] = []
  let left = ink
  for (const inline of inlines) {
    const [head, tail] = cutInline(inline, left)
    if (head) before.push(head)
    if (tail) after.push(tail)
    left = Math.max(0, left - inkOf(plainText([inline])))
  }
  return [before, after]
}

function cutInline(inline: Inline, ink: number): readonly [Inline | undefined, Inline | undefined] {
  const own = inkOf(plainText([inline]))
  if (own <= ink && ink > 0) return [inline, undefined]
  if (ink === 0) return [undefined, inline]
  if (inline.type === 'text' || inline.type === 'variable' || inline.type === 'code') {
    const at = indexAfter(inline.value, ink)
    return [
      {...inline, value: inline.value.slice(0, at)},
      {...inline, value: inline.value.slice(at)},
    ]
  }
  if (inline.type === 'lineBreak' || inline.type === 'footnote') return [inline, undefined]
  const [head, tail] = cutInlines(inline.children, ink)
  return [
    {...inline, children: head},
    {...inline, children: tail},
  ]
}

/** The index right after so many characters and the spaces that follow them. */
function indexAfter(text: string, ink: number): number {
  let count = 0
  for (let index = 0; index < text.length; index++) {
    if (/\s/u.test(text.charAt(index))) continue
    if (count === ink) return index
    count += 1
  }
  return text.length
}
