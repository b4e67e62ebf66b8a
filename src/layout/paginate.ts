import type {Theme} from '../theme/model.ts'
import {heightOf, linesHeight, type Item, type TextItem} from './items.ts'

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

interface Cursor {
  page: number
  /** Height used on the page, from the top of the type area. */
  used: number
  /** Whether nothing stands on the page yet. */
  fresh: boolean
}

/**
 * Put items on pages in one pass: headings stay with what follows, a paragraph splits only with enough lines on
 * either side (widows and orphans), rows and figures never split, a table's header rows stand again on each page. What
 * belongs to the lines before it never opens a page alone.
 */
export function paginate(items: readonly Item[], theme: Theme): Pagination {
  const {page, paragraph} = theme
  const height = page.height - page.top - page.bottom
  const cursor: Cursor = {page: 0, used: 0, fresh: true}
  const placements: Placement[] = []
  const pinnedStarts: PinnedStart[] = []
  const tooTall: Item[] = []
  let pending = 0

  const put = (item: Item, from: number, to: number, size: number): void => {
    placements.push({item, page: cursor.page, top: page.top + cursor.used, from, to, first: cursor.fresh})
    cursor.used += size
    cursor.fresh = false
  }
  const turn = (): void => {
    Object.assign(cursor, {page: cursor.page + 1, used: 0, fresh: true})
    pending = 0
  }
  const spaceAbove = (item: Item): number => (cursor.fresh && !item.keepBefore ? 0 : pending + item.before)

  items.forEach((item, index) => {
    if (item.opensPage && !cursor.fresh) {
      if (item.pinned !== undefined) pinnedStarts.push({item, empty: 1 - cursor.used / height})
      turn()
    }
    const above = (): number => spaceAbove(item)
    const least = leastHeight(items, index, paragraph)
    // What no page can keep together goes on where it stands.
    const needed = least > height ? heightOf(item) : least
    if (!cursor.fresh && cursor.used + above() + needed > height) turn()
    cursor.used += above()
    if (cursor.fresh && item.kind === 'row') for (const row of item.repeats) put(row, 0, 0, row.height)
    if (wholeHeight(item) + (item.keepBefore ? item.before : 0) > height) tooTall.push(item)
    if (item.kind !== 'text') put(item, 0, 0, item.height)
    else {
      const tail = tailHeight(items, index, paragraph)
      putLines(item, {put, turn, room: () => height - cursor.used, widows: paragraph.widows, tail})
    }
    pending = item.after
  })
  return {placements, pageCount: cursor.page + 1, pinnedStarts, tooTall}
}

interface Lines {
  readonly put: (item: Item, from: number, to: number, size: number) => void
  readonly turn: () => void
  readonly room: () => number
  readonly widows: number
  /** The height that must be left below the last line, where there are lines enough to carry over instead. */
  readonly tail: number
}

function putLines(item: TextItem, lines: Lines): void {
  const {leading} = item.style
  const all = item.lines.length
  let from = 0
  while (from < all) {
    const rest = all - from
    const room = lines.room() + 0.01
    const fitting = Math.floor(room / leading)
    const carries = rest > lines.widows && rest * leading + lines.tail > room
    if (!item.splits || (fitting >= rest && !carries)) {
      lines.put(item, from, all, linesHeight(item, from, all))
      return
    }
    const kept = Math.max(1, Math.min(fitting, rest - lines.widows))
    lines.put(item, from, from + kept, kept * leading)
    lines.turn()
    from += kept
  }
}

/** The height of a page that an item needs for itself: a row with its header, nothing for a text that splits. */
function wholeHeight(item: Item): number {
  if (item.kind === 'text' && item.splits) return 0
  const repeated = item.kind === 'row' ? item.repeats : []
  return repeated.reduce((sum, row) => sum + row.height, heightOf(item))
}

/** The least height that must be free for an item to begin here: the item, and what it must not be parted from. */
function leastHeight(
  items: readonly Item[],
  index: number,
  paragraph: Theme['paragraph'],
  below = false,
): number {
  const item = items[index]
  if (!item) return 0
  if (item.keepWithNext) {
    const next = items[index + 1]
    return (
      heightOf(item) + item.after + (next ? next.before + leastHeight(items, index + 1, paragraph, true) : 0)
    )
  }
  const tail = tailHeight(items, index, paragraph)
  if (item.kind !== 'text' || !item.splits) return heightOf(item) + tail
  const least = below ? Math.max(paragraph.keepWithHeading, paragraph.orphans) : paragraph.orphans
  const all = item.lines.length
  return all < least + paragraph.widows ? all * item.style.leading + tail : least * item.style.leading
}

/** The height that must be free below an item for what must not be parted from its last lines. */
function tailHeight(items: readonly Item[], index: number, paragraph: Theme['paragraph']): number {
  const [item, next] = [items[index], items[index + 1]]
  if (!item || !next?.keepWithPrevious || next.opensPage) return 0
  return item.after + next.before + leastHeight(items, index + 1, paragraph)
}
