import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {readReview, reviewJsonSchema} from '../../src/freeze/review.ts'

const sha = 'a'.repeat(64)

const sound = {
  format: 1,
  whitepaper: 'mini',
  before: {edition: '1.0', digest: sha},
  after: {edition: '1.1', digest: sha},
  reviewer: '見本 次郎',
  date: '2025-06-16',
  items: [
    {target: 'purpose', verdict: 'accepted', comment: '確認しました'},
    {target: '{product}', verdict: 'question'},
  ],
}

const read = (content: unknown): ReturnType<typeof readReview> => {
  const text = typeof content === 'string' ? content : JSON.stringify(content, undefined, 1)
  return readReview('review.json', new TextEncoder().encode(text))
}

describe('the record of a review', () => {
  it('is read, with the places of what it says', () => {
    const outcome = read(sound)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
    const {format, ...data} = sound
    expect(format).toBe(1)
    expect(outcome.value.data).toEqual(data)
    expect(outcome.value.span(['items', 1, 'verdict'])).toMatchObject({
      file: 'review.json',
      start: {line: 22, column: 15},
    })
  })

  it('has a reviewer without the space around the name', () => {
    const outcome = read({...sound, reviewer: ' 　見本 次郎\t'})
    expect(outcome.ok && outcome.value.data.reviewer).toBe('見本 次郎')
  })

  it.each<[string, unknown, string, string]>([
    ['of a later hakusho', {...sound, format: 2}, 'review-newer', '2:12'],
    ['of no format', {...sound, format: undefined}, 'review-broken', '1:1'],
    ['that is a list', [sound], 'review-broken', '1:1'],
    ['that is cut off', JSON.stringify(sound).slice(0, 40), 'json-syntax', '1:41'],
    ['with a field more', {...sound, more: 1}, 'review-broken', '1:1'],
    ['with half a digest', {...sound, after: {edition: '1.1', digest: 'a'}}, 'review-broken', '10:13'],
    [
      'with a verdict of its own',
      {...sound, items: [{target: 'a', verdict: 'ok'}]},
      'review-broken',
      '17:15',
    ],
    ['of no target', {...sound, items: [{target: '', verdict: 'accepted'}]}, 'review-broken', '16:14'],
    ['of a day that there is not', {...sound, date: '2025-02-29'}, 'review-broken', '13:10'],
    ['of two lines of reviewer', {...sound, reviewer: '見本\u2028次郎'}, 'review-broken', '12:14'],
    ['of a reviewer with a bell', {...sound, reviewer: '見本\u0007'}, 'review-broken', '12:14'],
  ])('%s is told at its place, and how to mend it', (_, content, code, place) => {
    const {ok, diagnostics} = read(content)
    expect(ok).toBe(false)
    expect(diagnostics.map((item) => item.code)).toEqual([code])
    const [{span, hints}] = diagnostics as [(typeof diagnostics)[0]]
    expect(`${span?.file}:${span?.start.line}:${span?.start.column}`).toBe(`review.json:${place}`)
    expect(hints.join()).toMatch(/export the record|newer hakusho/)
  })

  it('takes no more than so many bytes', () => {
    const {diagnostics} = read({...sound, reviewer: 'あ'.repeat(2_000_000)})
    expect(diagnostics.map(({code}) => code)).toEqual(['file-too-large'])
  })

  it('has the JSON Schema in docs', () => {
    const file = JSON.parse(readFileSync('docs/review.schema.json', 'utf8')) as unknown
    expect(file).toEqual(JSON.parse(JSON.stringify(reviewJsonSchema())))
  })
})
