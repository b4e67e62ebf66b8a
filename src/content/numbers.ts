import type {Catalog} from './catalog.ts'
import type {ControlFile, WhitepaperFile} from './model.ts'
import {correspond, numbersAcross, numbersOf} from './ways.ts'

/** A standard of a whitepaper. */
export type Standard = WhitepaperFile['standards'][number]

/** The standard of a whitepaper with an id. */
export const standardOf = ({whitepaper}: Catalog, id: string | undefined): Standard | undefined =>
  whitepaper.data.standards.find((standard) => standard.id === id)

/** The name of a standard's data; `undefined` where it names none, or none that could be read. */
export function dataOf(catalog: Catalog, id: string | undefined): string | undefined {
  const name = standardOf(catalog, id)?.data
  return catalog.standards.has(name ?? '') ? name : undefined
}

/** Whether a standard has a number, as far as is known. */
export function hasNumber(catalog: Catalog, {standard, number}: ControlFile['references'][number]): boolean {
  const data = dataOf(catalog, standard)
  return data === undefined || numbersOf(catalog, data).includes(number)
}

/**
 * A standard, the one whose numbers give its own, and so on to the end: each once. What is not known ends the row.
 */
export function sourcesOf(catalog: Catalog, id: string): readonly Standard[] {
  const row: Standard[] = []
  for (let next = standardOf(catalog, id); next && !row.includes(next);) {
    row.push(next)
    next = standardOf(catalog, next.from)
  }
  return row
}

/** The numbers of a standard that a control says itself, in its order, each once. */
export const numbersSaid = ({references}: ControlFile, standard: string): readonly string[] => [
  ...new Set(references.filter((reference) => reference.standard === standard).map(({number}) => number)),
]

function numbersAlong(
  catalog: Catalog,
  control: ControlFile,
  [standard, ...sources]: readonly Standard[],
): readonly string[] {
  if (!standard) return []
  const said = numbersSaid(control, standard.id)
  const [source] = sources
  if (said.length > 0 || !source) return said
  const [from, to] = [dataOf(catalog, source.id), dataOf(catalog, standard.id)]
  if (from === undefined || to === undefined) return []
  return numbersAcross(catalog, numbersAlong(catalog, control, sources), from, to)
}

/**
 * A control's numbers in a standard of the whitepaper, each once: those it says, in its order; else those that
 * answer to its numbers in the standard named in `from`, in the order of the data.
 */
export const numbersIn = (catalog: Catalog, control: ControlFile, standard: string): readonly string[] =>
  numbersAlong(catalog, control, sourcesOf(catalog, standard))

/** Whether the data of two standards say which numbers of one answer to those of the other. */
export function isLinked(catalog: Catalog, from: string | undefined, to: string | undefined): boolean {
  const [first, second] = [dataOf(catalog, from), dataOf(catalog, to)]
  return first !== undefined && second !== undefined && correspond(catalog, first, second)
}

/** Whether the numbers of a standard can be found for each control that says those of its sources. */
export function canBeFound(catalog: Catalog, id: string): boolean {
  const row = sourcesOf(catalog, id)
  const last = row.at(-1)
  if (!last || last.from !== undefined) return false
  return row.slice(1).every((source, index) => isLinked(catalog, source.id, row[index]?.id))
}

/** The number that heads a control: those in the standard that numbers the controls, else its own. */
export function headNumber(catalog: Catalog, control: ControlFile): string | undefined {
  const {numbering} = catalog.whitepaper.data
  const numbers = numbering === undefined ? [] : numbersIn(catalog, control, numbering)
  return numbers.length > 0 ? numbers.join(', ') : control.number
}
