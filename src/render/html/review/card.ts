import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {ReportedChange} from '../../../compare/report/report.ts'
import {anchor, lines} from '../context.ts'
import {linkTo, nameIn, variableTarget, type Proof} from './proof.ts'
import {verdictForm} from './verdict.ts'

/** What a card shows of its target. */
interface Shown {
  readonly target: string
  readonly title: readonly ElementContent[]
  readonly kinds: readonly string[]
  readonly facts: readonly ElementContent[]
  readonly text: readonly ElementContent[]
  readonly language?: string | undefined
}

/** What the history says of a target, beside it. */
function declared(target: string, {notes, words}: Proof): Element {
  const said = notes.get(target)
  if (!said) return h('p', {className: ['declared', 'none']}, words.undeclared)
  const paragraphs = said.map((note) => h('p', {}, note))
  return h('div.declared', {}, [h('h4', {}, words.declared), h('blockquote', {}, paragraphs)])
}

/** A card: what has changed, what the history says of it, and what the reviewer says. */
export function card(shown: Shown, proof: Proof): Element {
  const {target, title, kinds, facts, text, language = null} = shown
  const at = proof.order.get(target) ?? 0
  const heading = `_title-${at}`
  const name = nameIn(proof, target)
  const properties = {dataAt: at, dataKinds: kinds.join(' '), ariaLabelledBy: heading, tabIndex: -1}
  return h(
    'article.card',
    {id: target, ...properties},
    lines([
      h('header', {}, [
        h('h3', {id: heading, lang: language}, [...title]),
        h('p.facts', {}, [...facts, h('a.permalink', {href: anchor(target)}, proof.words.link)]),
      ]),
      h('div.words', {lang: language}, lines(text)),
      h('div.beside', {}, lines([declared(target, proof), verdictForm(at, name, proof.words)])),
    ]),
  )
}

/** A fact about a change or a place. */
export const fact = (words: string | Element): Element => h('span.fact', {}, [words])

/** What a place follows: variables by name, and what is referred to. */
export function followed(target: string, proof: Proof): readonly Element[] {
  const {variables = [], references = []} = proof.echoes.get(target) ?? {}
  return [
    ...variables.map((name) => linkTo(proof, variableTarget(name), `{${name}}`)),
    ...references.map((reference) => linkTo(proof, reference)),
  ].map(fact)
}

/** Of what kinds a change is, what it is of, and what else differs there. */
export function factsOf({target, kinds, of}: ReportedChange, proof: Proof): readonly ElementContent[] {
  const {words} = proof
  const follows = followed(target, proof)
  return [
    ...kinds.map((kind) => h('span', {className: ['kind', kind]}, words.kinds[kind])),
    fact(words.of[of]),
    h('code.id', {}, target),
    ...(follows.length === 0 ? [] : [h('span.also', {}, [words.alsoHere, ...follows])]),
  ]
}
