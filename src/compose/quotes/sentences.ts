import type {Phrase, Variable} from '../../document/nodes.ts'

/** No text holds this character (YAML 1.2, 5.1): it parts the names of variables from words. */
const edge = '\0'
const token = new RegExp(`${edge}([^${edge}]*)${edge}`, 'g')

/** A variable within a text, by its name. */
export const tokenOf = ({name}: Variable): string => edge + name + edge

/** A text without its white space. */
export const bare = (text: string): string => text.replace(/\s+/g, '')

/** The names of a phrase's variables. */
export const namedIn = (phrase: Phrase): ReadonlySet<string> =>
  new Set(phrase.flatMap((node) => (node.type === 'variable' ? [node.name] : [])))

/** A text with tokens as a writer writes it: `{name}`, and `\{` for a brace. */
export const written = (tokens: string): string => tokens.replaceAll('{', '\\{').replace(token, '{$1}')

/** Sentences in a row: with tokens, and as they print. */
export interface Run {
  readonly tokens: string
  readonly said: string
}

const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[。！？!?]|\.(?=\s))|\n/).filter((one) => bare(one))

/** As many sentences in a row as the words have, from every place of the text. Both hold variables as tokens. */
export function runsOf(
  text: string,
  words: string,
  variables: Readonly<Record<string, string>>,
): readonly Run[] {
  const count = sentencesOf(words).length
  const sentences = sentencesOf(text)
  return sentences.map((_, at) => {
    const tokens = sentences
      .slice(at, at + count)
      .join('')
      .trim()
    return {tokens, said: tokens.replace(token, (_match, name: string) => variables[name] ?? '')}
  })
}
