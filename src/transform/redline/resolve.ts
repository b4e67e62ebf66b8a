import type {Document, Heading, Marking, Section} from '../../document/nodes.ts'
import {ownId} from '../../document/marks.ts'

/** What stays, and what goes. */
interface Choice {
  readonly stays: Marking
  readonly goes: Marking
}

/** What a redline is of, once every mark is taken for good: the later edition. */
export const acceptMarks = (redline: Document): Document =>
  resolveAny(redline, {stays: 'inserted', goes: 'deleted'}) as Document

/** The text before the marks: the earlier edition, but for what a document says of itself. */
export const rejectMarks = (redline: Document): Document =>
  resolveAny(redline, {stays: 'deleted', goes: 'inserted'}) as Document

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

function resolveAny(value: unknown, choice: Choice): unknown {
  if (Array.isArray(value)) {
    const kept = value.filter((item) => !isFields(item) || item['change'] !== choice.goes)
    return Object.freeze(kept.map((item) => resolveAny(item, choice)))
  }
  return isFields(value) ? Object.freeze(resolveFields(value, choice)) : value
}

/** The names of a node as they were before it was struck, and nothing of its marks. */
function resolveFields({change, ...fields}: Fields, choice: Choice): Fields {
  const kept = fields['type'] === 'section' ? withHeading(fields, choice) : fields
  return Object.fromEntries(
    Object.entries(kept).map(([field, value]) => {
      const isName = change === 'deleted' && (field === 'id' || field === 'target')
      if (field === 'origin') return [field, value]
      return [field, isName && typeof value === 'string' ? ownId(value) : resolveAny(value, choice)]
    }),
  )
}

/** A section with the heading that stays, if one does. */
function withHeading(fields: Fields, {stays, goes}: Choice): Fields {
  const {heading, ...bare} = fields as unknown as Section
  if (!heading || heading.change === goes) return bare
  return {...bare, heading: stays === 'deleted' ? renumber(heading) : unmark(heading)}
}

function unmark({struckNumber, ...heading}: Heading): Heading {
  void struckNumber
  return heading
}

function renumber({struckNumber, number, ...heading}: Heading): Heading {
  const own = struckNumber ?? number ?? ''
  return {...heading, ...(own !== '' && {number: own})}
}
