import type {Said} from '../../compare/said.ts'
import {struckId} from '../../document/marks.ts'
import type {Marking, Node} from '../../document/nodes.ts'

/** Fields with nodes in them that bear marks: what a figure shows goes and comes with the figure. */
const held = ['children', 'title', 'caption', 'heading'] as const

/** What the words of a redline are made with. */
export interface Wording {
  /** What references without words of their own say in the earlier edition. */
  readonly said: Said
  /** Whether the later edition has something of this id. */
  readonly isKept: (target: string) => boolean
}

type Fields = Readonly<Record<string, unknown>> & {readonly type?: string; readonly target?: string}

/** What a struck node says of itself: names of what only the earlier edition has, and words that it derived. */
function struckFields({type, id, target, children}: Fields, {said, isKept}: Wording): object {
  const leads = target !== undefined && type !== 'entry'
  const wordless = type === 'reference' && Array.isArray(children) && children.length === 0
  const words = wordless && leads ? said(target) : []
  return {
    ...(typeof id === 'string' && {id: struckId(id)}),
    ...(leads && !isKept(target) && {target: struckId(target)}),
    ...(words.length > 0 && {children: words}),
  }
}

/**
 * A node as the one edition has it, marked with all that stands in it. What is struck bears an id of its own, and leads
 * to what was struck with it, where the later edition has nothing of that name; its references say what they said.
 */
export function markWhole<Kind extends Node>(node: Kind, change: Marking, wording: Wording): Kind {
  const mark = (value: object): object => {
    const fields: Fields = {
      ...value,
      ...(change === 'deleted' && struckFields(value as Fields, wording)),
      change,
    }
    const inner = held.flatMap((name) => (name in fields ? [[name, markAny(fields[name])] as const] : []))
    return Object.freeze({...fields, ...Object.fromEntries(inner)})
  }
  const markAny = (value: unknown): unknown => {
    if (Array.isArray(value)) return Object.freeze(value.map(markAny))
    return typeof value === 'object' && value !== null ? mark(value) : value
  }
  return mark(node) as Kind
}
