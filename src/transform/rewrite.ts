import type {Document, Node} from '../document/nodes.ts'

/** What takes a node's place: itself, where nothing changes. It sees children that are rewritten already. */
export type Rewrite = (node: Node) => Node

function rewriteAll(nodes: readonly Node[], rewrite: Rewrite): readonly Node[] {
  const after = nodes.map((node) => rewriteNode(node, rewrite))
  return after.every((node, index) => node === nodes[index]) ? nodes : Object.freeze(after)
}

function rewriteNode(node: Node, rewrite: Rewrite): Node {
  if (!('children' in node)) return rewrite(node)
  const children = rewriteAll(node.children, rewrite)
  return rewrite(children === node.children ? node : (Object.freeze({...node, children}) as Node))
}

/**
 * A document with some nodes replaced, from the leaves up. Titles, captions and addresses are phrases and are left
 * alone. What does not change is shared with the document before, which is given back itself where nothing changes.
 */
export function rewriteDocument(document: Document, rewrite: Rewrite): Document {
  const children = rewriteAll(document.children, rewrite) as Document['children']
  return children === document.children ? document : Object.freeze({...document, children})
}
