import type {Element} from 'hast'
import {h} from 'hastscript'
import {anchor, lines} from '../context.ts'
import {bar, help} from './bar.ts'
import type {PageData} from './data.ts'
import {header} from './header.ts'
import {ids} from './ids.ts'
import {nav} from './nav.ts'
import {variableCard} from './other-cards.ts'
import {sectionsBody} from './place.ts'
import {placesOf} from './places.ts'
import type {Proof} from './proof.ts'
import {record} from './record.ts'

/** Data within a script element: no `<` can end it, and no end of line of Unicode ends a line. */
const json = (data: PageData): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

function main(proof: Proof, data: PageData): Element {
  const {report, words, redline, changes} = proof
  const variables = report.variables.map((variable) => variableCard(variable, proof))
  const sections = sectionsBody(placesOf(redline, changes), proof)
  return h(
    'main',
    {id: ids.text, tabIndex: -1},
    lines([
      ...(variables.length > 0 ? [h('h2', {}, words.variables), ...variables] : []),
      h('h2', {}, words.changes),
      ...sections,
      record(proof, data),
    ]),
  )
}

/** The body of the page: head, what stays in view, the ways to each change, the changes, the record; the script at last. */
export const body = (proof: Proof, data: PageData, script: string): Element =>
  h(
    'body',
    {id: ids.top},
    lines([
      h('a.skip', {href: anchor(ids.text)}, proof.words.skip),
      header(proof),
      bar(proof),
      h('div.desk', {}, lines([nav(proof), main(proof, data)])),
      help(proof),
      h('script', {type: 'application/json', id: ids.data}, json(data)),
      h('script', {}, script),
    ]),
  )
