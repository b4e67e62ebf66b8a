import {plainText} from '../document/walk.ts'
import type {Inline} from '../document/nodes.ts'
import type {Piece} from './difference.ts'

/** The characters that a piece prints by itself; a line break prints none. */
export const textOfPiece = ({node}: Piece): string => (node.type === 'lineBreak' ? '' : plainText([node]))

/** The characters that pieces print. */
export const textOf = (pieces: readonly Piece[]): string => pieces.map(textOfPiece).join('')

/** How a piece looks: what it stands in, and what it is itself, whatever its words. */
export const lookOf = ({node, within}: Piece): string =>
  [
    ...within.map(({node}) => (node.type === 'foreign' ? `foreign ${node.language}` : node.type)),
    lookOfLeaf(node),
  ].join(' ')

const lookOfLeaf = (node: Inline): string => (node.type === 'variable' ? 'text' : node.type)

/** Where the words lead, variables by name or by value: an address or an id for each wrapper that leads anywhere. */
export const leadsOf = ({node, within}: Piece, variables: 'name' | 'value'): readonly string[] =>
  [...within.map((wrap) => wrap.node), node].flatMap((wrapper) => {
    if (wrapper.type === 'reference') return [`#${wrapper.target}`]
    if (wrapper.type !== 'link') return []
    return [
      wrapper.address.map((part) => (part.type === 'text' ? part.value : `{${part[variables]}}`)).join(''),
    ]
  })
