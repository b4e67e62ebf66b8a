import {join} from 'node:path'
import type {World} from '../../world/world.ts'
import type {Catalog} from '../catalog.ts'
import {withdrawalFile} from '../model/withdrawal.ts'
import {gather, readFile, type Reading} from './file.ts'

const ending = '.withdrawn.json'

/** Where the withdrawal of an edition stands, from the whitepaper's folder: beside the edition, which never changes. */
export const withdrawalPath = (edition: string): string => join('editions', `${edition}${ending}`)

/** Read which released editions are withdrawn. */
export function readWithdrawals(
  world: World,
  folder: string,
): Reading<never> & {readonly withdrawals: Catalog['withdrawals']} {
  const editions = world
    .list(join(folder, 'editions'))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
  const read = editions.map((edition) => ({
    edition,
    ...readFile(world, folder, join(folder, withdrawalPath(edition)), withdrawalFile),
  }))
  const withdrawals = new Map(read.flatMap(({edition, value}) => (value ? [[edition, value] as const] : [])))
  return {...gather(read), withdrawals}
}
