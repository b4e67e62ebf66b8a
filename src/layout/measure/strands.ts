import type {Code, Footnote, Inline, Marking, Phrase, Text, Variable} from '../../document/nodes.ts'
import {handle, phraseText, type Handlers} from '../../document/walk.ts'
import type {Style} from '../../theme/model.ts'
import type {Strand} from '../line/clusters.ts'
import type {Target, Weight} from '../pages.ts'
import {markColors} from '../redline/ink.ts'
import type {Desk} from './desk.ts'

/** What all characters of a text have in common but their style. */
export interface Surroundings {
  readonly desk: Desk
  /** BCP 47, where it differs from that of the document. */
  readonly language?: string
  readonly target?: Target
  /** What has become of what stands in no inline. */
  readonly change?: Marking | undefined
}

/** How characters look where they stand. */
interface Look extends Surroundings {
  readonly weight: Weight
  readonly size: number
  readonly color: string
  readonly raise?: number
  readonly id?: string
  readonly inlines?: readonly Inline[]
}

/** Turn inlines into strands of one look each. */
export const strandsOf = (
  inlines: readonly Inline[],
  style: Style,
  setting: Surroundings,
): readonly Strand[] => within(inlines, lookOf(style, setting))

/** The strands of a plain text that stands in no inline: a marker, a number. */
export const strandOf = (text: string, style: Style, setting: Surroundings): readonly Strand[] =>
  cast({type: 'text', value: text}, text, lookOf(style, setting))

const lookOf = ({weight, size, color}: Style, {desk, language, target, change}: Surroundings): Look => ({
  desk,
  weight,
  size,
  color,
  ...(language === undefined ? {} : {language}),
  ...(target ? {target} : {}),
  change,
})

const handlers = {
  text: characters,
  variable: characters,
  strong: (node, look) => within(node.children, {...look, weight: 'bold'}),
  emphasis: (node, look) => within(node.children, {...look, weight: 'bold'}),
  code: characters,
  link: (node, look) => within(node.children, linked(look, addressTarget(node.address))),
  reference: (node, look) => within(node.children, linked(look, {id: node.target})),
  foreign: (node, look) => within(node.children, {...look, language: node.language}),
  footnote: mark,
  lineBreak: (node, look) => cast(node, '\n', look),
} satisfies Handlers<readonly Strand[], Look, Inline>

const within = (children: readonly Inline[], look: Look): readonly Strand[] =>
  children.flatMap((child) => handle(handlers, child, {...look, inlines: [...(look.inlines ?? []), child]}))

function characters(node: Text | Variable | Code, look: Look): readonly Strand[] {
  return cast(node, node.value, look)
}

/** Size of a mark, and how high it stands above the baseline, as shares of the size of the words before it. */
const markScale = {size: 0.65, raise: 0.35}

function mark(node: Footnote, look: Look): readonly Strand[] {
  return cast(node, node.mark ?? '', {
    ...look,
    size: look.size * markScale.size,
    raise: look.size * markScale.raise,
    target: {id: node.target},
    ...(node.id === undefined ? {} : {id: node.id}),
  })
}

/** A strand a font. */
function cast(node: Inline, text: string, {desk, weight, change, ...look}: Look): readonly Strand[] {
  const own = node.change ?? change
  const marked = own ? {change: own, color: markColors[own]} : {}
  return desk.cast(node, text, weight).map((stretch) => ({...look, ...marked, ...stretch}))
}

const addressTarget = (address: Phrase): Target | undefined => {
  const text = phraseText(address)
  return text === '' ? undefined : {address: text}
}

const linked = (look: Look, target: Target | undefined): Look =>
  target ? {...look, target, color: 'address' in target ? look.desk.theme.colors.link : look.color} : look
