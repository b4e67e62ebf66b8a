import type {Inline} from '../../document/nodes.ts'
import {plainText} from '../../document/walk.ts'

/** Characters other than spaces, which a line may leave out at its end. */
const inkOf = (text: string): number => text.replace(/\s/gu, '').length

/** Cut inlines after each of so many characters, spaces not counted. Spaces at a cut go with the part before it. */
export function divideInlines(
  inlines: readonly Inline[],
  cuts: readonly number[],
): readonly (readonly Inline[])[] {
  const [cut, ...others] = cuts
  if (cut === undefined) return [inlines]
  const [before, after] = cutInlines(inlines, cut)
  return [
    before,
    ...divideInlines(
      after,
      others.map((other) => other - cut),
    ),
  ]
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
