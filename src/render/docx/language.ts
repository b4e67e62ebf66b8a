import type {Document, Node} from '../../document/nodes.ts'
import {childrenOf, walk} from '../../document/walk.ts'

/** Word proofs by language and region: the region of a language that is named without one. */
const regions: ReadonlyMap<string, string> = new Map([
  ['de', 'de-DE'],
  ['en', 'en-US'],
  ['es', 'es-ES'],
  ['fr', 'fr-FR'],
  ['it', 'it-IT'],
  ['ja', 'ja-JP'],
  ['ko', 'ko-KR'],
  ['pt', 'pt-BR'],
  ['zh', 'zh-CN'],
  ['zh-hans', 'zh-CN'],
  ['zh-hant', 'zh-TW'],
])

/** A BCP 47 tag as Word knows it, with a region where one is known: `en` is `en-US` (ECMA-376 part 1, 17.3.2.20). */
export const wordLanguage = (tag: string): string => regions.get(tag.toLowerCase()) ?? tag

/** Whether a language is written in characters that Word takes for East Asian ones. */
export const isEastAsian = (language: string): boolean => /^(?:ja|ko|zh)(?:-|$)/i.test(language)

/** The language of words that are not in the document's own, as Word knows it; undefined for words that are. */
export function foreignTo(document: Document, tag: string): string | undefined {
  const language = wordLanguage(tag)
  return language === wordLanguage(document.language) ? undefined : language
}

/** All languages of a document beside its own, in reading order. */
export function foreignLanguages(document: Document): readonly string[] {
  const found = [...walk(document)].map((node) => ('language' in node ? node.language : undefined))
  const foreign = found.map((tag) => (tag === undefined ? undefined : foreignTo(document, tag)))
  return [...new Set(foreign)].filter((language) => language !== undefined)
}

/** The sections whose words are in another language than the document's, by id. */
export function sectionLanguages(document: Document): ReadonlyMap<string, string> {
  const languages = new Map<string, string>()
  const visit = (node: Node | Document, around: string | undefined): void => {
    const language = tagOf(node) === undefined ? around : foreignTo(document, tagOf(node) ?? '')
    if (node.type === 'section' && language !== undefined) languages.set(node.id, language)
    for (const child of childrenOf(node)) visit(child, language)
  }
  visit(document, undefined)
  return languages
}

const tagOf = (node: Node | Document): string | undefined =>
  node.type === 'section' ? node.language : undefined
