import type {Element} from 'hast'
import {h} from 'hastscript'
import {edgeValues} from '../../document/edge.ts'
import {dateText, standardNames, titleText} from '../../document/facts.ts'
import type {Document} from '../../document/nodes.ts'
import {phraseText} from '../../document/walk.ts'
import type {Theme} from '../../theme/model.ts'
import {lines} from './context.ts'
import {darkPalette, lightPalette} from './style/palette.ts'
import {copySheet} from './style/copy.ts'
import {sheet} from './style/sheet.ts'
import type {Words} from './words.ts'

/** Nothing is asked from anywhere: no script, no font, no picture that is not in the file. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

const meta = (name: string, content: string): Element => h('meta', {name, content})

/** What the page says of itself to who lists it: a draft says so in its identifier, and asks not to be found. */
function metadata(document: Document, words: Words): readonly Element[] {
  const {whitepaper, edition, label, date, draft, language} = document
  const provider = phraseText(document.provider)
  return [
    meta('author', provider),
    meta('description', words.description(titleText(document), provider, label, dateText(date, language))),
    meta('keywords', standardNames(document).join(', ')),
    meta('dcterms.identifier', `${whitepaper}-${edition}${draft ? '-draft' : ''}`),
    meta('dcterms.issued', date),
    meta('generator', 'hakusho'),
    ...(document.copy
      ? [meta('hakusho:brand', document.copy.brand), meta('hakusho:serial', document.copy.serial)]
      : []),
    ...(draft ? [meta('robots', 'noindex')] : []),
  ]
}

/** The colour that a browser gives its own frame around the page. */
const frame = (theme: Theme): readonly Element[] =>
  (
    [
      ['light', lightPalette(theme)],
      ['dark', darkPalette(theme)],
    ] as const
  ).map(([scheme, {grounds}]) =>
    h('meta', {name: 'theme-color', media: `(prefers-color-scheme: ${scheme})`, content: grounds.paper}),
  )

/** The head of the page. The encoding comes first, as a browser looks for it in the first 1024 bytes. */
export function head(document: Document, theme: Theme, words: Words): Element {
  return h(
    'head',
    {},
    lines([
      h('meta', {charSet: 'utf-8'}),
      h('meta', {httpEquiv: 'Content-Security-Policy', content: policy}),
      meta('viewport', 'width=device-width, initial-scale=1'),
      h('title', {}, words.title(titleText(document), document.label, document.draft)),
      ...metadata(document, words),
      meta('color-scheme', 'light dark'),
      ...frame(theme),
      h('style', {}, `\n${sheet(theme, edgeValues(document, ''), copySheet(document, theme))}\n`),
    ]),
  )
}
