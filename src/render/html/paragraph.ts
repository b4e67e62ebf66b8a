import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Item, List, Paragraph, ParagraphRole} from '../../document/nodes.ts'
import {blocks, inside} from './blocks.ts'
import {inline, type Context} from './context.ts'

/** The element of each role: the title is the one heading of the first level. */
const roles = {
  title: 'h1',
  provider: 'p.provider',
  date: 'p.date',
  draft: 'p.draft',
  lead: 'p.lead',
  label: 'p.label',
  source: 'p.source',
  recipient: 'p.recipient',
  marking: 'p.marking',
  notice: 'p.notice',
} satisfies Record<ParagraphRole, string>

/** A paragraph. */
export const paragraph = ({role, children}: Paragraph, context: Context): Element =>
  h(role === undefined ? 'p' : roles[role], {}, inline(children, context))

/** A list; the browser numbers an ordered one. */
export const list = ({ordered, children}: List, context: Context): Element =>
  h(ordered ? 'ol' : 'ul', {}, blocks(children, context))

/** One item of a list. */
export const item = ({children}: Item, context: Context): Element => h('li', {}, inside(children, context))
