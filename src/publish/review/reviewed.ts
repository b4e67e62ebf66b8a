import {tell} from '../../compare/report/tell.ts'
import type {Document} from '../../document/nodes.ts'
import {freezeTree} from '../../freeze/tree.ts'
import {digest} from '../../world/digest.ts'

/** One of the two texts that a review compares. */
export interface ReviewedText {
  readonly edition: string
  /** SHA-256 of the text, as it is frozen. */
  readonly digest: string
}

/** What records of reviews are held against. */
export interface Reviewed {
  readonly whitepaper: string
  /** The last released edition. */
  readonly before: ReviewedText
  /** What is to be released. */
  readonly after: ReviewedText
  /** What has changed: ids of controls, sections and figures, and variables as `{name}`. */
  readonly targets: ReadonlySet<string>
  /** How many have to accept each change. */
  readonly reviewers: number
}

/** What a review of two texts is about. Both are as composed: numbers and contents are derived, and not reviewed. */
export function reviewedOf(before: Document, after: Document, reviewers: number): Reviewed {
  const {changes, variables} = tell(before, after)
  const targets = [...changes.map(({target}) => target), ...variables.map(({name}) => `{${name}}`)]
  const text = (document: Document): ReviewedText => ({
    edition: document.edition,
    digest: digest(freezeTree(document)),
  })
  return {
    whitepaper: after.whitepaper,
    before: text(before),
    after: text(after),
    targets: new Set(targets),
    reviewers,
  }
}

/** What to do to get a record that is accepted. */
export const howToReview = ({whitepaper, before}: Reviewed): readonly string[] => [
  `review the page that \`hakusho diff ${whitepaper} ${before.edition} . --format html\` makes, and export the record`,
  'release with `--review` and the file of each record',
]

const longest = 12

/** Names in a row, as many as one reads. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, longest).map((name) => `\`${name}\``)
  const more = names.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ')
}
