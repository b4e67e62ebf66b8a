import type {Catalog} from '../content/catalog.ts'
import type {FigureFile} from '../content/model.ts'
import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {nearest} from '../diagnostic/nearest.ts'
import type {Block, Phrase} from '../document/nodes.ts'
import {plainText} from '../document/walk.ts'
import type {Path} from '../source/source.ts'

/** The texts of a section or control, read. */
interface Part {
  readonly title: Phrase
  readonly body?: readonly Block[]
}

/** Sections and controls by id. */
type Parts = ReadonlyMap<string, Part>

/** The sentence that a cell of a figure rests on, and the part that is to say it. */
interface Quote {
  readonly id: string
  readonly words: string
  readonly path: Path
}

const quotesOf = ({matrix}: FigureFile): readonly Quote[] =>
  (matrix?.groups ?? []).flatMap(({rows}, group) =>
    rows.flatMap(({cells}, row) =>
      cells.flatMap((cell, at): readonly Quote[] => {
        const path = ['matrix', 'groups', group, 'rows', row, 'cells', at, 'quote']
        return cell ? [{id: cell.source, words: cell.quote, path}] : []
      }),
    ),
  )

/** The title and the body of a part as they print, variables by value. */
const textsOf = ({title, body}: Part): readonly string[] => [
  plainText(title),
  (body ?? []).map((block) => plainText([block])).join('\n'),
]

const bare = (text: string): string => text.replace(/\s+/g, '')

const says = (part: Part, words: string): boolean =>
  textsOf(part).some((text) => bare(text).includes(bare(words)))

const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[。！？!?]|\.(?=\s))|\n/).filter((one) => bare(one))

/** As many sentences in a row as the quote has, from every place of the part. */
function runsOf(part: Part, words: string): readonly string[] {
  const count = sentencesOf(words).length
  return textsOf(part).flatMap((text) => {
    const sentences = sentencesOf(text)
    return sentences.map((_, at) =>
      sentences
        .slice(at, at + count)
        .join('')
        .trim(),
    )
  })
}

function hintOf({id, words}: Quote, part: Part, parts: Parts): string {
  const near = nearest(words, runsOf(part, words))
  if (near !== undefined) return `write the sentence as \`${id}\` has it: \`${near}\``
  const [other] = [...parts].find(([, candidate]) => says(candidate, words)) ?? []
  if (other !== undefined) return `\`${other}\` says it: write \`source: "${other}"\``
  return `write a sentence of \`${id}\`, word for word, or name the part that says so as \`source\``
}

/**
 * What a figure says is said by the text. Each quote must stand in the title or the body of its source, white space
 * aside. A source that is not among `parts`, having faults of its own, is passed over.
 */
export function unfoundedQuotes({figures}: Catalog, parts: Parts): readonly Diagnostic[] {
  return [...figures.values()].flatMap(({data, source}) =>
    quotesOf(data).flatMap((quote): readonly Diagnostic[] => {
      const part = parts.get(quote.id)
      if (!part || says(part, quote.words)) return []
      const message = `\`${quote.id}\` does not say this`
      return [diagnostic('quote-unfounded', source.span(quote.path), message, hintOf(quote, part, parts))]
    }),
  )
}
