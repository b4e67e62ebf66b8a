import type {
  Block,
  Cell,
  Inline,
  Item,
  List,
  Paragraph,
  ParagraphRole,
  Row,
  Section,
  Text,
  Variable,
} from '../../src/document/nodes.ts'

/** A string stands for a text node. */
export type Words = readonly (Inline | string)[]
export const text = (value: string): Text => ({type: 'text', value})
export const variable = (name: string, value: string): Variable => ({type: 'variable', name, value})
export const inlines = (words: Words): Inline[] =>
  words.map((word) => (typeof word === 'string' ? text(word) : word))
export const paragraph = (...words: Words): Paragraph => ({type: 'paragraph', children: inlines(words)})
export const role = (name: ParagraphRole, ...words: Words): Paragraph => ({
  ...paragraph(...words),
  role: name,
})
export const note = (...words: Words): Block => ({type: 'note', mark: '※', children: inlines(words)})
export const item = (...children: readonly Block[]): Item => ({type: 'item', children})
export const list = (ordered: boolean, ...children: readonly Item[]): List => ({
  type: 'list',
  ordered,
  children,
})
export const cell = (...words: Words): Cell => ({type: 'cell', children: [paragraph(...words)]})
export const row = (...children: readonly Cell[]): Row => ({type: 'row', children})

type Options = Partial<Omit<Section, 'type' | 'id' | 'level' | 'children'>> & {readonly number?: string}

/** A section; a title that is a string has no variable in it. */
export function section(
  id: string,
  level: number,
  title: string | readonly (Text | Variable)[],
  {number, ...options}: Options,
  ...children: readonly Block[]
): Section {
  const phrase = typeof title === 'string' ? [text(title)] : title
  const heading = {title: phrase, ...(number === undefined ? {} : {number})}
  return {type: 'section', id, kind: 'section', level, heading, listed: true, ...options, children}
}
