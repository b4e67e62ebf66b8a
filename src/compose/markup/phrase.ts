import type {Phrase} from '../../document/nodes.ts'
import {isPhrasePart} from '../../document/walk.ts'
import {misplaced, type Desk} from './desk.ts'
import {line} from './inline.ts'
import type {Element} from './tree.ts'

/** The words of an element that holds words and variables only; `what` says what it is. */
export function phrase(element: Element, what: string, desk: Desk): Phrase {
  const words = line(element.children, desk)
  if (!words.every(isPhrasePart)) {
    misplaced(element.span, desk, `${what} holds words and variables only`, 'take the other elements out')
  }
  return words.filter(isPhrasePart)
}
