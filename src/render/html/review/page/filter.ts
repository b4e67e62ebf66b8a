import {stateOf, type Card, type Desk} from './desk.ts'
import {all, fill, one, onPress} from './dom.ts'

/** What is searched: full and half width, large and small letters are one. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

const pressed = (group: string): ReadonlySet<string> =>
  new Set(
    all(`.filter[data-group="${group}"][aria-pressed="true"]`).map(({dataset}) => dataset['name'] ?? ''),
  )

const searchField = (): HTMLInputElement => one('.search input')

const unchangedBox = (): HTMLInputElement => one('.unchanged input')

/** Show the unchanged sections too, or leave them out. */
export function showUnchanged(on: boolean): void {
  unchangedBox().checked = on
  document.documentElement.toggleAttribute('data-unchanged', on)
}

/** What says whether something is to be seen, as the filters stand. */
function chosen(desk: Desk, words: ReadonlyMap<Card, () => string>): (card: Card) => boolean {
  const [kinds, states] = [pressed('kind'), pressed('state')]
  const sought = plain(searchField().value).split(/\s+/).filter(Boolean)
  return (card) => {
    if (kinds.size > 0 && !card.kinds.some((kind) => kinds.has(kind))) return false
    if (states.size > 0 && !states.has(stateOf(desk, card))) return false
    const text = sought.length > 0 ? (words.get(card)?.() ?? '') : ''
    return sought.every((word) => text.includes(word))
  }
}

/** The words of a card, made ready once: the changes stay as they are. */
function wordsOf({element, target}: Card): () => string {
  let known: string | undefined
  const read = (): string => {
    const parts = all('h3, .words, .declared', element).map(({textContent}) => textContent)
    return plain([target, ...parts].join('\n'))
  }
  return () => (known ??= read())
}

/** Make the filters work. What is given back shows everything again. */
export function openFilters(desk: Desk): () => void {
  const words = new Map(desk.cards.map((card) => [card, wordsOf(card)]))
  const apply = (): void => {
    const isChosen = chosen(desk, words)
    let count = 0
    for (const card of desk.cards) {
      const shown = isChosen(card)
      count += shown ? 1 : 0
      card.element.hidden = card.line.hidden = !shown
    }
    const filtered = count < desk.cards.length
    document.documentElement.toggleAttribute('data-filtered', filtered)
    one('.shown').hidden = !filtered
    one('.shown span').textContent = fill(desk.data.says.shown, {count, all: desk.cards.length})
  }
  const clear = (): void => {
    for (const button of all('.filter')) button.ariaPressed = 'false'
    searchField().value = ''
    apply()
  }
  for (const button of all('.filter'))
    button.addEventListener('click', () => {
      button.ariaPressed = button.ariaPressed === 'true' ? 'false' : 'true'
      apply()
    })
  searchField().addEventListener('input', apply)
  unchangedBox().addEventListener('change', () => showUnchanged(unchangedBox().checked))
  showUnchanged(unchangedBox().checked)
  onPress('all', clear)
  return clear
}
