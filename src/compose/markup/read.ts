import type {Section} from '../../document/nodes.ts'
import {notIn, type Desk} from './desk.ts'
import {parseMarkup, type Output} from './parse.ts'
import {section} from './section.ts'
import {isBlank, type Element, type Markup} from './tree.ts'
import {nameFaults} from './vocabulary.ts'

function* elementsOf(nodes: readonly Markup[]): Generator<Element> {
  for (const node of nodes) {
    if (node.kind !== 'element') continue
    yield node
    yield* elementsOf(node.children)
  }
}

/** Read the output of a template set: the sections of the document. Faults are reported at their place in the templates. */
export function readMarkup(output: Output, desk: Desk): readonly Section[] {
  const {nodes, fault} = parseMarkup(output)
  if (fault) desk.report(fault)
  const unknown = [...elementsOf(nodes)].flatMap(nameFaults)
  unknown.forEach(desk.report)
  if (unknown.length > 0) return []
  return nodes.flatMap((node): readonly Section[] => {
    if (isBlank(node)) return []
    if (node.kind === 'element' && node.name === 'section') return [section(node, 1, desk)]
    notIn(node, 'the document', desk, 'put it into `<section>`')
    return []
  })
}
