import {dateText, draftWord, titleText} from './facts.ts'
import type {Document} from './nodes.ts'
import {phraseText} from './walk.ts'

/** Every name that may stand in braces in page-edge text. */
export const edgeNames = ['folio', 'title', 'edition', 'date', 'provider', 'draft'] as const

/** A name that may stand in braces in page-edge text. */
type EdgeName = (typeof edgeNames)[number]

/** What stands for each name. */
export type EdgeValues = Readonly<Record<EdgeName, string>>

/** What stands for each name on the page of this folio. */
export const edgeValues = (document: Document, folio: string): EdgeValues => ({
  folio,
  title: titleText(document),
  edition: document.label,
  date: dateText(document.date, document.language),
  provider: phraseText(document.provider),
  draft: document.draft ? draftWord(document.language) : '',
})

/** A part of page-edge text: a name in braces, known or not, or plain characters. */
export type EdgePart = {readonly name: string} | {readonly text: string}

/** Cut page-edge text at its names. */
export function edgeParts(pattern: string): readonly EdgePart[] {
  const parts: EdgePart[] = []
  let end = 0
  for (const {0: braced, 1: name = '', index} of pattern.matchAll(/\{([^{}]*)\}/g)) {
    if (index > end) parts.push({text: pattern.slice(end, index)})
    parts.push({name})
    end = index + braced.length
  }
  return end < pattern.length ? [...parts, {text: pattern.slice(end)}] : parts
}

/** What one part prints; a name that is not known prints nothing. */
export const edgePartText = (part: EdgePart, values: EdgeValues): string => {
  if ('text' in part) return part.text
  const known = edgeNames.find((name) => name === part.name)
  return known === undefined ? '' : values[known]
}

/** What page-edge text prints. */
export const edgeText = (pattern: string, values: EdgeValues): string =>
  edgeParts(pattern)
    .map((part) => edgePartText(part, values))
    .join('')
