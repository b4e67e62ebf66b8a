import type {Catalog} from '../../content/catalog.ts'
import type {ControlFile} from '../../content/model.ts'
import {numbersIn, type Standard} from '../../content/numbers.ts'
import type {Prose} from '../prose.ts'
import {phraseWords, wordsOrNull, type Words} from '../template/values.ts'
import type {EvidenceProse, PartProse} from '../texts/part.ts'

/** A service as templates see it. */
export interface ServiceContext {
  readonly id: string
  readonly name: Words
}

/** What a control says beside its text, as templates see it; of a section all of it is `null` or empty. */
export interface FactsContext {
  readonly status: string | null
  readonly reason: Words | null
  /** Empty where the control names none: it applies to all. */
  readonly services: readonly ServiceContext[]
  readonly responsibility: {readonly provider: Words | null; readonly customer: Words | null} | null
  readonly evidence: readonly {readonly title: Words; readonly address: Words | null}[]
  readonly standardText: {
    readonly text: Words
    readonly source: Words
    readonly language: string | null
  } | null
  /** Whether there is anything to say of status, services or numbers. */
  readonly hasFacts: boolean
  /** Numbers in standards, as the control says them. */
  readonly references: readonly {readonly standard: Standard | null; readonly number: string}[]
  /** By standard of the whitepaper, the numbers that do not head the control; several are joined by `, `. */
  readonly otherNumbers: readonly {readonly standard: Standard; readonly numbers: string}[]
}

/** The facts of a part that is no control. */
export const noFacts: FactsContext = {
  status: null,
  reason: null,
  services: [],
  responsibility: null,
  evidence: [],
  standardText: null,
  hasFacts: false,
  references: [],
  otherNumbers: [],
}

/** Some services by their ids. */
export const servicesOf = (ids: readonly string[], prose: Prose): readonly ServiceContext[] =>
  ids.map((id) => ({id, name: phraseWords(prose.services.get(id) ?? [])}))

/** The numbers of a control in a standard, as they print. */
export const numbersText = (catalog: Catalog, control: ControlFile, standard: string): string =>
  numbersIn(catalog, control, standard).join(', ')

function otherNumbers(
  catalog: Catalog,
  control: ControlFile,
  head: string | undefined,
): FactsContext['otherNumbers'] {
  const {standards, numbering} = catalog.whitepaper.data
  return standards
    .map((standard) => ({standard, numbers: numbersText(catalog, control, standard.id)}))
    .filter(({standard, numbers}) => {
      if (numbers === '') return false
      return numbering === undefined ? numbers !== head : standard.id !== numbering
    })
}

const evidenceOf = ({title, address}: EvidenceProse): FactsContext['evidence'][number] => ({
  title: phraseWords(title),
  address: address ? phraseWords(address) : null,
})

function responsibilityOf(texts: PartProse | undefined): FactsContext['responsibility'] {
  const [provider, customer] = [wordsOrNull(texts?.provider), wordsOrNull(texts?.customer)]
  return provider || customer ? {provider, customer} : null
}

function standardTextOf(control: ControlFile, texts: PartProse | undefined): FactsContext['standardText'] {
  const text = wordsOrNull(texts?.standardText?.text)
  if (!texts?.standardText || !text) return null
  const language = control.standardText?.language ?? null
  return {text, source: phraseWords(texts.standardText.source), language}
}

/** What a control says beside its text. `head` is the number that heads it. */
export function factsOf(
  catalog: Catalog,
  prose: Prose,
  control: ControlFile,
  texts: PartProse | undefined,
  head: string | undefined,
): FactsContext {
  const {standards} = catalog.whitepaper.data
  const status = control.status ?? null
  const services = servicesOf(control.services ?? [], prose)
  const numbers = otherNumbers(catalog, control, head)
  return {
    status,
    reason: wordsOrNull(texts?.reason),
    services,
    responsibility: responsibilityOf(texts),
    evidence: (texts?.evidence ?? []).map(evidenceOf),
    standardText: standardTextOf(control, texts),
    hasFacts: status !== null || services.length > 0 || numbers.length > 0,
    references: control.references.map(({standard, number}) => ({
      standard: standards.find(({id}) => id === standard) ?? null,
      number,
    })),
    otherNumbers: numbers,
  }
}
