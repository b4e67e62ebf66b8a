import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Echo} from '../../../compare/difference.ts'
import {lines} from '../context.ts'
import {followed} from './card.ts'
import {linkTo, nameIn, variableTarget, type Proof} from './proof.ts'

/** One changed target; what is said of it stands in the last element. */
function entry(
  target: string,
  kinds: readonly (readonly [kind: string, name: string])[],
  proof: Proof,
): Element {
  const link = linkTo(proof, target, target.startsWith('{') ? target : nameIn(proof, target))
  return h('li', {dataFor: proof.order.get(target) ?? 0}, [
    link,
    h('span.facts', {}, [
      ...kinds.flatMap(([kind, name]) => [h('span', {className: ['kind', kind]}, name), ' ']),
      h('span.verdict', {}),
    ]),
  ])
}

const list = (name: string, items: readonly Element[], lead?: string): readonly Element[] =>
  items.length === 0
    ? []
    : [
        h(
          'section',
          {},
          lines([
            h('h3', {}, `${name} `, h('span.count', {}, String(items.length))),
            ...(lead === undefined ? [] : [h('p', {}, lead)]),
            h('ol', {}, lines(items)),
          ]),
        ),
      ]

const place = ({target}: Echo, proof: Proof): Element =>
  h('li', {}, [linkTo(proof, target), h('span.facts', {}, [...followed(target, proof)])])

/** The ways to each change, to each variable, and to the places that only follow from those. */
export function nav(proof: Proof): Element {
  const {report, words} = proof
  const told = new Set(report.changes.map(({target}) => target))
  const changes = report.changes.map(({target, kinds}) =>
    entry(
      target,
      kinds.map((kind) => [kind, words.kinds[kind]]),
      proof,
    ),
  )
  const variables = report.variables.map(({name}) =>
    entry(variableTarget(name), [['variable', words.variable]], proof),
  )
  const echoes = report.echoes.filter(({target}) => !told.has(target)).map((echo) => place(echo, proof))
  return h(
    'nav.changes',
    {ariaLabel: words.list},
    lines([
      h('h2', {}, words.list),
      h(
        'details',
        {},
        lines([
          h('summary', {}, words.list),
          h(
            'div.inside',
            {},
            lines([
              ...list(words.changes, changes),
              ...list(words.variables, variables),
              ...list(words.follows, echoes, words.followsLead),
            ]),
          ),
        ]),
      ),
    ]),
  )
}
