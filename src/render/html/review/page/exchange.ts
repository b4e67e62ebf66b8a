import {countOf, type Desk} from './desk.ts'
import {fill, one, onPress} from './dom.ts'
import {dayOf, fileName, makeRecord, nameFault, readRecord, type ReviewRecord} from './record.ts'
import {save, showAll} from './verdicts.ts'

/** Say how it went; of a fault with a target, with the way there. */
function say(words: string, isFault: boolean, target?: string): void {
  const place = one('#_said')
  place.textContent = words
  place.classList.toggle('fault', isFault)
  if (target === undefined) return
  const link = document.createElement('a')
  link.href = `#${encodeURIComponent(target)}`
  link.textContent = target
  place.append(' ', link)
}

function download(record: ReviewRecord): void {
  const link = document.createElement('a')
  const text = `${JSON.stringify(record, null, 2)}\n`
  link.href = URL.createObjectURL(new Blob([text], {type: 'application/json'}))
  link.download = fileName(record)
  link.click()
}

/** Export what is said, unless something is missing that the record would be refused for, or that would be lost. */
function exportRecord(desk: Desk): void {
  const {says} = desk.data
  const fault = nameFault(desk.reviewer.value)
  if (fault) {
    desk.reviewer.focus()
    return say(says[fault], true)
  }
  const undecided = desk.cards.filter(({target}) => {
    const {verdict, comment = ''} = desk.opinions.get(target) ?? {}
    return !verdict && comment.trim() !== ''
  })
  const [first] = undecided
  if (first) return say(fill(says.noVerdict, {count: undecided.length}), true, first.target)
  const count = countOf(desk)
  if (count.all > 0 && count.done === 0) return say(says.nothing, true)
  // eslint-disable-next-line no-restricted-syntax -- the day on which the reviewer exports
  const today = new Date()
  download(makeRecord(desk.data, desk.reviewer.value.trim(), dayOf(today), desk.opinions))
  say(fill(says.exported, count), false)
}

/** Take what a record says in place of what is said here; where something is, only after a question. */
function takeRecord(desk: Desk, text: string): void {
  const {says} = desk.data
  const read = readRecord(text, desk.data)
  if ('fault' in read) return say(fill(says.faults[read.fault], {target: read.target ?? ''}), true)
  if (desk.opinions.size > 0 && !confirm(says.replace)) return
  desk.opinions.clear()
  for (const {target, ...opinion} of read.items) desk.opinions.set(target, opinion)
  desk.reviewer.value = read.reviewer
  showAll(desk)
  save(desk)
  say(fill(says.imported, {name: read.reviewer, date: read.date, done: read.items.length}), false)
}

/** Let records leave the page and come back to it. */
export function openExchange(desk: Desk): void {
  const file = one<HTMLInputElement>('.record input[type="file"]')
  onPress('export', () => exportRecord(desk))
  onPress('import', () => file.click())
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? []
    if (!chosen) return
    const unread = (): void => say(desk.data.says.faults.unread, true)
    chosen.text().then((text) => takeRecord(desk, text), unread)
    file.value = ''
  })
}
