import type {PageData} from '../data.ts'
import {all, one} from './dom.ts'
import type {Opinion, Verdict} from './record.ts'

/** The card of a change, and the line of the list that leads to it. */
export interface Card {
  readonly target: string
  readonly element: HTMLElement
  readonly line: HTMLElement
  readonly kinds: readonly string[]
}

/** What the reviewer works on. */
export interface Desk {
  readonly data: PageData
  /** In the order of the page. */
  readonly cards: readonly Card[]
  readonly opinions: Map<string, Opinion>
  readonly reviewer: HTMLInputElement
}

/** Find what the page was made with. */
export function openDesk(): Desk {
  const data = JSON.parse(one('#_data').textContent) as PageData
  const lines = new Map(all('[data-for]').map((line) => [line.dataset['for'], line]))
  const cards = all('.card').flatMap((element) => {
    const {at, kinds = ''} = element.dataset
    const [target, line] = [data.targets[Number(at)], lines.get(at)]
    return target === undefined || !line ? [] : [{target, element, line, kinds: kinds.split(' ')}]
  })
  return {data, cards, opinions: new Map(), reviewer: one('.reviewer')}
}

/** What a change is, by what is said of it. */
export const stateOf = ({opinions}: Desk, {target}: Card): Verdict | 'open' =>
  opinions.get(target)?.verdict ?? 'open'

/** How many changes have a verdict, and how many of those are questions. */
export function countOf(desk: Desk): {readonly all: number; readonly done: number; readonly count: number} {
  const states = desk.cards.map((card) => stateOf(desk, card))
  const done = states.filter((state) => state !== 'open').length
  return {all: states.length, done, count: states.filter((state) => state === 'question').length}
}
