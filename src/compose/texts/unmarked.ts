import type {Catalog, Loaded} from '../../content/catalog.ts'
import type {ControlFile, SectionFile} from '../../content/model.ts'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {isJapanese} from '../../document/facts.ts'
import type {Block, Inline, Node, Note, Paragraph} from '../../document/nodes.ts'
import {childrenOf} from '../../document/walk.ts'
import {ownFields, type PartProse} from './part.ts'
import type {PartsProse} from './parts.ts'

/** Words of the language around them: code and passages that are marked are none. */
function wordsIn(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'code' || node.type === 'foreign') return ' … '
      if (node.type === 'lineBreak') return ' '
      return 'value' in node ? node.value : wordsIn(childrenOf(node) as readonly Inline[])
    })
    .join('')
}

const address = /(?:https?:|mailto:|tel:)\S+|\S+@\S+|\S+\/\S+/gi
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const word = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]*$/u

/** The words between commas and the like, without the points at their ends; what has digits or signs in it is no word. */
const wordsOf = (stretch: string): readonly string[] =>
  stretch
    .split(/\s+/)
    .map((token) => token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((token) => word.test(token))

const isSmall = (token: string): boolean => token.length > 1 && token === token.toLowerCase()

/** Whether words are a sentence in Latin letters: four in a row at least, most of them no names. */
function isLatin(text: string): boolean {
  if (japanese.test(text)) return false
  const stretches = text.replace(address, ' ').split(/[,;:|…]/)
  return stretches.map(wordsOf).some((words) => {
    const small = words.filter(isSmall).length
    return words.length >= 4 && small >= 3 && small * 2 >= words.length
  })
}

/** The paragraphs and notes below nodes; a quotation in a language of its own is marked. */
function* paragraphsIn(nodes: readonly Node[]): Generator<Paragraph | Note> {
  for (const node of nodes) {
    if (node.type === 'paragraph' || node.type === 'note') yield node
    else if (node.type !== 'quote' || node.language === undefined) yield* paragraphsIn(childrenOf(node))
  }
}

const hints = ['mark the words: `[words](lang:en)`', 'or give the text its language: `language: en`']

const faultsIn = (blocks: readonly Block[]): readonly Diagnostic[] =>
  [...paragraphsIn(blocks)]
    .filter(({children}) => isLatin(wordsIn(children)))
    .map(({origin}) => {
      const message =
        'these words are not Japanese, and nothing says so: they would be read aloud as if they were'
      return diagnostic('language-unmarked', origin, message, ...hints)
    })

function partFaults(part: PartProse, {data}: Loaded<SectionFile | ControlFile>, language: string) {
  const own = data.language ?? language
  const quoted = ('standardText' in data ? data.standardText?.language : undefined) ?? own
  return [
    ...(isJapanese(own) ? faultsIn([...ownFields.flatMap((field) => part[field] ?? []), ...part.notes]) : []),
    ...(isJapanese(quoted) ? faultsIn(part.standardText?.text ?? []) : []),
  ]
}

/** Paragraphs of a Japanese text that are in another language, by their letters, and not marked (ISO 14289-1, 7.2). */
export function unmarkedLanguages(
  catalog: Catalog,
  {sections, controls, glossary}: PartsProse,
): readonly Diagnostic[] {
  const {language} = catalog.whitepaper.data
  const parts = [...sections, ...controls].flatMap(([id, part]) => {
    const loaded = catalog.sections.get(id) ?? catalog.controls.get(id)
    return loaded ? partFaults(part, loaded, language) : []
  })
  const terms = glossary.terms.flatMap(({definition}) => definition)
  return [...parts, ...(isJapanese(language) ? faultsIn(terms) : [])]
}
