import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Quote} from '../../document/nodes.ts'
import {blocks} from './blocks.ts'
import {inline, lines, type Context} from './context.ts'

/** Words of another text. Where they come from is not of those words, so it stands outside of them, as their caption. */
export function quote({language, children}: Quote, context: Context): Element {
  const last = children.at(-1)
  const source = last?.type === 'paragraph' && last.role === 'source' ? last : undefined
  const quoted = source ? children.slice(0, -1) : children
  const words = h('blockquote', {lang: language ?? null}, blocks(quoted, context))
  if (!source) return words
  return h('figure.quote', {}, lines([words, h('figcaption', {}, inline(source.children, context))]))
}
