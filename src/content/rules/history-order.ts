import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'
import {compareEditions} from '../editions.ts'
import type {Revision} from '../model.ts'

type Order = (
  earlier: readonly Revision[],
  entry: Revision,
) => readonly [message: string, hint: string] | undefined

const editionOrder: Order = (earlier, {edition}) => {
  const same = earlier.find((entry) => compareEditions(entry.edition, edition) === 0)
  if (same?.edition === edition)
    return [`edition ${edition} stands twice`, 'give each entry an edition of its own']
  if (same)
    return [`edition ${edition} is the same as ${same.edition}`, 'give each entry an edition of its own']
  const later = earlier.find((entry) => compareEditions(entry.edition, edition) > 0)
  return (
    later && [`edition ${edition} stands after ${later.edition}`, 'write the entries oldest edition first']
  )
}

const dateOrder: Order = (earlier, {date}) => {
  const later = earlier.find((entry) => entry.date > date)
  return (
    later && [
      `the date ${date} is before the one of edition ${later.edition}, ${later.date}`,
      'mend one of the dates',
    ]
  )
}

/** The revision history goes forward: editions by their numbers (1.9 before 1.10), dates never back. */
export function historyOrder({revisions: {data, source}}: Catalog): readonly Diagnostic[] {
  const orders = {edition: editionOrder, date: dateOrder}
  return data.flatMap((entry, index) =>
    Object.entries(orders).flatMap(([key, order]) => {
      const words = order(data.slice(0, index), entry)
      return words ? [diagnostic('history-order', source.span([index, key]), ...words)] : []
    }),
  )
}
