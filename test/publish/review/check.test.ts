import {describe, expect, it} from 'vitest'
import type {Diagnostic} from '../../../src/diagnostic/diagnostic.ts'
import {fileSpan} from '../../../src/diagnostic/span.ts'
import type {Review} from '../../../src/freeze/review.ts'
import {recordFaults} from '../../../src/publish/review/sound.ts'
import {verdictFaults} from '../../../src/publish/review/verdicts.ts'
import {all, document, handed, record, reviewedBy, targets} from './records.ts'
import {reviewedOf} from '../../../src/publish/review/reviewed.ts'

const sha = 'f'.repeat(64)
const one = reviewedBy(1)
const required = fileSpan('whitepaper.yaml')

/** Diagnostics as code, place and message. */
const told = (faults: readonly Diagnostic[]): readonly string[] => {
  for (const {hints} of faults) expect(hints).not.toEqual([])
  return faults.map(({code, span, message}) => `${code} ${span?.file}:${span?.start.line} ${message}`)
}

describe('what is reviewed', () => {
  it('is each change, and each variable with another value', () => {
    expect([...one.targets].sort()).toEqual([...targets].sort())
  })
})

describe('a record', () => {
  const faults = (more: Partial<Review>): readonly string[] =>
    handed(record(one, more)).flatMap((each) => told(recordFaults(each, one)))

  it('of these two texts is sound, whatever it says of them', () => {
    expect(faults({})).toEqual([])
    expect(faults({items: []})).toEqual([])
    expect(faults({items: all('question', 'two', '{product}')})).toEqual([])
  })

  it.each<[string, Partial<Review>, readonly string[]]>([
    ['of nobody', {reviewer: '　'}, ['review-unnamed a.json:12 the record does not say who has reviewed']],
    [
      'of another whitepaper',
      {whitepaper: 'maxi'},
      ['review-other a.json:3 the record is of the whitepaper `maxi`, and `mini` is to be released'],
    ],
    [
      'that compares with another edition',
      {before: {...one.before, edition: '0.9'}},
      ['review-other a.json:5 the record compares with edition 0.9, and the last that is released is 1.0'],
    ],
    [
      'of another edition',
      {after: {...one.after, edition: '2.0'}},
      ['review-other a.json:9 the record is of edition 2.0, and 1.1 is to be released'],
    ],
    [
      'of other texts',
      {before: {edition: '1.0', digest: sha}, after: {edition: '1.1', digest: sha}},
      [
        'review-text a.json:6 見本 次郎 has compared with another text of edition 1.0 than the released one',
        'review-text a.json:10 見本 次郎 has reviewed another text of edition 1.1 than the one to be released',
      ],
    ],
    [
      'of what has not changed',
      {items: all('accepted', 'one', 'three', '{price}')},
      ['review-target a.json:20 見本 次郎 speaks of what has not changed: `three`, `{price}`'],
    ],
    [
      'that says two things of one',
      {items: [...all('question', 'one'), ...all('accepted', 'one')]},
      ['review-target a.json:20 見本 次郎 says two things of: `one`'],
    ],
  ])('%s is not', (_, more, expected) => {
    expect(faults(more)).toEqual(expected)
  })

  it('of fifty thousand things that have not changed is told in one line', () => {
    const items = all('accepted', ...Array.from({length: 50_000}, (_, index) => `t${index}`))
    const found = faults({items})
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/`t11` and 49988 more$/)
  }, 10_000)
})

const first = '見本 一郎'
const second = '見本 次郎'

describe('records', () => {
  const two = reviewedBy(2)
  const faults = (reviewed: typeof one, ...reviews: readonly Partial<Review>[]): readonly string[] => {
    const records = reviews.map((more) => record(reviewed, more))
    const found = told(verdictFaults(handed(...records), reviewed, required))
    const turned = verdictFaults(handed(...records.toReversed()), reviewed, required)
    expect(turned.map(({message}) => message).sort(), 'in another order').toEqual(
      found.map((line) => line.replace(/^\S+ \S+ /, '')).sort(),
    )
    return found
  }

  it('of as many as are required are enough', () => {
    expect(faults(one, {})).toEqual([])
    expect(faults(two, {reviewer: first}, {reviewer: second})).toEqual([])
    expect(faults(reviewedBy(0), {})).toEqual([])
    expect(faults(one, {reviewer: first}, {reviewer: second})).toEqual([])
  })

  it('may share the changes where one reviewer has to accept each', () => {
    const [a, b] = [all('accepted', 'one'), all('accepted', 'two', '{product}')]
    expect(faults(one, {reviewer: first, items: a}, {reviewer: second, items: b})).toEqual([])
    expect(faults(two, {reviewer: first, items: a}, {reviewer: second, items: b})).toEqual([
      'review-missing whitepaper.yaml:1 not accepted by 見本 次郎: `one`',
      'review-missing whitepaper.yaml:1 not accepted by 見本 一郎: `two`, `{product}`',
    ])
  })

  it('are too few', () => {
    expect(faults(one)).toEqual([
      'review-missing whitepaper.yaml:1 1 reviewer is required, and nobody has reviewed this text',
    ])
    expect(faults(two, {})).toEqual([
      'review-missing whitepaper.yaml:1 2 reviewers are required, and only 見本 次郎 has reviewed this text',
    ])
  })

  it('of one reviewer count once', () => {
    expect(faults(two, {date: '2025-06-16'}, {date: '2025-06-17'})).toEqual([
      'review-missing whitepaper.yaml:1 2 reviewers are required, and only 見本 次郎 has reviewed this text',
    ])
    expect(faults(two, {}, {reviewer: ' 見本 次郎 '})).toHaveLength(1)
  })

  it('that leave a change out are not enough, whether any is required or none', () => {
    const items = all('accepted', 'one', '{product}')
    expect(faults(one, {items})).toEqual([
      'review-missing whitepaper.yaml:1 not accepted by 見本 次郎: `two`',
    ])
    expect(faults(reviewedBy(0), {items})).toEqual([
      'review-missing a.json:14 not accepted by 見本 次郎: `two`',
    ])
  })

  it('together accept what one accepts on one day, and the rest on another', () => {
    const early = {date: '2025-06-15', items: all('accepted', 'one')}
    expect(faults(one, early, {items: all('accepted', 'two', '{product}')})).toEqual([])
  })

  const asks = {items: [...all('question', 'two'), ...all('accepted', 'one', '{product}')]}
  const asked = 'review-question a.json:17 見本 次郎 has a question on `two`'

  it('with a question keep the edition back, whoever else accepts', () => {
    expect(faults(one, asks, {reviewer: first})).toEqual([asked])
    expect(faults(reviewedBy(0), asks)).toEqual([asked])
    const more = {items: all('question', ...targets)}
    expect(faults(one, more)).toEqual([
      'review-question a.json:17 見本 次郎 has a question on `one`, `two`, `{product}`',
    ])
  })

  it('answer a question by a newer one of the same reviewer that accepts it', () => {
    const answered = (more: Partial<Review>): readonly string[] => faults(one, asks, more)
    expect(answered({date: '2025-06-17', items: all('accepted', 'two')})).toEqual([])
    expect(answered({date: '2025-06-17', items: all('accepted', 'one')})).toEqual([asked])
    expect(answered({date: '2025-06-15'})).toEqual([asked])
    expect(answered({date: '2025-06-16'})).toEqual([asked])
    expect(answered({date: '2025-06-17', reviewer: first})).toEqual([asked])
  })

  it('take back what was accepted by a newer question', () => {
    expect(faults(one, {}, {...asks, date: '2025-06-17'})).toEqual([
      'review-question b.json:17 見本 次郎 has a question on `two`',
    ])
  })

  it('are asked for also where nothing has changed', () => {
    const [before, after] = [document('1.0', 'あ', 'い'), document('1.1', 'あ', 'い')]
    const same = reviewedOf(before, after, 1)
    expect([...same.targets]).toEqual([])
    expect(faults(same)).toHaveLength(1)
    expect(faults(same, {items: []})).toEqual([])
  })
})
