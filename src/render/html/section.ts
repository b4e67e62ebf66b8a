import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Heading, Section, SectionKind} from '../../document/nodes.ts'
import {blocks, flow} from './blocks.ts'
import {contentsSection} from './contents.ts'
import {anchor, lines, spoken, titled, type Context} from './context.ts'
import {wordsOf} from './words.ts'

/** The folio of the paged edition, apart from the heading so that the heading is called by its own words alone. */
function folioMark({id}: Section, {folios, words}: Context): readonly Element[] {
  const folio = folios.get(id)
  if (folio === undefined) return []
  const {mark, name} = words.folio(folio)
  return [h('span.folio', {role: 'note', ariaLabel: name, title: name}, mark)]
}

/** A heading of level n is h(n+1): h1 is the title of the whole. Below h6 there is only the level by ARIA. */
function headingElement({id, level}: Section, heading: Heading, context: Context): Element {
  const tag = `h${Math.min(level + 1, 6)}`
  return h(tag, {id, ariaLevel: level + 1 > 6 ? level + 1 : null}, titled(heading, context))
}

/** What a heading is called by who only hears it. */
const nameOf = ({number, title}: Heading): string =>
  [...(number === undefined ? [] : [number]), spoken(title)].join(' ')

function headingBar(section: Section, heading: Heading, context: Context): Element {
  const permalink = context.words.permalink(nameOf(heading))
  return h('div.heading', {}, [
    headingElement(section, heading, context),
    ...folioMark(section, context),
    h('a.permalink', {href: anchor(section.id), ariaLabel: permalink}, '#'),
  ])
}

function division(section: Section, context: Context, role: string | null = null): Element {
  const {heading, id, kind, level} = section
  const className = [`level-${Math.min(level, 6)}`, ...(kind === 'section' ? [] : [kind])]
  const properties = {className, lang: section.language ?? null}
  if (!heading) return h('section', {...properties, id}, blocks(section.children, context))
  const below = flow(section.children, {...context, within: nameOf(heading)})
  const name = role === null ? {} : {role, ariaLabelledBy: id}
  return h('section', {...properties, ...name}, lines([headingBar(section, heading, context), ...below]))
}

/** A division that is a landmark by DPUB-ARIA 1.1, called by its heading. */
const landmark =
  (role: string) =>
  (section: Section, context: Context): Element =>
    division(section, context, role)

const cover = ({id, language, children}: Section, context: Context): Element =>
  h('header.cover', {id, lang: language ?? null}, blocks(children, context))

/** How each kind of section stands on the page. */
const kinds = {
  cover,
  contents: contentsSection,
  section: division,
  control: division,
  revisions: division,
  glossary: landmark('doc-glossary'),
  correspondence: division,
  precedence: division,
  appendix: landmark('doc-appendix'),
} satisfies Record<SectionKind, (section: Section, context: Context) => Element>

/** Print a section by its kind; what the page itself says in it is in its language too. */
export function section(node: Section, context: Context): Element {
  const words = node.language === undefined ? context.words : wordsOf(node.language)
  return kinds[node.kind](node, {...context, words})
}
