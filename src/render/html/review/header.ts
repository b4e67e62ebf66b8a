import type {Element} from 'hast'
import {h} from 'hastscript'
import {differs, type ReportedEdition} from '../../../compare/report/report.ts'
import {dateText, titleText} from '../../../document/facts.ts'
import {lines} from '../context.ts'
import {filters} from './filters.ts'
import {live} from './live.ts'
import type {Proof} from './proof.ts'
import type {ReviewWords} from './words.ts'

/** Characters of a commit that are enough to find it. */
const shortCommit = 12

function placeOf({from, draft}: ReportedEdition, words: ReviewWords): string | undefined {
  if (!from) return draft ? undefined : words.released
  if (from.kind === 'working-copy') return words.workingCopy
  return from.kind === 'folder'
    ? words.folder(from.name)
    : words.revision(from.name, from.commit.slice(0, shortCommit))
}

/** One of the two editions: label, date, and what its text is. */
function editionOf(edition: ReportedEdition, role: string, {redline, words}: Proof): Element {
  const place = placeOf(edition, words)
  return h('div.edition', {}, [
    h('span.role', {}, role),
    h('strong', {}, edition.label),
    ...(edition.draft ? [h('strong.badge', {}, words.draft)] : []),
    h('time', {dateTime: edition.date}, dateText(edition.date, redline.language)),
    ...(place === undefined ? [] : [h('span.where', {}, place)]),
  ])
}

const warning = (words: string): Element =>
  h('p.warning', {role: 'note'}, [h('b', {ariaHidden: 'true'}, '!'), words])

/** What keeps a record of this page from serving for a release. */
const warnings = ({report, words}: Proof): readonly Element[] => [
  ...(report.after.draft ? [warning(words.notFinal)] : []),
  ...(report.before.from ? [warning(words.notReleased)] : []),
  live(
    h('p.warning.unkept', {role: 'alert', hidden: true}, [h('b', {ariaHidden: 'true'}, '!'), words.unkept]),
  ),
]

/** The head of the page: which whitepaper, from which edition to which, how many changes of which kinds. */
export function header(proof: Proof): Element {
  const {redline, report, words} = proof
  return h(
    'header.mast',
    {},
    lines([
      h('p.over', {}, words.head),
      h('h1', {}, titleText(redline)),
      h('div.editions', {}, [
        editionOf(report.before, words.from, proof),
        h('span.arrow', {ariaHidden: 'true'}, '→'),
        editionOf(report.after, words.to, proof),
      ]),
      ...warnings(proof),
      ...(differs(report) ? [] : [h('p.none', {}, words.none)]),
      ...filters(proof),
    ]),
  )
}
