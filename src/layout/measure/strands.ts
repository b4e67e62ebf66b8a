import type {Inline, Phrase, Text, Variable} from '../../document/nodes.ts'
import {handle, phraseText, type Handlers} from '../../document/walk.ts'
import type {Style} from '../../theme/model.ts'
import type {Strand} from '../line/clusters.ts'
import type {Target, Weight} from '../pages.ts'
import type {Desk} from './desk.ts'

/** How characters look where they stand. */
interface Look {
  readonly desk: Desk
  readonly weight: Weight
  readonly size: number
  readonly color: string
  readonly target?: Target
}

/** Turn inlines into strands of one look each. */
export function strandsOf(
  inlines: readonly Inline[],
  style: Style,
  desk: Desk,
  target?: Target,
): readonly Strand[] {
  const look: Look = {
    desk,
    weight: style.weight,
    size: style.size,
    color: style.color,
    ...(target ? {target} : {}),
  }
  return inlines.flatMap((inline) => handle(handlers, inline, look))
}

/** The strand of a plain text that stands in no node of its own: a marker, a number. */
export const strandOf = (text: string, style: Style, desk: Desk, target?: Target): readonly Strand[] =>
  strandsOf([{type: 'text', value: text}], style, desk, target)

const handlers = {
  text: characters,
  variable: characters,
  strong: (node, look) => within(node.children, {...look, weight: 'bold'}),
  emphasis: (node, look) => within(node.children, {...look, weight: 'bold'}),
  code: characters,
  link: (node, look) => within(node.children, linked(look, addressTarget(node.address))),
  reference: (node, look) => within(node.children, linked(look, {id: node.target})),
  lineBreak: (node, look) => [strand(node, '\n', look)],
} satisfies Handlers<readonly Strand[], Look, Inline>

const within = (children: readonly Inline[], look: Look): readonly Strand[] =>
  children.flatMap((child) => handle(handlers, child, look))

function characters(node: Text | Variable | Extract<Inline, {type: 'code'}>, look: Look): readonly Strand[] {
  look.desk.check(node, node.value, look.weight)
  return [strand(node, node.value, look)]
}

const strand = (node: Inline, text: string, look: Look): Strand => ({
  text,
  face: look.desk.fonts[look.weight],
  size: look.size,
  color: look.color,
  ...(look.target ? {target: look.target} : {}),
  node,
})

const addressTarget = (address: Phrase): Target | undefined => {
  const text = phraseText(address)
  return text === '' ? undefined : {address: text}
}

const linked = (look: Look, target: Target | undefined): Look =>
  target ? {...look, target, color: 'address' in target ? look.desk.theme.colors.link : look.color} : look
