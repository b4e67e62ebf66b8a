import type {Block} from '../document/nodes.ts'
import type {Theme} from '../theme/model.ts'
import {heightBy, type Gauge, type Item} from './items.ts'
import type {Pagination, Placement} from './paginate.ts'
import {slackOf} from './slack.ts'

/** What a word processor must be told of page starts, and what it could not keep on a page all the same. */
interface Locks {
  /** The page starts within texts that are locked: for each text, the characters before each, spaces not counted. */
  readonly breaks: ReadonlyMap<Block, readonly number[]>
  /** Of each page that a word processor could overfill, the item that is tallest there. */
  readonly overfull: readonly Item[]
}

/**
 * Find which pages that start within a text need a lock. Between blocks each page start has one. Within a text a break
 * would show when the text is edited, so there is none where it does no harm: where neither the next heading nor all of
 * the page could stand on the page before, though a word processor sets as few lines as it can and fills its slack.
 */
export function lockPages({placements, pageCount}: Pagination, theme: Theme): Locks {
  const pages = Array.from({length: pageCount}, (): Placement[] => [])
  for (const placement of placements) pages[placement.page]?.push(placement)
  const {page, body} = theme
  const room = page.height - page.top - page.bottom + slackOf(theme)
  const breaks = new Map<Block, readonly number[]>()
  const overfull: Item[] = []
  // How much of a page a word processor could set on the page before.
  let ahead = 0
  pages.forEach((own, index) => {
    const [first] = own
    const before = pages[index - 1]
    const free = before && first && first.from > 0 ? room + body.leading - reach(before, 'least') + ahead : 0
    const isSafe = firstHarm(own) > free
    ahead = isSafe ? free : 0
    if (!isSafe && first?.item.kind === 'text') {
      const {block} = first.item
      breaks.set(block, [...(breaks.get(block) ?? []), inkBefore(first)])
    }
    if (reach(own, 'most') > room + tolerance) overfull.push(...tallest(own))
  })
  return {breaks, overfull}
}

/** So that rounding overfills no page. Points. */
const tolerance = 0.1

/** How far down what stands on a page reaches by a gauge, from the top of the type area. Points. */
const reach = (page: readonly Placement[], gauge: Gauge): number => bottoms(page, gauge).at(-1) ?? 0

/** How far down each placement of a page reaches by a gauge. */
function bottoms(page: readonly Placement[], gauge: Gauge): readonly number[] {
  let [bottom, above] = [0, page[0]?.top ?? 0]
  return page.map(({item, top, from, to}) => {
    const text = item.kind === 'text'
    bottom += top - above + heightBy(gauge, item, from, text ? to : Infinity)
    above = top + heightBy('drawn', item, from, text ? to : Infinity)
    return bottom
  })
}

/** How much of a page could go back without harm: all above its second heading or, where it has none, less than all. */
function firstHarm(page: readonly Placement[]): number {
  const ends = bottoms(page, 'least')
  const heading = page.findIndex(({item}) => item.kind === 'text' && item.block.type === 'section')
  return ends[heading < 0 ? ends.length - 1 : heading] ?? 0
}

/** Characters other than spaces in the lines of a text before those of a placement. */
const inkBefore = ({item, from}: Placement): number =>
  item.kind === 'text'
    ? item.lines
        .slice(0, from)
        .flatMap(({runs}) => runs)
        .reduce((ink, {text}) => ink + text.replace(/\s/gu, '').length, 0)
    : 0

function tallest(page: readonly Placement[]): readonly Item[] {
  const [first, ...rest] = page
  if (!first) return []
  return [
    rest.reduce(
      (most, {item}) => (heightBy('most', item) > heightBy('most', most) ? item : most),
      first.item,
    ),
  ]
}
