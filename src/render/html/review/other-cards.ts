import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {VariableChange} from '../../../compare/difference.ts'
import type {ReportedChange} from '../../../compare/report/report.ts'
import type {Figure} from '../../../document/nodes.ts'
import {markWords} from '../marks.ts'
import {card, factsOf} from './card.ts'
import {excerpt} from './excerpt.ts'
import {printFigure} from './print.ts'
import {linkTo, nameIn, variableTarget, type Proof} from './proof.ts'

const text = (value: string): ElementContent => ({type: 'text', value})

/** A figure of either edition, or of both: its caption says so where it is marked within. */
function drawn(figure: Figure, target: string, {context, words}: Proof): readonly Element[] {
  const printed = printFigure(figure, target, {...context, marked: figure.change})
  if (figure.change === undefined) return [printed]
  const name = figure.change === 'deleted' ? words.oldFigure : words.newFigure
  return [h('div', {className: ['drawn', figure.change]}, [h('p.which', {}, name), printed])]
}

/** The card of a figure: what was told of it, the earlier one, the later one. What has no place in the text is told only. */
export function toldCard(change: ReportedChange, proof: Proof): Element {
  const {target, kinds} = change
  const figures = proof.figures.get(target) ?? []
  return card(
    {
      target,
      title: [text(nameIn(proof, target))],
      kinds,
      facts: factsOf(change, proof),
      text: [
        ...excerpt(change, proof.words),
        ...(figures.length === 0
          ? []
          : [
              h(
                'div.drawings',
                {},
                figures.flatMap((figure) => drawn(figure, target, proof)),
              ),
            ]),
      ],
    },
    proof,
  )
}

/** The card of a variable with another value, with the places where it stands. */
export function variableCard({name, before, after}: VariableChange, proof: Proof): Element {
  const {words, report} = proof
  const places = report.echoes.filter(({variables}) => variables.includes(name))
  const list = h(
    'ul.places',
    {},
    places.map(({target}) => h('li', {}, [linkTo(proof, target)])),
  )
  return card(
    {
      target: variableTarget(name),
      title: [h('code', {}, variableTarget(name))],
      kinds: ['variable'],
      facts: [h('span.kind.variable', {}, words.variable)],
      text: [
        h('div.text', {}, [
          h('p.value', {}, [markWords(text(before), 'deleted'), ' ', markWords(text(after), 'inserted')]),
        ]),
        h('details.whole', {}, [h('summary', {}, words.inPlaces(places.length)), list]),
      ],
    },
    proof,
  )
}
