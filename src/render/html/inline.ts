import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Inline, Link} from '../../document/nodes.ts'
import {plainText, type Handlers} from '../../document/walk.ts'
import {addressOf, isOutside} from './address.ts'
import {anchor, inline, type Context} from './context.ts'
import {footnote} from './note.ts'

/** An address that prints may end its line anywhere. */
const selector = ({children}: Link): string => (plainText(children).includes('://') ? 'a.address' : 'a')

/** One function for every type of inline. */
export const inlineHandlers = {
  text: ({value}) => ({type: 'text', value}),
  variable: ({name, value}) => h('span', {dataVariable: name}, value),
  strong: ({children}, context) => h('strong', {}, inline(children, context)),
  emphasis: ({children}, context) => h('em', {}, inline(children, context)),
  code: ({value}) => h('code', {}, value),
  lineBreak: () => h('br'),
  reference: ({target, children}, context) => h('a', {href: anchor(target)}, inline(children, context)),
  foreign: ({language, children}, context) => h('span', {lang: language}, inline(children, context)),
  footnote,
  link: (node, context) => {
    const href = addressOf(node)
    const words = inline(node.children, context)
    return href === undefined
      ? h('span', {}, words)
      : h(selector(node), {href, rel: isOutside(href) ? 'noopener' : null}, words)
  },
} satisfies Handlers<ElementContent, Context, Inline>
