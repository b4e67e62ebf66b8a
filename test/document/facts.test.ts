import {describe, expect, it} from 'vitest'
import {edgeNames, edgeParts, edgeText, edgeValues} from '../../src/document/edge.ts'
import {
  dateText,
  draftWord,
  editionName,
  isJapanese,
  standardNames,
  titleText,
} from '../../src/document/facts.ts'
import {sample} from '../render/fixture.ts'

const english = {...sample, language: 'en-GB', label: 'Edition 1.1'}

describe('what a document says of itself', () => {
  it('is its title on one line, and its standards with their editions', () => {
    expect(titleText(sample)).toBe(
      'BroadCenter Pracla ホステッド・プライベートクラウド ISO/IEC 27017 ホワイトペーパー',
    )
    expect(standardNames(sample)).toEqual(['ISO/IEC 27017:2015'])
  })

  it('is the name of its edition, with the word for a draft in its language', () => {
    expect([draftWord('ja'), draftWord('en')]).toEqual(['案', 'Draft'])
    expect(editionName(sample)).toBe('1.1 版 (案)')
    expect(editionName(english)).toBe('Edition 1.1 (Draft)')
    expect(editionName({...english, draft: false})).toBe('Edition 1.1')
  })

  it.each([
    ['2022-03-18', 'ja', '2022年3月18日'],
    ['2022-12-01', 'ja-JP', '2022年12月1日'],
    ['2022-03-18', 'en', '18 March 2022'],
    ['2020-10-10', 'de', '10 October 2020'],
  ])('%s in %s is %s', (date, language, text) => {
    expect(dateText(date, language)).toBe(text)
  })

  it.each([
    ['ja', true],
    ['JA-jp', true],
    ['jam', false],
    ['en', false],
  ])('the language %s is Japanese: %s', (language, japanese) => {
    expect(isJapanese(language)).toBe(japanese)
  })
})

describe('page-edge text', () => {
  it('has a value for each name', () => {
    expect(edgeValues(english, '7')).toEqual({
      folio: '7',
      title: titleText(sample),
      edition: 'Edition 1.1',
      date: '18 March 2022',
      provider: '株式会社 TOKAI コミュニケーションズ',
      draft: 'Draft',
    })
    expect(Object.keys(edgeValues(sample, '')).sort()).toEqual([...edgeNames].sort())
    expect(edgeValues({...sample, draft: false}, '').draft).toBe('')
  })

  it('is cut at its names', () => {
    expect(edgeParts('– {folio} of {no such} {')).toEqual([
      {text: '– '},
      {name: 'folio'},
      {text: ' of '},
      {name: 'no such'},
      {text: ' {'},
    ])
    expect(edgeParts('')).toEqual([])
  })

  it('prints values for names', () => {
    expect(edgeText('{edition}, {date}{draft}', edgeValues({...english, draft: false}, ''))).toBe(
      'Edition 1.1, 18 March 2022',
    )
  })
})
