import type {Node, Note} from './nodes.ts'

/** Whether a node is the text of a footnote: a note that a mark leads to. A note that a template names keeps its ※. */
export const isFootnote = (node: Node): node is Note & {readonly id: string} =>
  node.type === 'note' && node.id !== undefined && node.mark !== '※'

/** The id that the number pass gives to the first mark of a footnote, by the id of the footnote. */
export const idOfMark = (footnote: string): string => `${footnote}-mark`
