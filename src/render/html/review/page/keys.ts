import {one, onPress} from './dom.ts'
import type {Desk} from './desk.ts'
import {comment, judge} from './verdicts.ts'
import type {Walk} from './walk.ts'

const fields = 'textarea, select, input:not([type="radio"], [type="checkbox"]), [contenteditable]'

const isField = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.matches(fields)

/** What each key does. */
function actions(desk: Desk, walk: Walk, toggle: () => void): Readonly<Record<string, () => void>> {
  const here = (act: (card: NonNullable<ReturnType<Walk['current']>>) => void) => (): void => {
    const card = walk.current()
    if (card) act(card)
  }
  const [next, previous] = [() => walk.step(1), () => walk.step(-1)]
  return {
    j: next,
    n: next,
    k: previous,
    p: previous,
    u: walk.nextOpen,
    a: here((card) => judge(desk, card, 'accepted')),
    q: here((card) => judge(desk, card, 'question')),
    c: here(comment),
    v: toggle,
    f: () => one('.filter').focus(),
    '/': () => one('.search input').focus(),
    '?': showHelp,
  }
}

function showHelp(): void {
  const dialog = one<HTMLDialogElement>('dialog.help')
  if (!dialog.open) dialog.showModal()
}

/** Leave a field for the change at hand. */
function leave(field: HTMLElement, walk: Walk): void {
  field.blur()
  walk.current()?.element.focus({preventScroll: true})
}

/** Make the keys work, but not while something is written, or while a dialog is open. */
export function openKeys(desk: Desk, walk: Walk, toggle: () => void): void {
  const keys = new Map(Object.entries(actions(desk, walk, toggle)))
  onPress('help', showHelp)
  onPress('next', walk.nextOpen)
  document.addEventListener('keydown', (event) => {
    const {key, target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented} = event
    if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return
    if (isField(target)) {
      if (key === 'Escape') leave(target, walk)
      return
    }
    const act = one<HTMLDialogElement>('dialog.help').open ? undefined : keys.get(key)
    if (!act) return
    event.preventDefault()
    act()
  })
}
