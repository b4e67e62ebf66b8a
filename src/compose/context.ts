import type {Catalog} from '../content/catalog.ts'
import type {Standard} from '../content/numbers.ts'
import {servicesOf, type ServiceContext} from './context/control.ts'
import {correspondenceOf, type CorrespondenceContext} from './context/correspondence.ts'
import {partsOf, type PartContext} from './context/part.ts'
import {currentRevision, revisionsOf, type RevisionContext} from './context/revision.ts'
import type {Prose} from './prose.ts'
import {phraseWords, proseWords, variableWords, type Words} from './template/values.ts'

/** A term of the glossary as templates see it. */
interface TermContext {
  readonly term: Words
  readonly reading: string | null
  readonly definition: Words
}

/** The whitepaper as templates see it: the context of document.hbs, and `@root` everywhere. */
export interface DocumentContext {
  /** The title, a line of the cover each. */
  readonly title: readonly Words[]
  readonly provider: Words
  readonly language: string
  readonly standards: readonly Standard[]
  readonly services: readonly ServiceContext[]
  readonly edition: string
  readonly label: string
  readonly date: string
  readonly draft: boolean
  readonly variables: Readonly<Record<string, Words>>
  /** The contents stand among the parts. */
  readonly outline: readonly PartContext[]
  /** Empty where the whitepaper has none. */
  readonly glossary: readonly TermContext[]
  readonly correspondence: CorrespondenceContext
  /** Oldest first. */
  readonly revisions: readonly RevisionContext[]
}

function variablesOf(catalog: Catalog): DocumentContext['variables'] {
  const {data, source} = catalog.whitepaper
  const variables = Object.entries(data.variables).map(([name, value]) => {
    const origin = source.span(['variables', name])
    return [name, variableWords({type: 'variable', name, value, origin})] as const
  })
  return Object.fromEntries(variables)
}

const glossaryOf = ({glossary}: Catalog, prose: Prose): DocumentContext['glossary'] =>
  prose.glossary.terms.map(({term, definition}, index) => ({
    term: phraseWords(term),
    reading: glossary?.data[index]?.reading ?? null,
    definition: proseWords(definition),
  }))

/** The context of a whitepaper's templates. */
export function contextOf(catalog: Catalog, prose: Prose): DocumentContext {
  const {language, standards} = catalog.whitepaper.data
  const {edition, label, date, released} = currentRevision(catalog)
  const outline = partsOf(catalog, prose)
  return {
    title: prose.title.map(phraseWords),
    provider: phraseWords(prose.provider),
    language,
    standards,
    services: servicesOf([...prose.services.keys()], prose),
    edition,
    label,
    date,
    draft: !released,
    variables: variablesOf(catalog),
    outline,
    glossary: glossaryOf(catalog, prose),
    correspondence: correspondenceOf(catalog, outline),
    revisions: revisionsOf(catalog, prose),
  }
}
