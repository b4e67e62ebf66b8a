import type {Sayings} from '../data.ts'
import type {Desk} from './desk.ts'
import {all} from './dom.ts'
import {showUnchanged} from './filter.ts'
import type {Walk} from './walk.ts'

function idIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return ''
  }
}

/** Unfold all that something stands in. */
function unfold(element: Element): void {
  if (element.closest('.place.same')) showUnchanged(true)
  for (let at: Element | null = element; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true
}

/** Go where the address leads, also where that is filtered out or folded. */
function follow(desk: Desk, walk: Walk, clear: () => void): void {
  const element = document.getElementById(idIn(location.hash))
  if (!element) return
  const card = desk.cards.find((other) => other.element.contains(element))
  if (card ? card.element.hidden : element.closest('.place, .left')) clear()
  unfold(element)
  if (card) walk.go(card)
  // What the view leaves out has no place of its own.
  if (element !== card?.element && element.getClientRects().length > 0) element.scrollIntoView()
}

/** Copy a link, and say so on it until one goes on. */
async function copy(link: HTMLAnchorElement, {copy: name, copied}: Sayings): Promise<void> {
  await navigator.clipboard.writeText(link.href)
  link.textContent = copied
  for (const event of ['blur', 'pointerleave'])
    link.addEventListener(event, () => (link.textContent = name), {once: true})
}

/** Make links lead to what they name; the link of a card is copied too, where the browser lets it. */
export function openLinks(desk: Desk, walk: Walk, clear: () => void): void {
  const go = (): void => follow(desk, walk, clear)
  for (const link of all('.card .permalink')) link.textContent = desk.data.says.copy
  addEventListener('hashchange', go)
  document.addEventListener('click', ({target}) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null
    if (!link) return
    // The address does not change where it is followed again.
    if (link.hash === location.hash) go()
    if (link.classList.contains('permalink')) copy(link, desk.data.says).catch(() => {})
  })
  go()
}
