import type {Inline, Phrase, Text, Variable} from '../../document/nodes.ts'
import {misplaced, type Desk} from './desk.ts'
import {line} from './inline.ts'
import type {Element} from './tree.ts'

const isPhrasePart = (node: Inline): node is Text | Variable =>
  node.type === 'text' || node.type === 'variable'

/** The words of an element that holds words and variables only; `what` says what it is. */
export function phrase(element: Element, what: string, desk: Desk): Phrase {
  const words = line(element.children, desk)
  if (!words.every(isPhrasePart)) {
    misplaced(element.span, desk, `${what} holds words and variables only`, 'take the other elements out')
  }
  return words.filter(isPhrasePart)
}
