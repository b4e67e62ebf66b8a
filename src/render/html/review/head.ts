import type {Element} from 'hast'
import {h} from 'hastscript'
import {digest} from '../../../world/digest.ts'
import {lines} from '../context.ts'

/** The name by which a policy knows what stands in an element (CSP Level 3, section 2.3.1). */
const hashOf = (text: string): string => `'sha256-${Buffer.from(digest(text), 'hex').toString('base64')}'`

/** The page runs this script and wears this style sheet, shows pictures that are in it, and asks for nothing else. */
const policyOf = (style: string, script: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** What the head of the page says. */
interface Head {
  readonly title: string
  readonly style: string
  readonly script: string
}

/** The head of the page. The policy stands before all that it is about. */
export const head = ({title, style, script}: Head): Element =>
  h(
    'head',
    {},
    lines([
      h('meta', {charSet: 'utf-8'}),
      h('meta', {httpEquiv: 'Content-Security-Policy', content: policyOf(style, script)}),
      h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
      h('title', {}, title),
      h('meta', {name: 'generator', content: 'hakusho'}),
      h('meta', {name: 'robots', content: 'noindex'}),
      h('meta', {name: 'referrer', content: 'no-referrer'}),
      h('meta', {name: 'color-scheme', content: 'light dark'}),
      h('style', {}, style),
    ]),
  )
