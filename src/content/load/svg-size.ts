import type {SaxesTagNS} from 'saxes'
import type {ImageFault} from './image-fault.ts'

/**
 * How many elements a drawing may have, what it repeats counted as often as it is drawn. Detailed maps have some ten
 * thousand; a few lines that repeat each other ten times over would have more than any program can draw.
 */
const maxElements = 100_000

/** How deep elements may stand in one another, and parts refer to parts: what draws them calls itself as deep. */
const maxDepth = 100

/** A part that has an id: how many elements it holds, and which parts it refers to. */
interface Part {
  elements: number
  readonly refersTo: string[]
}

const references = ({local, attributes}: SaxesTagNS): readonly string[] =>
  Object.values(attributes).flatMap((attribute) => {
    if (local === 'a' || attribute.local === 'id') return []
    const link = attribute.local === 'href' ? /^\s*#(.+)$/.exec(attribute.value)?.[1] : undefined
    const inside = [...attribute.value.matchAll(/url\(\s*["']?\s*#([^"')]+)/gi)].map(([, id = '']) =>
      id.trim(),
    )
    return link === undefined ? inside : [link.trim(), ...inside]
  })

const tooDeep: ImageFault = {
  code: 'picture-too-large',
  words: `holds elements that stand more than ${maxDepth} deep in one another`,
  hint: 'save it with fewer groups, or as PNG',
}

const tooMany: ImageFault = {
  code: 'picture-too-large',
  words: `draws more than ${maxElements} elements, what it repeats counted each time`,
  hint: 'save it with fewer details, or as PNG',
}

const endless: ImageFault = {
  code: 'picture-unsafe',
  words: 'holds a part that is drawn inside itself',
  hint: 'remove the part, or save the drawing as plain SVG or PNG',
}

/** How many elements a part draws; infinitely many where it comes back to itself, or never seems to end. */
function drawn(parts: ReadonlyMap<string, Part>): (part: Part) => number {
  const known = new Map<Part, number>()
  const open = new Set<Part>()
  const count = (part: Part): number => {
    const before = known.get(part)
    if (before !== undefined) return before
    if (open.has(part) || open.size > maxDepth) return Infinity
    open.add(part)
    const inside = part.refersTo.map((id) => parts.get(id)).filter((found) => found !== undefined)
    const all = inside.reduce((sum, found) => sum + count(found), part.elements)
    open.delete(part)
    known.set(part, all)
    return all
  }
  return count
}

/** Told of every element of a file as it opens and as it closes. */
export interface Watch {
  readonly open: (tag: SaxesTagNS) => void
  readonly close: (tag: SaxesTagNS) => void
}

/** Watches a file for what is too much to be drawn; `fault` is asked when it has ended. */
export function watchSize(): Watch & {readonly fault: () => ImageFault | undefined} {
  const whole: Part = {elements: 0, refersTo: []}
  const parts = new Map<string, Part>()
  const around: (Part | undefined)[] = []
  let deepest = 0
  return {
    open(tag) {
      const id = tag.attributes['id']?.value
      const part = id === undefined || parts.has(id) ? undefined : {elements: 0, refersTo: []}
      if (part && id !== undefined) parts.set(id, part)
      around.push(part)
      deepest = Math.max(deepest, around.length)
      if (deepest <= maxDepth) add([whole, ...around], references(tag))
    },
    close: () => void around.pop(),
    fault() {
      if (deepest > maxDepth) return tooDeep
      const elements = drawn(parts)(whole)
      if (elements === Infinity) return endless
      return elements > maxElements ? tooMany : undefined
    },
  }
}

/** Count an element, and the parts it refers to, for all that it stands in. */
function add(parts: readonly (Part | undefined)[], refersTo: readonly string[]): void {
  for (const part of parts) {
    if (!part) continue
    part.elements += 1
    part.refersTo.push(...refersTo)
  }
}
