import type {Catalog, Loaded} from '../content/catalog.ts'
import type {ControlFile, SectionFile} from '../content/model.ts'
import {namesOf, type OutlineName} from '../content/outline.ts'
import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Span} from '../diagnostic/span.ts'
import type {Block, Section} from '../document/nodes.ts'
import {phraseText, plainText, walk} from '../document/walk.ts'
import type {PartProse, Prose} from './prose.ts'

/** What templates made of a whitepaper. */
export interface Made {
  readonly sections: readonly Section[]
  /** The bodies that were placed. */
  readonly placed: ReadonlySet<readonly Block[]>
}

/** A section or control of the outline, with what was made of it. */
interface Part extends OutlineName {
  readonly loaded: Loaded<SectionFile | ControlFile>
  readonly texts: PartProse
  readonly section: Section | undefined
}

/** A kind of thing that a template can drop. */
interface Droppable {
  readonly name: string
  /** Whether a part has such a thing. */
  readonly has: (part: Part) => boolean
  readonly isDropped: (part: Part, made: Made) => boolean
  readonly span: (part: Part, catalog: Catalog) => Span
  readonly hint: string
}

const within = ({loaded}: Part, key: string): Span => loaded.source.span([key])

/** What heads a section; a cover has no heading, and says its title in its paragraphs. */
const headOf = ({kind, heading, children}: Section): string =>
  kind === 'cover' ? plainText(children) : phraseText(heading?.title ?? [])

const droppables: readonly Droppable[] = [
  {
    name: 'section',
    has: () => true,
    isDropped: ({section}) => !section,
    span: ({path}, {whitepaper}) => whitepaper.source.span(path),
    hint: 'write `{{> part}}` within `{{#each outline}}` and `{{#each children}}`, and `<section id="{{id}}">` for the part',
  },
  {
    name: 'title',
    has: ({section}) => section !== undefined,
    isDropped: ({section, texts}) => !!section && !headOf(section).includes(phraseText(texts.title)),
    span: (part) => within(part, 'title'),
    hint: 'begin its section with `{{#heading}}{{title}}{{/heading}}`',
  },
  {
    name: 'body',
    has: ({section, texts}) => section !== undefined && (texts.body ?? []).length > 0,
    isDropped: ({texts}, {placed}) => !!texts.body && !placed.has(texts.body),
    span: (part) => within(part, 'body'),
    hint: 'write `{{body}}` in its section',
  },
]

function partsOf(catalog: Catalog, prose: Prose, made: Made): readonly Part[] {
  const nodes = made.sections.flatMap((section) => [...walk(section)])
  const sections = new Map(
    nodes.flatMap((node) => (node.type === 'section' ? [[node.id, node] as const] : [])),
  )
  return [...namesOf(catalog.whitepaper.data.outline)].flatMap((name) => {
    const {kind, id} = name
    const [loaded, texts] =
      kind === 'section'
        ? [catalog.sections.get(id), prose.sections.get(id)]
        : [catalog.controls.get(id), prose.controls.get(id)]
    return loaded && texts ? [{...name, loaded, texts, section: sections.get(id)}] : []
  })
}

/** Tell each part that lacks a thing; where every one of several does, the first with their count. */
function tell(thing: Droppable, parts: readonly Part[], made: Made, catalog: Catalog): readonly Diagnostic[] {
  const having = parts.filter(thing.has)
  const dropped = having.filter((part) => thing.isDropped(part, made))
  const all = dropped.length > 1 && dropped.length === having.length
  return (all ? dropped.slice(0, 1) : dropped).map((part) => {
    const whose = all
      ? `${dropped.length} ${part.kind}s, of which \`${part.id}\` is the first`
      : `${part.kind} \`${part.id}\``
    const message = `the templates \`${catalog.whitepaper.data.templates}\` drop the ${thing.name} of the ${whose}`
    return diagnostic('template-drops', thing.span(part, catalog), message, thing.hint)
  })
}

/**
 * What templates leave out. Every part of the outline must be a section, headed by its title, and every body must
 * stand somewhere: words that were written and not printed would be missed by nobody.
 */
export function droppedContent(catalog: Catalog, prose: Prose, made: Made): readonly Diagnostic[] {
  const parts = partsOf(catalog, prose, made)
  const kinds = (['section', 'control'] as const).map((kind) => parts.filter((part) => part.kind === kind))
  return droppables.flatMap((thing) => kinds.flatMap((some) => tell(thing, some, made, catalog)))
}
