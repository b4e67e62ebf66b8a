import type {MarkdownNode, SoftBreak} from './tree.ts'

/** What stands beside a line's end: a character, or `undefined` for what has other characters in another copy. */
export type Neighbour = string | undefined

const latin = /^[!-~\u00C0-\u024F\u1E00-\u1EFF]/
const eastAsian = /^[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u{20000}-\u{3FFFF}]/u

const standsAlone = (character: string, language: string): boolean =>
  language === 'ja' ? !latin.test(character) : eastAsian.test(character)

/**
 * What a line that ends within a paragraph stands for: nothing between Japanese characters, else a space. A variable
 * goes with the character on the other side, so that no copy in another name reads otherwise.
 */
export function joint(before: Neighbour, after: Neighbour, language: string): '' | ' ' {
  const known = [before, after].filter((side) => side !== undefined)
  if (known.length === 0) return language === 'ja' ? '' : ' '
  return known.every((side) => standsAlone(side, language)) ? '' : ' '
}

/** The last character of a text. */
export const lastOf = (text: string): Neighbour => /.$/su.exec(text)?.[0]

/** The first character of a text. */
export const firstOf = (text: string): Neighbour => /^./su.exec(text)?.[0]

function* leaves(nodes: readonly MarkdownNode[]): Generator<MarkdownNode> {
  for (const node of nodes) {
    if (node.type === 'table' && node.caption) yield* leaves(node.caption.children)
    if ('children' in node && node.children.length > 0) yield* leaves(node.children as MarkdownNode[])
    else yield node
  }
}

const textOf = (leaf: MarkdownNode | undefined): string =>
  leaf && leaf.type !== 'variable' && 'value' in leaf ? leaf.value : ''

/** What each line that ends within a paragraph stands for. */
export function jointsOf(blocks: readonly MarkdownNode[], language: string): ReadonlyMap<SoftBreak, string> {
  const all = [...leaves(blocks)]
  const joints = new Map<SoftBreak, string>()
  all.forEach((leaf, index) => {
    if (leaf.type !== 'softBreak') return
    const [before, after] = [lastOf(textOf(all[index - 1])), firstOf(textOf(all[index + 1]))]
    joints.set(leaf, joint(before, after, language))
  })
  return joints
}
