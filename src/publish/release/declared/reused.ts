import type {Revision} from '../../../content/model.ts'
import {diagnostic, type Diagnostic} from '../../../diagnostic/diagnostic.ts'
import {fileSpan} from '../../../diagnostic/span.ts'
import type {World} from '../../../world/world.ts'
import type {Edition} from '../../frozen/editions.ts'
import {readTree} from '../../frozen/read.ts'
import {entryOf, isReleased, type ReleaseRule} from '../asked.ts'
import {idsOf, type Ids} from './ground.ts'

/** What has an id: a section, which a control is too, or a figure. */
type Named = keyof Ids

const words: Readonly<Record<Named, string>> = {sections: 'a section or control', figures: 'a figure'}

/** Where an id was before, in the writer's words. */
type Known = ReadonlyMap<string, string>

function knownIn(edition: Edition, world: World, fresh: ReadonlySet<string>): Known {
  const tree = readTree(world, edition.folder)
  if (!tree.ok) return new Map()
  const ids = idsOf(tree.value)
  const known = [...ids.sections.keys(), ...ids.figures.keys()].filter((id) => fresh.has(id))
  return new Map(known.map((id) => [id, `was in edition ${edition.facts.edition}`]))
}

/** The ids that earlier entries of the history call removed: the text of what was never released here is not known. */
const removedIn = (entries: readonly Revision[], fresh: ReadonlySet<string>): Known =>
  new Map(
    entries.flatMap(({edition, changes}) =>
      changes.flatMap(({target, kind}) =>
        target !== undefined && kind === 'removed' && fresh.has(target)
          ? [[target, `was removed in edition ${edition}`] as const]
          : [],
      ),
    ),
  )

/** The ids that are new in an edition, and what they were of in the one before where that was something else. */
function freshIds(before: Ids, after: Ids): {readonly fresh: ReadonlySet<string>; readonly other: Known} {
  const pairs = [
    ['sections', 'figures'],
    ['figures', 'sections'],
  ] as const
  const other = pairs.flatMap(([now, was]) =>
    [...after[now].keys()]
      .filter((id) => before[was].has(id) && !before[now].has(id))
      .map((id) => [id, `was the id of ${words[was]} in the edition before`] as const),
  )
  const all = [...after.sections.keys(), ...after.figures.keys()]
  const fresh = all.filter((id) => !before.sections.has(id) && !before.figures.has(id))
  return {fresh: new Set(fresh), other: new Map(other)}
}

/** No id of what was removed is used again: references, links and reviews that name it mean what it was. */
export const idsAreNew: ReleaseRule = (asked) => {
  const {world, catalog, editions, text} = asked
  const last = editions.at(-1)
  const before = last && readTree(world, last.folder)
  if (!text || !before?.ok || isReleased(asked)) return []
  const {fresh, other} = freshIds(idsOf(before.value), idsOf(text))
  const [, index = 0] = entryOf(asked) ?? []
  const earlier = fresh.size === 0 ? [] : editions.slice(0, -1)
  const known = new Map([
    ...other,
    ...removedIn(catalog.revisions.data.slice(0, index), fresh),
    ...earlier.flatMap((edition) => [...knownIn(edition, world, fresh)]),
  ])
  return [...known].map(([id, was]): Diagnostic => {
    const span = fileSpan(catalog.ids.get(id)?.file ?? catalog.revisions.source.file)
    const message = `\`${id}\` ${was}, and an id that was removed is never used again`
    return diagnostic('id-reused', span, message, 'rename the file, and refer to it by its new id')
  })
}
