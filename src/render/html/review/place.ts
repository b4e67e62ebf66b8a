import type {Element} from 'hast'
import {h} from 'hastscript'
import type {ReportedChange} from '../../../compare/report/report.ts'
import {walk} from '../../../document/walk.ts'
import {blocks} from '../blocks.ts'
import {lines, titled} from '../context.ts'
import {fact, followed} from './card.ts'
import {toldCard} from './other-cards.ts'
import type {Place, State} from './places.ts'
import {linkTo, nameIn, type Proof} from './proof.ts'
import {sectionCard} from './section-card.ts'
import {ownId} from '../../../document/marks.ts'

/** A section that needs no verdict, folded. */
function folded(place: Place, proof: Proof): Element {
  const {section, target, state} = place
  const {words, context} = proof
  const {heading} = section
  const title = heading && heading.title.length > 0 ? titled(heading, context) : [words.of[section.kind]]
  const follows = followed(target, proof)
  const derived = follows.length > 0 ? follows : [fact(words.derived)]
  return h(
    'details',
    {id: section.id, className: ['place', state], lang: section.language ?? null},
    lines([
      h('summary', {}, [h('span.title', {}, title), ...(state === 'same' ? [fact(words.same)] : derived)]),
      h('div.text', {}, blocks(place.blocks, context)),
    ]),
  )
}

/** What stands where a section was before, which is told at its new place. */
function leftBehind({section, target}: Place, proof: Proof): Element {
  const {words, changes} = proof
  const name = nameIn(proof, target)
  const hasMoved = changes.get(target)?.kinds.includes('moved') ?? false
  return h('p.left', {id: section.id}, [
    hasMoved ? words.left(name) : words.replaced(name),
    ' ',
    linkTo(proof, target, words.toNew),
  ])
}

/** A section whose own card is made, where it is told. */
function told(place: Place, proof: Proof): Element {
  const change = proof.changes.get(place.target)
  return change ? sectionCard(place, change, proof) : folded(place, proof)
}

const printed: Readonly<Record<State, (place: Place, proof: Proof) => Element>> = {
  change: told,
  left: leftBehind,
  follows: folded,
  same: folded,
}

/** Where the card of each figure goes: behind the section that it stands in now, else behind the one that it stood in. */
function figurePlaces(places: readonly Place[], {figures}: Proof): ReadonlyMap<string, Place> {
  const [now, old] = [new Map<string, Place>(), new Map<string, Place>()]
  for (const place of places)
    for (const node of place.blocks.flatMap((block) => [...walk(block)])) {
      if (node.type !== 'figure' || !figures.has(ownId(node.id))) continue
      ;(node.change === 'deleted' ? old : now).set(ownId(node.id), place)
    }
  return new Map([...old, ...now])
}

/** What is derived says nothing by itself. */
const isShown = ({section, state}: Place): boolean => section.kind !== 'contents' || state === 'change'

/** All sections in their order, the cards of figures behind the sections they stand in; then what has no place. */
export function sectionsBody(places: readonly Place[], proof: Proof): readonly Element[] {
  const figures = figurePlaces(places, proof)
  const placed = new Set(places.flatMap(({target, state}) => (state === 'change' ? [target] : [])))
  const others = proof.report.changes.filter(({target}) => !placed.has(target))
  const at = new Map<Place | undefined, readonly ReportedChange[]>()
  for (const change of others) {
    const place = figures.get(change.target)
    at.set(place, [...(at.get(place) ?? []), change])
  }
  const cards = (place: Place | undefined): readonly Element[] =>
    (at.get(place) ?? []).map((change) => toldCard(change, proof))
  return [
    ...places.flatMap((place) => [
      ...(isShown(place) ? [printed[place.state](place, proof)] : []),
      ...cards(place),
    ]),
    ...cards(undefined),
  ]
}
