import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Echo} from '../../../compare/difference.ts'
import type {Report, ReportedChange} from '../../../compare/report/report.ts'
import {standing} from '../../../document/marks.ts'
import type {Document, Figure, Phrase} from '../../../document/nodes.ts'
import {phraseText, walk} from '../../../document/walk.ts'
import {anchor, type Context} from '../context.ts'
import {ownId} from '../../../document/marks.ts'
import type {ReviewWords} from './words.ts'

/** What is known while the page of a review is made. */
export interface Proof {
  readonly redline: Document
  readonly report: Report
  /** What the history says of each target. */
  readonly notes: ReadonlyMap<string, readonly string[]>
  readonly words: ReviewWords
  readonly context: Context
  readonly changes: ReadonlyMap<string, ReportedChange>
  readonly echoes: ReadonlyMap<string, Echo>
  /** The place of each target among all, by which its card and its form are known. */
  readonly order: ReadonlyMap<string, number>
  /** What each section and figure is called. */
  readonly names: ReadonlyMap<string, string>
  /** The figures of each changed figure's id: struck, put in, or marked within. */
  readonly figures: ReadonlyMap<string, readonly Figure[]>
}

/** The target of a variable: no id has braces. */
export const variableTarget = (name: string): string => `{${name}}`

/** All that a record says something of, in its order. */
export const targetsOf = ({changes, variables}: Report): readonly string[] => [
  ...changes.map(({target}) => target),
  ...variables.map(({name}) => variableTarget(name)),
]

/** What each section and figure is called: by the later edition, else by the earlier. */
export function namesOf(redline: Document): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const put = (id: string, number: string | undefined, title: Phrase): void => {
    const now = phraseText(standing(title))
    const name = [number, now === '' ? phraseText(title) : now].filter(Boolean).join(' ')
    if (name !== '') names.set(id, name)
  }
  for (const node of walk(redline)) {
    if (node.type === 'section' && node.heading) put(node.id, node.heading.number, node.heading.title)
    if (node.type === 'figure') put(node.id, node.label, node.caption)
  }
  for (const [id, name] of names) if (!names.has(ownId(id))) names.set(ownId(id), name)
  return names
}

/** The figures that are told as changed, by the ids that the editions call them by. */
export function figuresIn(
  redline: Document,
  changes: Proof['changes'],
): ReadonlyMap<string, readonly Figure[]> {
  const figures = new Map<string, readonly Figure[]>()
  for (const node of walk(redline)) {
    const id = node.type === 'figure' ? ownId(node.id) : undefined
    if (node.type !== 'figure' || id === undefined || changes.get(id)?.of !== 'figure') continue
    figures.set(id, [...(figures.get(id) ?? []), node])
  }
  return figures
}

/** What something is called on the page; what has no title, by what it is. */
export function nameIn({names, changes, words}: Proof, target: string): string {
  const of = changes.get(target)?.of
  return names.get(target) ?? (of ? words.of[of] : target)
}

/** A link to something on the page, in its own words or in others. */
export const linkTo = (proof: Proof, target: string, text = nameIn(proof, target)): Element =>
  h('a', {href: anchor(target)}, text)
