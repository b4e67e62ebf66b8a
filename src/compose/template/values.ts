import type {Block, Phrase, Variable} from '../../document/nodes.ts'

/** What content puts into the output of a template. It travels beside the output, never in it. */
export type Insert =
  | {readonly kind: 'plain'; readonly text: string}
  | {readonly kind: 'variable'; readonly node: Variable}
  | {readonly kind: 'phrase'; readonly phrase: Phrase}
  | {readonly kind: 'prose'; readonly blocks: readonly Block[]}

const key = Symbol('content')

/** A text of the content as templates see it: it can be printed and asked for its presence, and nothing else. */
export interface Words {
  readonly [key]: Insert
}

const words = (insert: Insert): Words => Object.freeze({[key]: insert})

/** A variable for templates. */
export const variableWords = (node: Variable): Words => words({kind: 'variable', node})
/** A phrase for templates. */
export const phraseWords = (phrase: Phrase): Words => words({kind: 'phrase', phrase})
/** Blocks for templates. */
export const proseWords = (blocks: readonly Block[]): Words => words({kind: 'prose', blocks})
/** Blocks for templates; none where there are none. */
export const wordsOrNull = (blocks: readonly Block[] | undefined): Words | null =>
  blocks?.length ? proseWords(blocks) : null

/** What a text of the content holds; `undefined` for any other value. */
export const insertOf = (value: unknown): Insert | undefined =>
  typeof value === 'object' && value !== null && key in value ? (value as Words)[key] : undefined

/** Stands for a field that does not exist, after that has been reported. */
export const missing: unique symbol = Symbol('missing')
