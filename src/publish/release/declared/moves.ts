import type {Change, Difference} from '../../../compare/difference.ts'
import {longestRise} from '../../../compare/rising.ts'
import {goesWithEdition, type Ground} from './ground.ts'

/** Where the declared moves leave the order of what stands beside one another. */
export interface Moves {
  /** Those that have to be declared too. */
  readonly lacking: ReadonlySet<string>
  /** The declared ones that did not happen. */
  readonly untrue: ReadonlySet<string>
}

/** What stood below one section and still does: in the order of the later edition, `at` its place in the earlier one. */
type Row = readonly {readonly id: string; readonly at: number}[]

const movedIn = ({changes}: Difference): readonly Change[] =>
  changes.filter(({kinds}) => kinds.includes('moved'))

const rise = (row: Row): ReadonlySet<number> => new Set(longestRise(row.map(({at}) => at)))

const isRising = (row: Row): boolean => rise(row).size === row.length

const without = (row: Row, ids: ReadonlySet<string>): Row => row.filter(({id}) => !ids.has(id))

/**
 * Which moves explain the new order of a row: any that leave the rest in its old order, with none too many. Of two
 * neighbours that changed places either has moved, or both.
 */
function movesInRow(row: Row, declared: ReadonlySet<string>): Moves {
  const rest = without(row, declared)
  const rising = rise(rest)
  const lacking = new Set(rest.flatMap(({id}, place) => (rising.has(place) ? [] : [id])))
  const stays = without(rest, lacking)
  const isNeeded = (own: Row[number]): boolean =>
    !isRising(row.filter((other) => other === own || stays.includes(other)))
  const isAmongFewest = ({id}: Row[number]): boolean =>
    rise(without(row, new Set([id]))).size === rise(row).size
  const untrue = row.filter((own) => declared.has(own.id) && !isNeeded(own) && !isAmongFewest(own))
  return {lacking, untrue: new Set(untrue.map(({id}) => id))}
}

/** What stands in both editions: row by row below the same section, and elsewhere, which all moved. */
interface Standing {
  readonly rows: readonly Row[]
  readonly elsewhere: ReadonlySet<string>
}

function standing({before, after}: Ground): Standing {
  const rows = new Map<string, Row>()
  const elsewhere = new Set<string>()
  for (const [id, {above, section}] of after.sections) {
    const old = goesWithEdition(section.kind) ? undefined : before.sections.get(id)
    if (old && old.above !== above) elsewhere.add(id)
    if (old?.above === above) rows.set(above, [...(rows.get(above) ?? []), {id, at: old.at}])
  }
  return {rows: [...rows.values()], elsewhere}
}

/** Hold the declared moves of sections against where they stand now. */
export function sectionMoves(ground: Ground, declared: ReadonlySet<string>): Moves {
  const {rows, elsewhere} = standing(ground)
  const moves = rows.map((row) => movesInRow(row, declared))
  const known = new Set([...elsewhere, ...rows.flatMap((row) => row.map(({id}) => id))])
  const told = new Set(movedIn(ground.difference).map(({target}) => target))
  const strange = [...declared].filter((id) => !known.has(id) && !told.has(id))
  return {
    lacking: new Set([
      ...[...elsewhere].filter((id) => !declared.has(id)),
      ...moves.flatMap(({lacking}) => [...lacking]),
    ]),
    untrue: new Set([...strange, ...moves.flatMap(({untrue}) => [...untrue])]),
  }
}

/** Hold the declared moves of figures against those that are told; of two that changed places either has moved. */
export function figureMoves(ground: Ground, declared: ReadonlySet<string>): Moves {
  const {before, after, difference} = ground
  const told = new Set(movedIn(difference).flatMap(({of, target}) => (of === 'figure' ? [target] : [])))
  const [old, now] = [[...before.figures.keys()], [...after.figures.keys()]]
  const changedPlaces = (one: string, other: string): boolean =>
    before.figures.get(one)?.part === before.figures.get(other)?.part &&
    after.figures.get(one)?.part === after.figures.get(other)?.part &&
    old.indexOf(one) < old.indexOf(other) !== now.indexOf(one) < now.indexOf(other)
  const others = [...declared].filter((id) => !told.has(id))
  const silent = [...told].filter((id) => !declared.has(id))
  const stands = (id: string): boolean => before.figures.has(id) && after.figures.has(id)
  return {
    lacking: new Set(silent.filter((id) => !others.some((other) => changedPlaces(id, other)))),
    untrue: new Set(others.filter((id) => !stands(id) || !silent.some((other) => changedPlaces(id, other)))),
  }
}
