import {basename, resolve} from 'node:path'
import type {World} from '../world/world.ts'
import {UsageError} from './usage.ts'

/** Whether a folder holds released editions: they can be built without the content that they came from. */
const holdsEditions = (world: World, folder: string): boolean =>
  world
    .list(`${folder}/editions`)
    .some((name) => world.kind(`${folder}/editions/${name}/edition.json`) === 'file')

/** A folder with `whitepaper.yml` is meant as a whitepaper too: loading it tells how the file has to be called. */
const holdsWhitepaper = (world: World, folder: string): boolean =>
  holdsEditions(world, folder) ||
  world
    .list(folder)
    .some((name) => /^whitepaper\.ya?ml$/i.test(name) && world.kind(`${folder}/${name}`) === 'file')

/** The folders of the whitepapers that were named; where none was, the current folder if it is one, else all of `./content`. */
export function findWhitepapers(world: World, names: readonly string[]): readonly string[] {
  if (names.length > 0) return apart(names.map((name) => findOne(world, name)))
  if (holdsWhitepaper(world, '.')) return [world.cwd]
  const found = available(world)
  if (found.length > 0) return found.map((name) => resolve(world.cwd, 'content', name))
  const empty = world.list('.').length === 0 ? ': the folder is empty' : ''
  throw new UsageError(`there is no whitepaper here${empty}`, 'Name a folder that holds whitepaper.yaml')
}

/** Each folder once. Two whitepapers of one name would be written one over the other. */
function apart(folders: readonly string[]): readonly string[] {
  const unique = [...new Set(folders)]
  const name = unique.map((folder) => basename(folder)).find((own, index, all) => all.indexOf(own) < index)
  if (name === undefined) return unique
  throw new UsageError(
    `two of these whitepapers are called \`${name}\``,
    'Build them apart, each with its own --out',
  )
}

const available = (world: World): readonly string[] =>
  world.list('content').filter((name) => holdsWhitepaper(world, `content/${name}`))

/** An empty folder that is named is meant as a whitepaper, and told as one. */
const isEmptyFolder = (world: World, folder: string): boolean =>
  world.kind(folder) === 'folder' && world.list(folder).length === 0

function findOne(world: World, name: string): string {
  const found = [name, `content/${name}`].find((folder) => holdsWhitepaper(world, folder))
  if (found !== undefined) return resolve(world.cwd, found)
  if (isEmptyFolder(world, name)) return resolve(world.cwd, name)
  const known = available(world)
  const hint =
    known.length > 0
      ? `Under content there are: ${known.join(', ')}`
      : 'Name a folder that holds whitepaper.yaml'
  throw new UsageError(`there is no whitepaper \`${name}\``, hint)
}
