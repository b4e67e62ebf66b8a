import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Document, Figure, Node, Phrase} from '../../document/nodes.ts'
import {walk} from '../../document/walk.ts'
import {folioOf, type Pages} from '../../layout/pages.ts'
import type {Bookmark} from './bookmarks.ts'
import {unwritable} from './characters.ts'
import type {Pictures} from './context.ts'

/** What a document is checked against. */
interface Given {
  readonly pages: Pages
  readonly pictures: Pictures
  readonly bookmarks: ReadonlyMap<string, Bookmark>
}

/** What stands in the way of a Word file: pictures and targets that are not there, characters that no XML holds. */
export const check = (document: Document, given: Given): readonly Diagnostic[] =>
  [...walk(document)].flatMap((node) => {
    const characters = phrasesOf(node).flatMap((part) => checkCharacters(part, node))
    const picture = node.type === 'figure' ? checkPicture(node, given) : []
    return [...characters, ...picture, ...checkTarget(node, given)]
  })

/** The texts of a node that are no nodes below it. */
function phrasesOf(node: Node): Phrase | readonly {readonly value: string}[] {
  if (node.type === 'figure') return node.alt
  if (node.type === 'link') return node.address
  return 'value' in node ? [node] : []
}

function checkCharacters({value}: {readonly value: string}, {origin}: Node): readonly Diagnostic[] {
  return unwritable(value).map((name) =>
    diagnostic(
      'character-forbidden',
      origin,
      `the character ${name} cannot stand in a Word file and is left out there`,
      'remove it: it prints nothing in the other formats',
    ),
  )
}

const checkPicture = (node: Figure, {pictures}: Given): readonly Diagnostic[] =>
  pictures(node)
    ? []
    : [
        diagnostic(
          'picture-missing',
          node.origin,
          `the figure ${node.id} has no picture to print`,
          'put the picture into figures/, or remove the figure',
        ),
      ]

/** The id that a node leads to. */
function targetOf(node: Node): string | undefined {
  if (node.type === 'note') return node.back
  return 'target' in node ? node.target : undefined
}

function checkTarget(node: Node, {bookmarks, pages}: Given): readonly Diagnostic[] {
  const target = targetOf(node)
  if (target === undefined) return []
  const found = bookmarks.get(target)?.target
  const placed =
    node.type !== 'entry' || (found && found.type !== 'footnote' && folioOf(pages, found) !== undefined)
  if (found && placed) return []
  const message = found ? `${target} stands on no page` : `nothing has the id ${target}`
  return [diagnostic('reference-broken', node.origin, message, 'refer to an id of this whitepaper')]
}
