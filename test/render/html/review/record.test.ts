import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {readReview} from '../../../../src/freeze/review.ts'
import type {PageData} from '../../../../src/render/html/review/data.ts'
import {
  dayOf,
  fileName,
  makeRecord,
  nameFault,
  readRecord,
  type Opinion,
} from '../../../../src/render/html/review/page/record.ts'
import {reviewWordsOf} from '../../../../src/render/html/review/words.ts'

const data: PageData = {
  whitepaper: 'aozora',
  before: {edition: '2.0', digest: 'a'.repeat(64)},
  after: {edition: '2.1', digest: 'b'.repeat(64)},
  labels: {before: '旧', after: '新'},
  targets: ['5.1', 'box', '{product}'],
  says: reviewWordsOf('ja').says,
}

const opinions = new Map<string, Opinion>([
  ['{product}', {verdict: 'accepted', comment: '  '}],
  ['5.1', {verdict: 'question', comment: ' なぜ30日ですか。 '}],
  ['box', {comment: 'まだ'}],
])

const record = makeRecord(data, '山田 花子', '2026-04-01', opinions)
const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

describe('a record', () => {
  it('has an item for each verdict, in the order of the page, and no empty comment', () => {
    expect(record.items).toEqual([
      {target: '5.1', verdict: 'question', comment: 'なぜ30日ですか。'},
      {target: '{product}', verdict: 'accepted'},
    ])
  })

  it('is what a release takes, and has the fields of the JSON Schema', () => {
    const read = readReview('record.json', bytes(record))
    expect(read.diagnostics).toEqual([])
    const schema = JSON.parse(readFileSync('docs/review.schema.json', 'utf8')) as {required: string[]}
    expect(Object.keys(record)).toEqual(schema.required)
  })

  it('is read back as it was', () => {
    expect(readRecord(`\uFEFF${JSON.stringify(record, null, 2)}\n`, data)).toEqual(record)
  })

  it.each([
    ['unread', '{'],
    ['strange', '[]'],
    ['strange', '{"format":1}'],
    ['strange', JSON.stringify({...record, items: [{target: '5.1', verdict: 'maybe'}]})],
    ['strange', JSON.stringify({...record, format: 0})],
    ['newer', JSON.stringify({...record, format: 2})],
    ['other', JSON.stringify({...record, before: {...record.before, digest: 'c'.repeat(64)}})],
    ['other', JSON.stringify({...record, after: {...record.after, digest: 'c'.repeat(64)}})],
    ['other', JSON.stringify({...record, whitepaper: 'umi'})],
    ['target', JSON.stringify({...record, items: [{target: '9.9', verdict: 'accepted'}]})],
  ] as const)('is refused as “%s”: %s', (fault, text) => {
    expect(readRecord(text, data)).toMatchObject({fault})
  })

  it('is a file of a name that every file system takes', () => {
    expect(fileName({...record, reviewer: '山田/花子: "?"'})).toBe('aozora-2.0-2.1-review-山田_花子_.json')
  })

  it('has the day of the reader, not of Greenwich', () => {
    const late = {getFullYear: () => 2026, getMonth: () => 0, getDate: () => 5}
    expect(dayOf(late as Date)).toBe('2026-01-05')
  })
})

describe('a name', () => {
  it.each([
    ['山田 花子', undefined],
    ['', 'noName'],
    [' \u3000', 'noName'],
    ['a\nb', 'badName'],
    ['a\u2028b', 'badName'],
    ['長'.repeat(201), 'badName'],
  ] as const)('%j: %s, as a release has it', (name, fault) => {
    expect(nameFault(name)).toBe(fault)
    const read = readReview('record.json', bytes({...record, reviewer: name}))
    expect(read.ok && read.value.data.reviewer !== '').toBe(fault === undefined)
  })
})
