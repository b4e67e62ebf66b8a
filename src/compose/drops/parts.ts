import type {Catalog, Loaded} from '../../content/catalog.ts'
import type {ControlFile, SectionFile} from '../../content/model.ts'
import {headNumber} from '../../content/numbers.ts'
import {namesOf, type OutlineName} from '../../content/outline.ts'
import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Span} from '../../diagnostic/span.ts'
import type {Node, Section} from '../../document/nodes.ts'
import {phraseText, plainText, walk} from '../../document/walk.ts'
import type {Path} from '../../source/source.ts'
import type {Prose} from '../prose.ts'
import type {PartProse} from '../texts/part.ts'
import type {Made} from './made.ts'
import {tellDropped, type Owner} from './tell.ts'

/** A section or control of the outline, with what was made of it. */
interface Part extends Pick<OutlineName, 'kind' | 'id'> {
  /** Where the outline names it. */
  readonly place: Span
  readonly loaded: Loaded<SectionFile | ControlFile>
  readonly texts: PartProse
  readonly number: string | undefined
  readonly section: Section | undefined
}

/** A kind of thing that a template can drop. */
interface Droppable {
  readonly name: string
  readonly hint: string
  /** Where a part has such a thing, whether it was dropped, and where it was written. */
  readonly look: (part: Part, made: Made) => Pick<Owner, 'isDropped' | 'span'> | undefined
}

/** What heads a section; a cover has no heading, and says its title in its paragraphs. */
const headOf = ({kind, heading, children}: Section): string =>
  kind === 'cover' ? plainText(children) : phraseText(heading?.title ?? [])

const within = ({loaded}: Part, path: Path): Span => loaded.source.span(path)

/** Texts that have to stand somewhere, by identity. The path is that of the first which does not. */
const placing = (
  name: string,
  written: string,
  textsOf: (texts: PartProse) => readonly (readonly [text: readonly Node[] | undefined, path: Path])[],
): Droppable => ({
  name,
  hint: `write ${written} in its section`,
  look: (part, {placed}) => {
    const texts = textsOf(part.texts).filter(([text]) => (text ?? []).length > 0)
    const lost = texts.find(([text]) => text && !placed.has(text))
    const [, path] = lost ?? texts[0] ?? []
    return part.section && path && {isDropped: lost !== undefined, span: within(part, path)}
  },
})

const whole: Droppable = {
  name: 'section',
  hint: 'write `{{> part}}` within `{{#each outline}}` and `{{#each children}}`, and `<section id="{{id}}">` for the part',
  look: ({section, place}) => ({isDropped: !section, span: place}),
}

const title: Droppable = {
  name: 'title',
  hint: 'begin its section with `{{#heading}}{{title}}{{/heading}}`',
  look: (part) =>
    part.section && {
      isDropped: !headOf(part.section).includes(phraseText(part.texts.title)),
      span: within(part, ['title']),
    },
}

const number: Droppable = {
  name: 'number',
  hint: 'write the title within `{{#heading}}…{{/heading}}`, which prints the number before it',
  look: (part) => {
    const {section, number: expected} = part
    if (!section?.heading || expected === undefined) return undefined
    const isDropped = section.heading.number !== expected && !headOf(section).includes(expected)
    return {isDropped, span: within(part, ['number'])}
  },
}

const notes: Droppable = {
  name: 'footnotes',
  hint: 'write `{{notes}}` in its section, before the parts below it',
  look: ({texts, section, loaded}, {placed}) => {
    const [first] = texts.notes
    if (!section || !first) return undefined
    return {isDropped: !placed.has(texts.notes), span: first.origin ?? loaded.source.span([])}
  },
}

const droppables: readonly Droppable[] = [
  whole,
  title,
  number,
  placing('standard text', '`{{#if standardText}}{{standardText.text}}{{/if}}`', ({standardText}) => [
    [standardText?.text, ['standardText', 'text']],
  ]),
  placing('source of the standard text', '`{{standardText.source}}` behind its words', ({standardText}) => [
    [standardText?.source, ['standardText', 'source']],
  ]),
  placing('body', '`{{body}}`', ({body}) => [[body, ['body']]]),
  placing('reason', '`{{reason}}`', ({reason}) => [[reason, ['reason']]]),
  placing(
    "provider's responsibility",
    '`{{#if responsibility}}{{responsibility.provider}}{{/if}}`',
    ({provider}) => [[provider, ['responsibility', 'provider']]],
  ),
  placing(
    "customer's responsibility",
    '`{{#if responsibility}}{{responsibility.customer}}{{/if}}`',
    ({customer}) => [[customer, ['responsibility', 'customer']]],
  ),
  placing('evidence', '`{{#each evidence}}{{title}}{{/each}}`', ({evidence}) =>
    evidence.map((item, index) => [item.title, ['evidence', index, 'title']]),
  ),
  notes,
]

function partsOf(catalog: Catalog, prose: Prose, made: Made): readonly Part[] {
  const nodes = made.sections.flatMap((section) => [...walk(section)])
  const sections = new Map(
    nodes.flatMap((node) => (node.type === 'section' ? [[node.id, node] as const] : [])),
  )
  const {data, source} = catalog.whitepaper
  return [...namesOf(data.outline)].flatMap(({kind, id, path}): readonly Part[] => {
    const shared = {kind, id, place: source.span(path), section: sections.get(id)}
    const control = kind === 'control' ? catalog.controls.get(id) : undefined
    const texts = kind === 'control' ? prose.controls.get(id) : prose.sections.get(id)
    if (control && texts)
      return [{...shared, loaded: control, texts, number: headNumber(catalog, control.data)}]
    const loaded = kind === 'section' ? catalog.sections.get(id) : undefined
    return loaded && texts ? [{...shared, loaded, texts, number: loaded.data.number}] : []
  })
}

/** What templates leave out of the sections and controls of the outline. */
export function droppedParts(catalog: Catalog, prose: Prose, made: Made): readonly Diagnostic[] {
  const {templates} = catalog.whitepaper.data
  const parts = partsOf(catalog, prose, made)
  const kinds = (['section', 'control'] as const).map((kind) => parts.filter((part) => part.kind === kind))
  return droppables.flatMap(({name, hint, look}) =>
    kinds.flatMap((some) => {
      const owners = some.flatMap((part): readonly Owner[] => {
        const found = look(part, made)
        return found ? [{kind: part.kind, id: part.id, ...found}] : []
      })
      return tellDropped(templates, name, hint, owners)
    }),
  )
}
