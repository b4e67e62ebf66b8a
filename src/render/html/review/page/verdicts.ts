import {countOf, stateOf, type Card, type Desk} from './desk.ts'
import {all, fill, one, onPress} from './dom.ts'
import type {Opinion, Verdict} from './record.ts'
import {keyOf, restoreReview, saveReview} from './storage.ts'

const commentOf = ({element}: Card): HTMLTextAreaElement => one('textarea', element)

/** Show what is said of a change: in its form, in the list, and as text for paper. */
function showCard(desk: Desk, card: Card): void {
  const {says} = desk.data
  const state = stateOf(desk, card)
  const {comment = ''} = desk.opinions.get(card.target) ?? {}
  for (const radio of all<HTMLInputElement>('[type="radio"]', card.element))
    radio.checked = radio.value === state
  for (const element of [card.element, card.line]) element.dataset['state'] = state
  const field = commentOf(card)
  if (field.value !== comment) field.value = comment
  one('.clear', card.element).hidden = state === 'open'
  one('.said', card.element).textContent = [says.states[state], comment].filter(Boolean).join('\n')
  one('.verdict', card.line).textContent = state === 'open' ? '' : says.states[state]
}

/** Show how far the review is. */
function showProgress(desk: Desk): void {
  const {says} = desk.data
  const count = countOf(desk)
  const questions = count.count > 0 ? fill(says.question, count) : ''
  one('output.progress').textContent = fill(says.progress, count) + questions
  const bar = one<HTMLProgressElement>('.bar progress')
  bar.max = Math.max(count.all, 1)
  bar.value = count.done
  const numbers = {open: count.all - count.done, accepted: count.done - count.count, question: count.count}
  for (const button of all('.filter[data-group="state"]'))
    one('.count', button).textContent = String(numbers[button.dataset['name'] as keyof typeof numbers])
  const {value, labels} = desk.reviewer
  one('.signed').textContent = `${labels?.[0]?.textContent ?? ''}: ${value}`
}

/** Show all that is said. */
export function showAll(desk: Desk): void {
  for (const card of desk.cards) showCard(desk, card)
  showProgress(desk)
}

/** Keep what is said, or warn that this browser does not. */
export function save(desk: Desk): void {
  one('.unkept').hidden = saveReview(desk)
}

function put(desk: Desk, card: Card, opinion: Opinion): void {
  desk.opinions.set(card.target, opinion)
  showCard(desk, card)
  showProgress(desk)
  save(desk)
}

const commentIn = ({opinions}: Desk, {target}: Card): Opinion => {
  const comment = opinions.get(target)?.comment
  return comment === undefined ? {} : {comment}
}

/** Accept a change, or question it. */
export const judge = (desk: Desk, card: Card, verdict: Verdict): void =>
  put(desk, card, {...commentIn(desk, card), verdict})

/** Go to where one writes of a change. */
export const comment = (card: Card): void => commentOf(card).focus()

function listen(desk: Desk, card: Card): void {
  card.element.addEventListener('change', ({target}) => {
    if (target instanceof HTMLInputElement && target.type === 'radio')
      judge(desk, card, target.value === 'accepted' ? 'accepted' : 'question')
  })
  commentOf(card).addEventListener('input', () =>
    put(desk, card, {...desk.opinions.get(card.target), comment: commentOf(card).value}),
  )
}

/** Take up what was said before, and listen to what is said. */
export function openReview(desk: Desk): void {
  restoreReview(desk)
  showAll(desk)
  for (const card of desk.cards) listen(desk, card)
  onPress('clear', (button) => {
    const card = desk.cards.find(({element}) => element.contains(button))
    if (!card) return
    put(desk, card, commentIn(desk, card))
    card.element.focus()
  })
  desk.reviewer.addEventListener('input', () => {
    showProgress(desk)
    save(desk)
  })
  addEventListener('storage', ({key}) => {
    if (key !== keyOf(desk)) return
    restoreReview(desk)
    showAll(desk)
  })
  addEventListener('beforeunload', (event) => {
    if (!one('.unkept').hidden) event.preventDefault()
  })
}
