import {join, resolve} from 'node:path'
import {readWithdrawals} from '../../content/load/withdrawals.ts'
import type {Withdrawal} from '../../content/model/withdrawal.ts'
import {sortDiagnostics, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {World} from '../../world/world.ts'
import {editionsFolder, readEditions, type Edition} from '../frozen/editions.ts'

/** The released editions of one whitepaper, and which of them are withdrawn. */
export interface Shelf {
  /** The whitepaper's folder, as it is shown. */
  readonly folder: string
  readonly editions: readonly Edition[]
  readonly withdrawals: ReadonlyMap<string, Withdrawal>
}

/** The folders that may be whitepapers: the folder itself, those in it, and those in its `content`. */
function placesIn(world: World, folder: string): readonly string[] {
  const below = (outer: string): readonly string[] => world.list(outer).map((name) => join(outer, name))
  const all = [folder, ...below(folder), ...below(join(folder, 'content'))]
  return all.filter((place) => world.kind(join(place, editionsFolder)) === 'folder')
}

/** Read every released edition of every whitepaper in a folder; those that were edited are told, and left out. */
export function readShelves(
  world: World,
  folder: string,
): {readonly shelves: readonly Shelf[]; readonly diagnostics: readonly Diagnostic[]} {
  const places = placesIn(world, resolve(world.cwd, folder))
  const read = places.map((place) => ({
    folder: world.show(place),
    ...readEditions(world, place),
    withdrawn: readWithdrawals(world, place),
  }))
  const shelves = read.map(({folder: shown, editions, withdrawn}) => ({
    folder: shown,
    editions,
    withdrawals: new Map([...withdrawn.withdrawals].map(([edition, {data}]) => [edition, data] as const)),
  }))
  const faults = read.flatMap(({diagnostics, withdrawn}) => [...diagnostics, ...withdrawn.diagnostics])
  return {shelves, diagnostics: sortDiagnostics(faults)}
}
