import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Section} from '../../../src/document/nodes.ts'
import {bookmarksOf, idOf, nameOf} from '../../../src/render/docx/bookmarks.ts'
import {sample, section} from '../fixture.ts'

const named = (...ids: readonly string[]): readonly string[] => {
  const children: readonly Section[] = ids.map((id) => section(id, 1, id, {}))
  return [...bookmarksOf({...sample, children}).values()].map(({name}) => name)
}

describe('the name of a bookmark', () => {
  it.each([
    ['5.1.1', 'id_5_1_1'],
    ['CLD.6.3.1', 'id_CLD_6_3_1'],
    ['cloud-service', 'id_cloudZ2dZservice'],
    ['用語', 'id_Z7528ZZ8a9eZ'],
    ['Zone', 'id_Z5aZone'],
    ['a_b', 'id_aZ5fZb'],
  ])('of %s is %s', (id, name) => {
    expect(nameOf(id)).toBe(name)
    expect(idOf(name)).toBe(id)
  })

  it('reads back as the id', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), (id) => idOf(nameOf(id)) === id))
  })

  it('is one that Word takes, and no other id has it, whatever its capitals', () => {
    const ids = fc.uniqueArray(fc.oneof(fc.string({unit: 'binary'}), fc.stringMatching(/^[zZ_.5]{1,4}$/)))
    fc.assert(
      fc.property(ids, (given) => {
        const names = named(...given)
        expect(names).toHaveLength(given.length)
        for (const name of names) expect(name).toMatch(/^[A-Za-z]\w{0,39}$/)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(given.length)
      }),
    )
  })

  it('is a digest where it would be too long', () => {
    expect(named('a'.repeat(37))).toEqual([`id_${'a'.repeat(37)}`])
    expect(named('a'.repeat(38))[0]).toMatch(/^hash_[0-9a-f]{32}$/)
  })

  it('is a digest where capitals alone tell two ids apart', () => {
    const [upper, lower, other] = named('Scope', 'scope', 'purpose')
    expect(upper).toMatch(/^hash_/)
    expect(lower).toMatch(/^hash_/)
    expect(other).toBe('id_purpose')
  })
})

describe('the bookmarks of a document', () => {
  it('are on all that is led to, numbered in reading order', () => {
    const bookmarks = [...bookmarksOf(sample).values()]
    expect(bookmarks.map(({number}) => number)).toEqual(bookmarks.map((_, index) => index))
    expect(new Set(bookmarks.map(({target}) => target.type))).toEqual(
      new Set(['section', 'figure', 'table', 'note', 'footnote']),
    )
  })

  it('have another each for labels, and for numbers that are referred to alone', () => {
    const bookmarks = [...bookmarksOf(sample).values()]
    const labels = bookmarks.flatMap(({label}) => (label ? [label] : []))
    expect(labels.map(({words}) => words)).toEqual(['図1', '図2', 'CLD.6.3.1', '表1'])
    const numbers = [...bookmarks, ...labels].map(({number}) => number)
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})
