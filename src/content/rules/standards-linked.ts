import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {listed} from '../../source/shape/say.ts'
import type {Catalog} from '../catalog.ts'
import {dataOf, isLinked, standardOf, type Standard} from '../numbers.ts'

/** What keeps the numbers of one standard from being found by those of another: a message and a hint. */
function faultBetween(
  catalog: Catalog,
  from: Standard,
  to: Standard,
): readonly [message: string, hint: string] | undefined {
  const bare = [to, from].filter(({data}) => data === undefined).map(({id}) => id)
  if (bare.length > 0) {
    const lacks = `${listed(bare, ' and ')} ${bare.length === 1 ? 'has' : 'have'} no \`data\``
    const hint =
      'add `data:` with the name of its data, or take `from` out and say the numbers in each control'
    return [`${lacks}, and numbers are found from another standard by the data of both`, hint]
  }
  const [first, second] = [dataOf(catalog, from.id), dataOf(catalog, to.id)]
  if (first === undefined || second === undefined || isLinked(catalog, from.id, to.id)) return undefined
  const message = `nothing is known of which numbers of \`${second}\` answer to those of \`${first}\``
  return [message, 'name another standard in `from`, or take it out and say the numbers in each control']
}

/** A standard that takes its numbers from another does so by the data of both. */
export function standardsLinked(catalog: Catalog): readonly Diagnostic[] {
  const {data, source} = catalog.whitepaper
  return data.standards.flatMap((standard, index) => {
    const from = standardOf(catalog, standard.from)
    const words = from && from !== standard ? faultBetween(catalog, from, standard) : undefined
    if (!words) return []
    return [diagnostic('standard-missing', source.span(['standards', index, 'from']), ...words)]
  })
}
