import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Item, List, Note, Paragraph, ParagraphRole} from '../../document/nodes.ts'
import {blocks, inline, inside, type Context} from './context.ts'

/** The element of each part of a cover: the title is the one heading of the first level. */
const roles = {
  title: 'h1',
  provider: 'p.provider',
  date: 'p.date',
  draft: 'p.draft',
  lead: 'p.lead',
} satisfies Record<ParagraphRole, string>

/** A paragraph. */
export const paragraph = ({role, children}: Paragraph, context: Context): Element =>
  h(role === undefined ? 'p' : roles[role], {}, inline(children, context))

/** A note; its mark hangs beside it. */
export const note = ({id, mark, children}: Note, context: Context): Element =>
  h('p.note', id === undefined ? {} : {id}, [h('span.mark', {}, mark), ...inline(children, context)])

/** A list; the browser numbers an ordered one. */
export const list = ({ordered, children}: List, context: Context): Element =>
  h(ordered ? 'ol' : 'ul', {}, blocks(children, context))

/** One item of a list. */
export const item = ({children}: Item, context: Context): Element => h('li', {}, inside(children, context))
