import type {ImageFault} from './image-fault.ts'

/** The greatest number a drawing may hold, either way: PDF knows none above 10^21, and what scales multiplies them. */
const greatest = 1e6

/** The smallest width and height of a view: a drawing is scaled by their inverse. */
const smallestView = 1e-3

/** Attributes that hold lengths, places and scales. */
const geometry =
  /^(?:d|points|[xyr]|[rcdf][xy]|[xy][12]|width|height|viewBox|\w*[tT]ransform|offset|style|font-size|\w+-spacing|stroke-\w+|std\w+)$/

const numbers = /(?<![#\w.])[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi

const outOf = (number: string): ImageFault => ({
  code: 'picture-not-image',
  words: `holds the number \`${number.slice(0, 20)}\`, with which nothing can be drawn`,
  hint: 'save the drawing again with a view of ordinary size, or as PNG',
})

/** A number of a drawing with which no page can be drawn; `undefined` where all are sound. */
export function numberFault(name: string, value: string): ImageFault | undefined {
  if (!geometry.test(name)) return undefined
  const found = [...value.matchAll(numbers)].map(([number]) => number)
  const wrong =
    found.find((number) => Math.abs(Number(number)) > greatest) ??
    (name === 'viewBox' ? found.slice(2).find((number) => Number(number) < smallestView) : undefined)
  return wrong === undefined ? undefined : outOf(wrong)
}
