import type {Catalog} from '../content/catalog.ts'
import type {FigureFile} from '../content/model.ts'
import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {nearest} from '../diagnostic/nearest.ts'
import type {Phrase, Variable} from '../document/nodes.ts'
import {phraseText, plainText} from '../document/walk.ts'
import type {Path} from '../source/source.ts'
import {parsePhrase} from './prose/phrase.ts'
import type {Scope} from './prose/reading.ts'
import {bare, namedIn, runsOf, tokenOf, written} from './quotes/sentences.ts'
import {ownFields, type OwnProse} from './texts/part.ts'

/** Sections and controls by id. */
type Parts = ReadonlyMap<string, OwnProse>

/** The sentence that a cell of a figure rests on, as written, and the part that is to say it. */
interface WrittenQuote {
  readonly id: string
  readonly value: string
  readonly path: Path
}

/** A quote, read. */
interface Quote {
  readonly id: string
  readonly words: Phrase
}

const quotesOf = ({matrix}: FigureFile): readonly WrittenQuote[] =>
  (matrix?.groups ?? []).flatMap(({rows}, group) =>
    rows.flatMap(({cells}, row) =>
      cells.flatMap((cell, at): readonly WrittenQuote[] => {
        const path = ['matrix', 'groups', group, 'rows', row, 'cells', at, 'quote']
        return cell ? [{id: cell.source, value: cell.quote, path}] : []
      }),
    ),
  )

/** The title and each text of a part, variables as `say` has them. */
const textsOf = (part: OwnProse, say: (node: Variable) => string): readonly string[] => [
  plainText(part.title, say),
  ...ownFields.map((field) => (part[field] ?? []).map((block) => plainText([block], say)).join('\n')),
]

/** Whether a part has these words. A variable that the words name is met by that name only, any other by its value. */
function says(part: OwnProse, words: Phrase): boolean {
  const named = namedIn(words)
  const say = (node: Variable): string => (named.has(node.name) ? tokenOf(node) : node.value)
  return textsOf(part, say).some((text) => bare(text).includes(bare(plainText(words, say))))
}

function hintOf({id, words}: Quote, part: OwnProse, parts: Parts, {variables}: Scope): string {
  const runs = textsOf(part, tokenOf).flatMap((text) => runsOf(text, plainText(words, tokenOf), variables))
  const near = nearest(
    phraseText(words),
    runs.map(({said}) => said),
  )
  const run = runs.find(({said}) => said === near)
  if (run) return `write the sentence as \`${id}\` has it: \`${written(run.tokens)}\``
  const [other] = [...parts].find(([, candidate]) => says(candidate, words)) ?? []
  if (other !== undefined) return `\`${other}\` says it: write \`source: "${other}"\``
  return `write a sentence of \`${id}\`, word for word, or name the part that says so as \`source\``
}

/**
 * What a figure says is said by the text. Each quote must stand in the title or a text of its source, white space
 * aside, variables by name, so that it stands whatever their values; a value that is written out is accepted while
 * it is the value. A source that is not among `parts`, having faults of its own, is passed over.
 */
export function unfoundedQuotes({figures}: Catalog, parts: Parts, scope: Scope): readonly Diagnostic[] {
  return [...figures.values()].flatMap(({data, source}) =>
    quotesOf(data).flatMap(({id, value, path}): readonly Diagnostic[] => {
      const {phrase: words, diagnostics} = parsePhrase({source, path, value}, scope)
      const part = parts.get(id)
      if (diagnostics.length > 0 || !part || says(part, words)) return diagnostics
      const hint = hintOf({id, words}, part, parts, scope)
      return [diagnostic('quote-unfounded', source.span(path), `\`${id}\` does not say this`, hint)]
    }),
  )
}
