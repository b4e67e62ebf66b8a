import {join} from 'node:path'
import {compareEditions} from '../../content/editions.ts'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {fileSpan, type Span} from '../../diagnostic/span.ts'
import {factsName} from '../frozen/editions.ts'
import {isReviewed} from '../review/rule.ts'
import {entryOf, isReleased, type ReleaseRule} from './asked.ts'
import {idsAreNew} from './declared/reused.ts'
import {saysWhatChanged} from './declared/rule.ts'

const refused = (span: Span, message: string, ...hints: string[]): readonly Diagnostic[] => [
  diagnostic('release-refused', span, message, ...hints),
]

const newEntry =
  'add an entry for a new edition at the end of `revisions.yaml`, and write its number as `edition` in `whitepaper.yaml`'

const notReleased: ReleaseRule = (asked) => {
  const own = asked.editions.find(({facts}) => facts.edition === asked.edition)
  if (!own) return []
  const span = fileSpan(asked.world.show(join(own.folder, factsName)))
  return refused(span, `edition ${asked.edition} is released already`, newEntry)
}

const isInWork: ReleaseRule = (asked) => {
  const {data, source} = asked.catalog.whitepaper
  if (data.edition === asked.edition || isReleased(asked)) return []
  const message = `edition ${asked.edition} is not the edition in work, which is ${data.edition}`
  return refused(source.span(['edition']), message, `release edition ${data.edition}`)
}

const notDraft: ReleaseRule = (asked) => {
  const [entry, index = 0] = entryOf(asked) ?? []
  if (!entry || entry.released || isReleased(asked)) return []
  const {source} = asked.catalog.revisions
  const said = source.written([index, 'released']) === undefined ? 'edition' : 'released'
  const message = `edition ${asked.edition} is a draft`
  return refused(source.span([index, said]), message, 'write `released: true` into its entry')
}

const comesLater: ReleaseRule = (asked) => {
  const last = asked.editions.at(-1)?.facts
  const [entry, index = 0] = entryOf(asked) ?? []
  if (!last || !entry || isReleased(asked)) return []
  const {source} = asked.catalog.revisions
  if (compareEditions(asked.edition, last.edition) <= 0) {
    const message = `edition ${asked.edition} does not come after ${last.edition}, which is released`
    return refused(source.span([index, 'edition']), message, 'give the new edition a higher number')
  }
  if (entry.date >= last.date) return []
  const message = `the date ${entry.date} is before the one of edition ${last.edition}, ${last.date}, which is released`
  return refused(source.span([index, 'date']), message, `write a date from ${last.date} on`)
}

const follows: ReleaseRule = (asked) => {
  const [entry, index = 0] = entryOf(asked) ?? []
  const {data, source} = asked.catalog.revisions
  const [before, last] = [data[index - 1]?.edition, asked.editions.at(-1)?.facts.edition]
  if (!entry || isReleased(asked) || asked.baseline || before === last) return []
  const span = source.span([before === undefined ? index : index - 1, 'edition'])
  if (before === undefined)
    return refused(span, `the history does not name edition ${last}, which is released`, 'put its entry back')
  const message = `edition ${before}, which the history names before it, is not released`
  return last === undefined
    ? refused(span, message, 'release with --baseline: it is then the first edition whose text is known')
    : refused(span, message, `release edition ${before} first, from the content that it had`)
}

const firstOnly: ReleaseRule = ({baseline, editions, world}) => {
  const [first] = editions
  if (!baseline || !first) return []
  const span = fileSpan(world.show(join(first.folder, factsName)))
  const message = `edition ${first.facts.edition} is released, and only the first can be a baseline`
  return refused(span, message, 'leave --baseline out')
}

/** Every rule of a release. Their order does not matter. */
export const releaseRules: readonly ReleaseRule[] = [
  notReleased,
  isInWork,
  notDraft,
  comesLater,
  follows,
  firstOnly,
  saysWhatChanged,
  idsAreNew,
  isReviewed,
]
