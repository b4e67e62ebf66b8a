import type {Catalog} from '../../content/catalog.ts'
import type {SectionFile} from '../../content/model.ts'
import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import {phraseText, walk} from '../../document/walk.ts'
import {withdrawalOf} from '../context/revision.ts'
import type {Prose} from '../prose.ts'
import type {Made} from './made.ts'
import {tellDropped, type Owner} from './tell.ts'

/** Whether the document has a section of a kind; one that is dropped whole is told as such. */
const prints = ({sections}: Catalog, made: Made, kind: SectionFile['kind']): boolean =>
  made.sections
    .flatMap((section) => [...walk(section)])
    .some((node) => node.type === 'section' && sections.get(node.id)?.data.kind === kind)

/** What templates leave out of the glossary, where a section prints it. */
export function droppedTerms(catalog: Catalog, {glossary}: Prose, made: Made): readonly Diagnostic[] {
  const source = catalog.glossary?.source
  if (!source || !prints(catalog, made, 'glossary')) return []
  const {templates} = catalog.whitepaper.data
  const owners = (field: 'term' | 'definition'): readonly Owner[] =>
    glossary.terms.map((texts, index) => ({
      kind: 'entry',
      id: phraseText(texts.term),
      span: source.span([index, field]),
      isDropped: texts[field].length > 0 && !made.placed.has(texts[field]),
    }))
  const hint = (field: string): string => `write \`{{#each @root.glossary}}{{${field}}}{{/each}}\``
  return (['term', 'definition'] as const).flatMap((field) =>
    tellDropped(templates, field, hint(field), owners(field)),
  )
}

/** What templates leave out of the history, where a section prints it. */
export function droppedRevisions(catalog: Catalog, prose: Prose, made: Made): readonly Diagnostic[] {
  if (!prints(catalog, made, 'revisions')) return []
  const {data, source} = catalog.revisions
  const {templates} = catalog.whitepaper.data
  const owners = data.map(({edition}, index): Owner => {
    const note = prose.revisions[index]?.note ?? []
    const isDropped = note.length > 0 && !made.placed.has(note)
    return {kind: 'edition', id: edition, span: source.span([index, 'note']), isDropped}
  })
  const reasons = data.flatMap(({edition}, index): readonly Owner[] => {
    const reason = prose.revisions[index]?.reason
    const span = catalog.withdrawals.get(edition)?.source.span(['reason'])
    if (!reason || !span || !withdrawalOf(catalog, edition)) return []
    return [{kind: 'edition', id: edition, span, isDropped: !made.placed.has(reason)}]
  })
  const hint = (field: string): string =>
    `write \`{{#each @root.revisions}}${field}{{/each}}\` in the section of kind \`revisions\``
  return [
    ...tellDropped(templates, 'note', hint('{{note}}'), owners),
    ...tellDropped(templates, 'withdrawal', hint('{{#if withdrawn}}{{withdrawn.reason}}{{/if}}'), reasons),
  ]
}
