import type {Document, Section} from '../../../src/document/nodes.ts'
import type {Review} from '../../../src/freeze/review.ts'
import {readRecords, type HandedReview} from '../../../src/publish/review/handed.ts'
import {reviewedOf, type Reviewed} from '../../../src/publish/review/reviewed.ts'

const section = (id: string, text: string, variable: string): Section => ({
  type: 'section',
  kind: 'section',
  id,
  level: 1,
  listed: true,
  heading: {title: [{type: 'text', value: id}]},
  children: [
    {
      type: 'paragraph',
      children: [
        {type: 'text', value: text},
        {type: 'variable', name: 'product', value: variable},
      ],
    },
  ],
})

/** A document of two sections, which say what is given. */
export const document = (edition: string, first: string, second: string, product = '雲'): Document => ({
  type: 'document',
  whitepaper: 'mini',
  language: 'ja',
  title: [[{type: 'text', value: '小さな白書'}]],
  provider: [{type: 'text', value: '架空の会社'}],
  standards: [],
  edition,
  label: `${edition}版`,
  date: '2025-06-16',
  draft: false,
  children: [section('one', first, product), section('two', second, product)],
})

/** Two editions of which both sections and the variable differ, to be reviewed by so many. */
export const reviewedBy = (reviewers: number): Reviewed =>
  reviewedOf(
    document('1.0', '東京の設備に保存します。', '毎年点検します。'),
    document('1.1', '大阪の設備に保存します。', '毎月点検します。', '青い雲'),
    reviewers,
  )

/** All that has changed between them. */
export const targets = ['one', 'two', '{product}']

type Items = Review['items']

/** Items of one verdict. */
export const all = (verdict: 'accepted' | 'question', ...names: readonly string[]): Items =>
  names.map((target) => ({target, verdict}))

/** A sound record, but for what is given. */
export const record = (reviewed: Reviewed, more: Partial<Review> = {}): Review => ({
  whitepaper: reviewed.whitepaper,
  before: reviewed.before,
  after: reviewed.after,
  reviewer: '見本 次郎',
  date: '2025-06-16',
  items: all('accepted', ...targets),
  ...more,
})

/** A record as the review page writes it. */
export const written = (review: Review): string => `${JSON.stringify({format: 1, ...review}, undefined, 2)}\n`

/** Records as they are read, in files named a.json, b.json, … */
export function handed(...reviews: readonly Review[]): readonly HandedReview[] {
  const files = reviews.map((review, index) => ({
    file: `${String.fromCodePoint(97 + index)}.json`,
    bytes: new TextEncoder().encode(written(review)),
  }))
  const read = readRecords(files)
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics))
  return read.value
}
