import type {Theme} from '../theme/model.ts'
import {heightBy, heightOf, type Gauge, type Item, type TextItem} from './items.ts'
import {slackOf} from './slack.ts'

/** Where an item, or a part of its lines, stands. */
export interface Placement {
  readonly item: Item
  /** Index of the page, from 0. */
  readonly page: number
  /** Top of its first line, from the top edge of the page, in points. */
  readonly top: number
  /** The lines of a text that stand here: from `from` up to but not including `to`. */
  readonly from: number
  readonly to: number
  /** Whether nothing stands above it on its page. */
  readonly first: boolean
}

/** A page start that content pinned, with the height it leaves empty on the page before, as a share of the type area. */
export interface PinnedStart {
  readonly item: Item
  readonly empty: number
}

/** What the paginator gives. */
export interface Pagination {
  readonly placements: readonly Placement[]
  readonly pageCount: number
  readonly pinnedStarts: readonly PinnedStart[]
  /** Items that fit no page. */
  readonly tooTall: readonly Item[]
}

/** A page as it fills, by one gauge. */
interface Sheet {
  readonly gauge: Gauge
  /** Of the type area, in points. */
  readonly height: number
  /** Height used on the page, from the top of the type area. */
  used: number
}

interface Cursor {
  page: number
  readonly drawn: Sheet
  /**
   * The page as it is drawn, and as a word processor fills it: it is full when one is. In the font that is asked for,
   * the slack is kept; in one that stands in for it, it is used.
   */
  readonly sheets: readonly Sheet[]
  /** Whether nothing stands on the page yet. */
  fresh: boolean
}

/** What a word processor's page may be higher than it is measured: lines that open tables, and rounding. Points. */
const inexact = 5

function cursorOn({page}: Theme, slack: number): Cursor {
  const height = page.height - page.top - page.bottom
  const sheet = (gauge: Gauge, more: number): Sheet => ({gauge, height: height + more, used: 0})
  const drawn = sheet('drawn', 0)
  return {page: 0, drawn, sheets: [drawn, sheet('own', 0), sheet('most', slack - inexact)], fresh: true}
}

/** So that a line that fits exactly is not lost to rounding. Points. */
const tolerance = 0.01

/**
 * Put items on pages in one pass: headings stay with what follows, a paragraph splits only with enough lines on
 * either side (widows and orphans), rows and figures never split, a table's header rows stand again on each page. What
 * belongs to the lines before it never opens a page alone.
 */
export function paginate(items: readonly Item[], theme: Theme): Pagination {
  const {page, paragraph} = theme
  const cursor = cursorOn(theme, slackOf(theme))
  const {drawn, sheets} = cursor
  const placements: Placement[] = []
  const pinnedStarts: PinnedStart[] = []
  const tooTall: Item[] = []
  let pending = 0

  const skip = (space: number): void => {
    for (const sheet of sheets) sheet.used += space
  }
  const put = (item: Item, from: number, to: number): void => {
    placements.push({item, page: cursor.page, top: page.top + drawn.used, from, to, first: cursor.fresh})
    for (const sheet of sheets) sheet.used += heightBy(sheet.gauge, item, from, to)
    cursor.fresh = false
  }
  const turn = (): void => {
    Object.assign(cursor, {page: cursor.page + 1, fresh: true})
    for (const sheet of sheets) sheet.used = 0
    pending = 0
  }

  items.forEach((item, index) => {
    if (item.opensPage && !cursor.fresh) {
      if (item.pinned !== undefined) pinnedStarts.push({item, empty: 1 - drawn.used / drawn.height})
      turn()
    }
    const above = (): number => (cursor.fresh && !item.keepBefore ? 0 : pending + item.before)
    const leasts = sheets.map(({gauge}) => leastHeight(items, index, {paragraph, gauge}))
    // What no page can keep together goes on where it stands.
    const holds = sheets.every(({height}, at) => (leasts[at] ?? 0) <= height)
    const fits = sheets.every(({gauge, height, used}, at) => {
      const needed = holds ? (leasts[at] ?? 0) : heightBy(gauge, item)
      return used + above() + needed <= height
    })
    if (!cursor.fresh && !fits) turn()
    skip(above())
    if (cursor.fresh && item.kind === 'row') for (const row of item.repeats) put(row, 0, 0)
    if (wholeHeight(item) + (item.keepBefore ? item.before : 0) > drawn.height) tooTall.push(item)
    if (item.kind !== 'text') put(item, 0, 0)
    else {
      const tailBy = (gauge: Gauge): number => tailHeight(items, index, {paragraph, gauge})
      putLines(item, {put, turn, sheets, widows: paragraph.widows, tailBy})
    }
    pending = item.after
  })
  return {placements, pageCount: cursor.page + 1, pinnedStarts, tooTall}
}

interface Lines {
  readonly put: (item: Item, from: number, to: number) => void
  readonly turn: () => void
  readonly sheets: readonly Sheet[]
  readonly widows: number
  /** The height that must be left below the last line, where there are lines enough to carry over instead. */
  readonly tailBy: (gauge: Gauge) => number
}

function putLines(item: TextItem, {put, turn, sheets, widows, tailBy}: Lines): void {
  const all = item.lines.length
  const fits = (from: number, to: number, below = false): boolean =>
    sheets.every(({gauge, height, used}) => {
      const tail = below ? tailBy(gauge) : 0
      return used + heightBy(gauge, item, from, to) + tail <= height + tolerance
    })
  let from = 0
  while (from < all) {
    const rest = all - from
    const carries = rest > widows && !fits(from, all, true)
    if (!item.splits || (fits(from, all) && !carries)) break
    let kept = Math.max(1, rest - widows)
    while (kept > 1 && !fits(from, from + kept)) kept--
    put(item, from, from + kept)
    turn()
    from += kept
  }
  put(item, from, all)
}

/** The height of a page that an item needs for itself: a row with its header, nothing for a text that splits. */
function wholeHeight(item: Item): number {
  if (item.kind === 'text' && item.splits) return 0
  const repeated = item.kind === 'row' ? item.repeats : []
  return repeated.reduce((sum, row) => sum + row.height, heightOf(item))
}

/** By what the least height of an item is found. */
interface Keeping {
  readonly paragraph: Theme['paragraph']
  readonly gauge: Gauge
}

/** The least height that must be free for an item to begin here: the item, and what it must not be parted from. */
function leastHeight(items: readonly Item[], index: number, keeping: Keeping, below = false): number {
  const item = items[index]
  if (!item) return 0
  const {paragraph, gauge} = keeping
  if (item.keepWithNext) {
    const next = items[index + 1]
    const rest = next ? next.before + leastHeight(items, index + 1, keeping, true) : 0
    return heightBy(gauge, item) + item.after + rest
  }
  const tail = tailHeight(items, index, keeping)
  if (item.kind !== 'text' || !item.splits) return heightBy(gauge, item) + tail
  const least = below ? Math.max(paragraph.keepWithHeading, paragraph.orphans) : paragraph.orphans
  const isWhole = item.lines.length < least + paragraph.widows
  return isWhole ? heightBy(gauge, item) + tail : heightBy(gauge, item, 0, least)
}

/** The height that must be free below an item for what must not be parted from its last lines. */
function tailHeight(items: readonly Item[], index: number, keeping: Keeping): number {
  const [item, next] = [items[index], items[index + 1]]
  if (!item || !next?.keepWithPrevious || next.opensPage) return 0
  return item.after + next.before + leastHeight(items, index + 1, keeping)
}
