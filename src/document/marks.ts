import type {Heading, Phrase} from './nodes.ts'

type Part = Phrase[number]

/** What an id begins with in a redline where what bears it was struck: no id of a whitepaper holds this sign. */
const struck = '~'

/** The id under which something that was struck stands beside what the later edition calls so. */
export const struckId = (id: string): string => `${struck}${id}`

/** The id that something had before it was struck. */
export const ownId = (id: string): string => (id.startsWith(struck) ? id.slice(struck.length) : id)

const bare = ({change, ...part}: Part): Part => {
  void change
  return Object.freeze(part as Part)
}

/** A phrase of a redline as the later edition has it: itself where it bears no mark. */
export const standing = (phrase: Phrase): Phrase =>
  phrase.some(({change}) => change)
    ? Object.freeze(phrase.filter(({change}) => change !== 'deleted').map(bare))
    : phrase

/** What a heading prints before its title: its number and, in a redline, the one it had, each with its mark. */
export function headingNumbers({number, struckNumber, change}: Heading): Phrase {
  const text = (value: string, own: Part['change']): Part =>
    Object.freeze({type: 'text', value, ...(own && {change: own})})
  const old = struckNumber ? [text(struckNumber, 'deleted')] : []
  const own = number === undefined ? [] : [text(number, struckNumber === undefined ? change : 'inserted')]
  return Object.freeze([...old, ...own])
}
