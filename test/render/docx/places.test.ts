import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {bookmarksOf} from '../../../src/render/docx/bookmarks.ts'
import {placeMarks, placeName} from '../../../src/render/docx/places.ts'
import {paragraph, sample, section} from '../fixture.ts'
import {bytesOf, partsOf} from './parts.ts'
import {readBack} from './read-back.ts'

const path = fc.array(fc.nat(999), {minLength: 1, maxLength: 9})

describe('the name of a place', () => {
  it.each([
    [{id: '5.1.1', path: [2, 0]}, '_5_1_1ZP2_0'],
    [{id: 'cloud-service', path: [0]}, '_cloudZ2dZserviceZP0'],
    [{id: 'a'.repeat(38), path: [1]}, expect.stringMatching(/^_ZH[0-9a-f]{16}ZP1$/)],
    [{id: 'a', path: Array<number>(30).fill(1)}, expect.stringMatching(/^_ZH[0-9a-f]{32}$/)],
  ])('of %j is %s', (place, name) => {
    expect(placeName(place)).toEqual(name)
  })

  it('is one that Word takes and hides, and no other place has it', () => {
    const places = fc.uniqueArray(fc.record({id: fc.string({unit: 'binary'}), path}), {
      selector: (one) => JSON.stringify(one),
    })
    fc.assert(
      fc.property(places, (given) => {
        const names = given.map(placeName)
        for (const name of names) expect(name).toMatch(/^_\w{1,39}$/)
        expect(new Set(names).size).toBe(given.length)
      }),
    )
  })
})

describe('the places of a document', () => {
  it('are not on blocks that stand in it twice', () => {
    const twice = paragraph('二度')
    const document = {...sample, children: [section('a', 1, '章', {}, twice, twice, paragraph('一度'))]}
    expect([...placeMarks(document, bookmarksOf(document), 9).values()]).toEqual([{name: '_aZP2', number: 9}])
  })

  it('stay with their texts when these are edited, and go with them', () => {
    const parts = partsOf(bytesOf())
    const document = parts['word/document.xml'] ?? ''
    const edited = document
      .replace('静かに', '静かに')
      .replace('サービスを提供する当社', '当社')
      .replace('一つ目の手順', '')
    expect(edited).not.toBe(document)
    const texts = new Map(
      readBack({...parts, 'word/document.xml': edited}).map(({place, text}) => [place, text]),
    )
    expect(texts.get('terms/1/0/1/0/0')).toBe('当社')
    expect(texts.get('terms/2/0/0')).toBe('')
    expect(texts.get('terms/2/1/0')).toBe('二つ目の手順')
  })
})
