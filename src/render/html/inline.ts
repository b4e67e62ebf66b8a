import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Inline} from '../../document/nodes.ts'
import type {Handlers} from '../../document/walk.ts'
import {addressOf, isOutside} from './address.ts'
import {anchor, inline, type Context} from './context.ts'

/** One function for every type of inline. */
export const inlineHandlers = {
  text: ({value}) => ({type: 'text', value}),
  variable: ({name, value}) => h('span', {dataVariable: name}, value),
  strong: ({children}, context) => h('strong', {}, inline(children, context)),
  emphasis: ({children}, context) => h('em', {}, inline(children, context)),
  code: ({value}) => h('code', {}, value),
  lineBreak: () => h('br'),
  reference: ({target, children}, context) => h('a', {href: anchor(target)}, inline(children, context)),
  link: (node, context) => {
    const href = addressOf(node)
    const words = inline(node.children, context)
    return href === undefined
      ? h('span', {}, words)
      : h('a', {href, rel: isOutside(href) ? 'noopener' : null}, words)
  },
} satisfies Handlers<ElementContent, Context, Inline>
