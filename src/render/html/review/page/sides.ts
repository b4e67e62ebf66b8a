import type {PageData} from '../data.ts'
import {all, one, onPress} from './dom.ts'
import {keep, recall} from './storage.ts'

const key = 'hakusho-review-view'

/** Blocks that answer to each other; only one edition has some. */
type Row = readonly [before: Element | undefined, after: Element | undefined]

const isStruck = (block: Element): boolean => block.classList.contains('deleted')
const isNew = (block: Element): boolean => block.classList.contains('inserted')

/** Put beside one another what stands in both editions, and what was put in for what was struck. */
function rowsOf(blocks: readonly Element[]): readonly Row[] {
  const rows: [Element | undefined, Element | undefined][] = []
  let open = 0
  for (const block of blocks) {
    if (isStruck(block)) {
      rows.push([block, undefined])
      open += 1
    } else if (isNew(block) && open > 0) {
      const row = rows[rows.length - open]
      if (row) row[1] = block
      open -= 1
    } else {
      rows.push(isNew(block) ? [undefined, block] : [block, block])
      open = 0
    }
  }
  return rows
}

/** One edition of a block: without what only the other has, and without its names, which the first text keeps. */
function editionOf(block: Element | undefined, without: string, name: string): HTMLElement {
  const cell = document.createElement('div')
  cell.dataset['name'] = name
  if (!block) return cell
  const copy = block.cloneNode(true) as Element
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id')
  for (const element of copy.querySelectorAll(without)) element.remove()
  cell.append(copy)
  return cell
}

function pair([before, after]: Row, {labels}: PageData): HTMLElement {
  const row = document.createElement('div')
  row.className = 'pair'
  row.append(
    editionOf(before, 'ins, .inserted', labels.before),
    editionOf(after, 'del, .deleted', labels.after),
  )
  return row
}

function names({labels}: PageData): HTMLElement {
  const row = document.createElement('div')
  row.className = 'pair names'
  for (const label of [labels.before, labels.after]) {
    const cell = document.createElement('div')
    cell.textContent = label
    row.append(cell)
  }
  return row
}

/** Set the two editions of a text beside one another, once. */
function part(text: Element, data: PageData): void {
  if (text.nextElementSibling?.classList.contains('sides')) return
  const sides = document.createElement('div')
  sides.className = 'sides'
  sides.append(names(data), ...rowsOf([...text.children]).map((row) => pair(row, data)))
  text.after(sides)
}

/** Whether a text can be seen: what is folded is parted when it is unfolded. */
const isOpen = (text: Element): boolean => text.closest('details:not([open])') === null

function show(view: string, data: PageData): void {
  document.documentElement.dataset['view'] = view
  const button = one('[data-do="view"]')
  const words = button.firstChild
  if (words) words.textContent = view === 'sides' ? data.says.inline : data.says.sides
  if (view === 'sides') for (const text of all('.text')) if (isOpen(text)) part(text, data)
}

/** Do what moves the page about, and keep the card that is read at the height in the window at which it was. */
function inPlace(act: () => void): void {
  const from = one('.bar').getBoundingClientRect().bottom
  const isRead = (card: Element): boolean => {
    const {top, bottom} = card.getBoundingClientRect()
    return bottom > from && top < innerHeight
  }
  const seen = all('.card').filter(isRead)
  const read = seen.find(({classList}) => classList.contains('current')) ?? seen[0]
  const before = read?.getBoundingClientRect().top ?? 0
  act()
  if (read) scrollBy({top: read.getBoundingClientRect().top - before, behavior: 'instant'})
}

/** Show both editions in one text or beside one another, as was chosen last. What is given back changes that. */
export function openSides(data: PageData): () => void {
  const view = (): string => document.documentElement.dataset['view'] ?? ''
  const toggle = (): void => {
    const next = view() === 'sides' ? 'inline' : 'sides'
    keep(key, next)
    inPlace(() => show(next, data))
  }
  show(recall(key) === 'sides' ? 'sides' : 'inline', data)
  onPress('view', toggle)
  document.addEventListener('toggle', () => show(view(), data), true)
  return toggle
}
