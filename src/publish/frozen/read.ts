import {join} from 'node:path'
import {failed, type Outcome} from '../../diagnostic/outcome.ts'
import type {Document} from '../../document/nodes.ts'
import {missingFile} from '../../freeze/format.ts'
import {thawTheme} from '../../freeze/theme.ts'
import {thawTree} from '../../freeze/tree.ts'
import type {Theme} from '../../theme/model.ts'
import type {World} from '../../world/world.ts'
import {themeName, treeName} from './freeze.ts'

function readPart<Data>(
  world: World,
  path: string,
  thaw: (file: string, bytes: Uint8Array) => Outcome<Data>,
): Outcome<Data> {
  const [file, bytes] = [world.show(path), world.read(path)]
  return bytes ? thaw(file, bytes) : failed([missingFile(file)])
}

/** The text of a frozen edition, from its folder. */
export const readTree = (world: World, folder: string): Outcome<Document> =>
  readPart(world, join(folder, treeName), thawTree)

/** The theme of a frozen edition, from its folder. */
export const readTheme = (world: World, folder: string): Outcome<Theme> =>
  readPart(world, join(folder, themeName), thawTheme)
