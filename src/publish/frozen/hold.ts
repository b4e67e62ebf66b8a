import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../../content/catalog.ts'
import type {Span} from '../../diagnostic/span.ts'
import {firstDifference} from '../../freeze/difference.ts'
import {freezeTheme} from '../../freeze/theme.ts'
import {freezeTree} from '../../freeze/tree.ts'
import type {Source} from '../../source/source.ts'
import {digest} from '../../world/digest.ts'
import type {World} from '../../world/world.ts'
import {readEditions, type Edition} from './editions.ts'
import {frozenTheme, themeName, treeName, type Freezable} from './freeze.ts'
import {readTheme, readTree} from './read.ts'

/**
 * Hold a working copy against the released editions of its whitepaper: none of them may have been edited, and where its
 * own edition is released, what is made of it must be the very same.
 */
export function holdReleased(world: World, catalog: Catalog, made: Freezable): readonly Diagnostic[] {
  const {editions, diagnostics} = readEditions(world, catalog.folder)
  if (diagnostics.length > 0) return diagnostics
  const own = editions.find(({facts}) => facts.edition === made.composed.edition)
  const {source} = catalog.whitepaper
  return own ? [...changedText(world, own, made, source), ...changedTheme(world, own, made, source)] : []
}

const changed = (edition: string, span: Span, what: string): Diagnostic =>
  diagnostic(
    'edition-released',
    span,
    `edition ${edition} is released, and ${what}`,
    'add an entry for a new edition at the end of `revisions.yaml`, and write its number as `edition` in `whitepaper.yaml`',
    `or put back what was released; \`hakusho build --edition ${edition}\` builds it as it is`,
  )

function changedText(
  world: World,
  {folder, facts}: Edition,
  {composed}: Freezable,
  source: Source,
): readonly Diagnostic[] {
  if (digest(freezeTree(composed)) === facts.files[treeName]) return []
  const released = readTree(world, folder)
  if (!released.ok) return released.diagnostics
  const difference = firstDifference(released.value, composed)
  if (!difference) return []
  const place = difference.origin ?? source.span(['edition'])
  return [changed(facts.edition, place, 'from here on the text is another')]
}

function changedTheme(
  world: World,
  {folder, facts}: Edition,
  made: Freezable,
  source: Source,
): readonly Diagnostic[] {
  const theme = freezeTheme(frozenTheme(made))
  if (digest(theme) === facts.files[themeName]) return []
  const released = readTheme(world, folder)
  if (!released.ok) return released.diagnostics
  if (freezeTheme(released.value) === theme) return []
  return [changed(facts.edition, source.span(['theme']), 'its theme was another')]
}
