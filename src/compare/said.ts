import type {Document, Heading, Phrase} from '../document/nodes.ts'
import {walk} from '../document/walk.ts'
import {same} from './same.ts'

/** What a reference without words of its own says, by its target, as far as that is content. */
export type Said = (target: string) => Phrase

const text = (value: string): Phrase[number] => Object.freeze({type: 'text', value})

const wordsOf = ({number, title}: Heading): Phrase =>
  number === undefined ? title : [text(`${number} `), ...title]

function saidById(document: Document): ReadonlyMap<string, Phrase> {
  const said = new Map<string, Phrase>()
  for (const node of walk(document)) {
    if (node.type === 'section' && node.heading) said.set(node.id, wordsOf(node.heading))
    // The label of a figure or table is derived: it never differs.
    if (node.type === 'figure' || (node.type === 'table' && node.id !== undefined && node.caption))
      said.set(node.id ?? '', [])
  }
  return said
}

/**
 * What references say in both editions, and the targets of which they say something else: the number and title of a
 * section are content wherever they print, the labels of figures and tables are derived. A target that has no heading
 * is called by its id, as when references are resolved.
 */
export function saidIn(
  before: Document,
  after: Document,
): {readonly before: Said; readonly after: Said; readonly altered: ReadonlySet<string>} {
  const [old, now] = [saidById(before), saidById(after)]
  const by =
    (said: ReadonlyMap<string, Phrase>): Said =>
    (target) =>
      said.get(target) ?? [text(target)]
  const [wasSaid, isSaid] = [by(old), by(now)]
  const targets = new Set([...old.keys(), ...now.keys()])
  const altered = new Set([...targets].filter((target) => !same(wasSaid(target), isSaid(target))))
  return {before: wasSaid, after: isSaid, altered}
}
