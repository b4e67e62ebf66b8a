import type {Block, Document} from '../document/nodes.ts'
import {markBlocks, type Setting} from './blocks.ts'
import {tellChanges} from './changes.ts'
import type {Difference, Head, Part, PartMark, Place} from './difference.ts'
import {markInlines} from './inline.ts'
import {blockLikeness} from './likeness.ts'
import {idIn, movedSections, outlineOf, type Outline} from './outline.ts'
import {saidIn} from './said.ts'
import {termsOf} from './terms.ts'
import {changedVariables, variablesIn} from './variables.ts'
import {segmentBy} from './words/segment.ts'

/**
 * How two editions differ. Both are documents as composed: before numbers, references and contents are derived, which
 * are never told. Sections are found by their ids, blocks by likeness, words by a pinned model and by the terms of both
 * editions. Any two documents have a difference; of two that share nothing all is removed and all is added.
 */
export function compare(before: Document, after: Document): Difference {
  const [old, now] = [outlineOf(before), outlineOf(after)]
  const setting = settingOf(before, after, old, now)
  const blocks = markBlocks(before.children, after.children, setting)
  const parts = new Map(
    [...new Set([...now.keys(), ...old.keys()])].map((id) => [id, partOf(id, old, now, setting)]),
  )
  const variables = changedVariables(variablesIn(before), variablesIn(after))
  const told = tellChanges({blocks, parts, before: old, after: now, reading: setting})
  return Object.freeze({before: headOf(before), after: headOf(after), blocks, parts, variables, ...told})
}

function headOf({type, children, ...head}: Document): Head {
  void [type, children]
  return head
}

/** What the marks of two editions are found by. */
export function settingOf(
  before: Document,
  after: Document,
  old = outlineOf(before),
  now = outlineOf(after),
): Setting {
  const said = saidIn(before, after)
  const moved = movedSections(old, now)
  const places =
    (own: Outline, other: Outline, gone: Place, left: Place) =>
    (block: Block): PartMark | undefined => {
      const id = idIn(own, block)
      if (id === undefined) return undefined
      const place = !other.has(id) ? gone : moved.has(id) ? left : 'kept'
      return Object.freeze({mark: 'part', place, id})
    }
  return {
    before: said.before,
    after: said.after,
    segment: segmentBy([...termsOf(before), ...termsOf(after)]),
    likeness: blockLikeness(said.altered),
    placeBefore: places(old, now, 'removed', 'away'),
    placeAfter: places(now, old, 'added', 'here'),
  }
}

function partOf(id: string, old: Outline, now: Outline, setting: Setting): Part {
  const [before, after] = [old.get(id)?.section, now.get(id)?.section]
  return Object.freeze({
    id,
    ...(before && {before}),
    ...(after && {after}),
    title: markInlines(before?.heading?.title ?? [], after?.heading?.title ?? [], setting),
    blocks: markBlocks(before?.children ?? [], after?.children ?? [], setting),
  })
}
