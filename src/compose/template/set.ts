import {join, resolve} from 'node:path'
import type {Catalog} from '../../content/catalog.ts'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {nearest} from '../../diagnostic/nearest.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import {isInside} from '../../world/inside.ts'
import type {World} from '../../world/world.ts'

/** The file in which a template set begins. */
export const first = 'document.hbs'

const builtIn = 'standard'
const ending = '.hbs'

const isPath = (name: string): boolean => /[./\\]/.test(name)

const filesIn = (world: World, folder: string): ReadonlyMap<string, string> =>
  new Map(
    world
      .list(folder)
      .filter((file) => file.endsWith(ending) && world.kind(join(folder, file)) === 'file')
      .map((file) => [file.slice(0, -ending.length), join(folder, file)]),
  )

function unknownSet(world: World, catalog: Catalog, name: string): Diagnostic {
  const sets = world
    .list(world.templates)
    .filter((set) => world.kind(join(world.templates, set, first)) === 'file')
  const near = nearest(name, sets)
  const hints = [
    ...(near === undefined ? [] : [`did you mean \`${near}\`?`]),
    `known: ${sets.join(', ')}; a folder of your own is a path, as \`./templates\``,
  ]
  const span = catalog.whitepaper.source.span(['templates'])
  return diagnostic('template-missing', span, `there is no template set \`${name}\``, ...hints)
}

/** The files of a set of the whitepaper's own. */
function ownFiles(world: World, catalog: Catalog, name: string): Outcome<ReadonlyMap<string, string>> {
  const folder = resolve(catalog.folder, name)
  const files = filesIn(world, folder)
  const span = catalog.whitepaper.source.span(['templates'])
  if (![folder, ...files.values()].every((path) => isInside(world, catalog.folder, path))) {
    const message = `the templates in \`${name}\` lie outside the whitepaper's folder`
    return failed([diagnostic('path-outside', span, message, 'put them into the folder, as `./templates`')])
  }
  if (files.size > 0) return reached(files)
  const hint = `put ${first} there, or any file that takes the place of one of the set \`${builtIn}\``
  return failed([diagnostic('template-missing', span, `there is no template in \`${name}\``, hint)])
}

/** One file of a set, found. */
export interface FoundFile {
  readonly path: string
  /** As a manifest names it: the same on every machine. */
  readonly input: string
}

/**
 * Find the files of the template set that whitepaper.yaml names, by template name, in the order of names. A set of
 * the whitepaper's own may hold some files only: the others come from the standard set.
 */
export function findSet(world: World, catalog: Catalog): Outcome<ReadonlyMap<string, FoundFile>> {
  const name = catalog.whitepaper.data.templates
  const base = isPath(name) ? builtIn : name
  const shipped = filesIn(world, join(world.templates, base))
  if (shipped.size === 0) return failed([unknownSet(world, catalog, name)])
  const own: Outcome<ReadonlyMap<string, string>> = isPath(name)
    ? ownFiles(world, catalog, name)
    : reached(new Map())
  if (!own.ok) return own
  const found = new Map<string, FoundFile>()
  for (const template of [...new Set([...shipped.keys(), ...own.value.keys()])].sort()) {
    const path = own.value.get(template) ?? shipped.get(template) ?? ''
    const input = own.value.has(template)
      ? world.show(path)
      : `hakusho/templates/${base}/${template}${ending}`
    found.set(template, {path, input})
  }
  return reached(found)
}
