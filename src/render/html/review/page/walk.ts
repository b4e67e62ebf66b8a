import {stateOf, type Card, type Desk} from './desk.ts'
import {one} from './dom.ts'

/** The ways from change to change. */
export interface Walk {
  /** The change at hand; none before the first step. */
  readonly current: () => Card | undefined
  readonly go: (card: Card) => void
  /** To the next change that can be seen, or the one before. */
  readonly step: (by: 1 | -1) => void
  /** To the next change that has no verdict, from the first again behind the last. */
  readonly nextOpen: () => void
}

/** Where the part of the window begins that nothing covers. */
const visibleFrom = (): number => one('.bar').getBoundingClientRect().bottom

/** Keep the line of the change at hand in view, where the list scrolls by itself. */
function follow({line}: Card): void {
  const list = one('nav.changes')
  if (list.scrollHeight <= list.clientHeight) return
  const [inner, outer] = [line.getBoundingClientRect(), list.getBoundingClientRect()]
  if (inner.top < outer.top || inner.bottom > outer.bottom)
    list.scrollTop += inner.top - outer.top - outer.height / 3
}

/** Know which change is at hand: the one that was walked to, or worked in. */
export function openWalk(desk: Desk): Walk {
  let at: Card | undefined
  const mark = (card: Card): void => {
    at?.element.classList.remove('current')
    if (at) one('a', at.line).ariaCurrent = null
    at = card
    card.element.classList.add('current')
    one('a', card.line).ariaCurrent = 'true'
    follow(card)
  }
  for (const card of desk.cards)
    for (const event of ['focusin', 'click'])
      card.element.addEventListener(event, () => (at === card ? undefined : mark(card)))
  const go = (card: Card): void => {
    mark(card)
    card.element.focus({preventScroll: true})
    card.element.scrollIntoView({block: 'start'})
  }
  const shown = (): readonly Card[] => desk.cards.filter(({element}) => !element.hidden)
  /** Where one reads without having walked: the first change that is not above the window. */
  const near = (cards: readonly Card[]): Card | undefined =>
    cards.find(({element}) => element.getBoundingClientRect().bottom > visibleFrom() + 8)
  const step = (by: 1 | -1): void => {
    const cards = shown()
    const from = at && !at.element.hidden ? cards.indexOf(at) : -1
    const next = from < 0 ? near(cards) : cards[from + by]
    if (next) go(next)
  }
  const nextOpen = (): void => {
    const cards = shown()
    const from = at ? cards.indexOf(at) + 1 : 0
    const next = [...cards.slice(from), ...cards.slice(0, from)].find(
      (card) => stateOf(desk, card) === 'open',
    )
    if (next) go(next)
  }
  return {current: () => (at?.element.hidden ? undefined : at), go, step, nextOpen}
}
