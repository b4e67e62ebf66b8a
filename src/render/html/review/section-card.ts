import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {ReportedChange} from '../../../compare/report/report.ts'
import {blocks} from '../blocks.ts'
import {titled} from '../context.ts'
import {markWords} from '../marks.ts'
import {card, factsOf} from './card.ts'
import {excerpt, runsText} from './excerpt.ts'
import type {Place} from './places.ts'
import {linkTo, nameIn, type Proof} from './proof.ts'
import {struckId} from '../../../document/marks.ts'

const text = (value: string): ElementContent => ({type: 'text', value})

/**
 * What stands whole in both editions, and is struck at the one place and put in at the other: what differs is told apart,
 * and the later text follows without marks, of which it would be full.
 */
function retold(
  change: ReportedChange,
  {section, blocks: own}: Place,
  proof: Proof,
): readonly ElementContent[] {
  const {words, context} = proof
  const told = excerpt(change, words)
  return [
    ...(told.length > 0 ? told : [h('p.only', {}, words.sameWords)]),
    h('p.pointer', {}, [linkTo(proof, struckId(change.target), words.toOld)]),
    h('details.whole', {open: told.length === 0}, [
      h('summary', {}, words.whole),
      ...blocks(own, {...context, marked: section.change}),
    ]),
  ]
}

/** Number and title with their marks, as they were told. */
function toldTitle({before, after, title}: ReportedChange, {words}: Proof): readonly ElementContent[] {
  const [old, now] = [before?.number ?? '', after?.number ?? '']
  const same = old === now ? [text(now)] : [markWords(text(old), 'deleted'), markWords(text(now), 'inserted')]
  const said = old + now === '' ? [] : same
  return [...said, text(' '), ...runsText(title, words)]
}

function titleOf(change: ReportedChange, {section, twice}: Place, proof: Proof): readonly ElementContent[] {
  const {heading} = section
  if (!heading || heading.title.length === 0) return [text(nameIn(proof, change.target))]
  return twice ? toldTitle(change, proof) : titled(heading, proof.context)
}

/** The card of a section or control. */
export function sectionCard(place: Place, change: ReportedChange, proof: Proof): Element {
  const {section, twice, blocks: own} = place
  const shown = twice ? retold(change, place, proof) : [h('div.text', {}, blocks(own, proof.context))]
  return card(
    {
      target: change.target,
      title: titleOf(change, place, proof),
      kinds: change.kinds,
      facts: factsOf(change, proof),
      text: [...(place.section.change === 'deleted' ? [h('span', {id: section.id})] : []), ...shown],
      language: section.language,
    },
    proof,
  )
}
