import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {printedParagraphs, publishedContents, publishedParagraphs, squeeze} from './paragraphs.ts'

const text = readFileSync(new URL('whitepaper-1.1.txt', import.meta.url), 'utf8')
const contents = readFileSync(new URL('contents.tsv', import.meta.url), 'utf8')
const paragraphs = publishedParagraphs(text)

describe('squeeze', () => {
  it('leaves neither widths nor white space', () => {
    expect(squeeze('第 27 条（本サービスの目的）\n\u3000ＩＤ')).toBe('第27条(本サービスの目的)ID')
  })
})

describe('publishedParagraphs', () => {
  it('has 140: 7 of the cover and the contents page, 54 headings, 70 of text, 9 cells', () => {
    expect(paragraphs).toHaveLength(140)
  })

  it('begins with the cover, then the first heading', () => {
    expect(paragraphs.slice(0, 9)).toEqual([
      'BroadCenterPracla',
      'ホステッド・プライベートクラウド',
      'ISO/IEC27017ホワイトペーパー',
      '株式会社TOKAIコミュニケーションズ',
      '2022年3月18日(1.1版)',
      'もくじ',
      '内容',
      'はじめに',
      'ホワイトペーパーの目的',
    ])
  })

  it('ends with the revision history, a cell a paragraph', () => {
    expect(paragraphs.slice(-10)).toEqual([
      '改訂履歴',
      '版数',
      '日付',
      '主な変更内容',
      '初版',
      '2021/12/1',
      '初版発行',
      '1.1版',
      '2022/3/18',
      '7.2.2.8.1.1,CLD12.4.5を更新',
    ])
  })

  it('leaves out the lines of the contents', () => {
    expect(paragraphs.filter((paragraph) => paragraph.includes('....'))).toEqual([])
    expect(paragraphs.filter((paragraph) => paragraph.startsWith('5.1.1'))).toHaveLength(1)
  })

  it('joins the sentence of 5.1.1 over its page break', () => {
    const start = paragraphs.indexOf('5.1.1情報セキュリティのための方針群')
    expect(paragraphs.slice(start + 1, start + 3)).toEqual([
      'クラウドサービスプロバイダは、クラウドサービスの提供及び利用に取り組むため、情報セキュリティ方針の拡充が求められています。' +
        'これらについては、当社のセキュリティポリシーの見直しを' +
        '行い、クラウドサービスカスタマが安心して利用できるよう取り組みを行っています。',
      '6.1.1情報セキュリティの役割及び責任',
    ])
  })

  it('joins the sentence of 11.2.7 over its page break', () => {
    const start = paragraphs.indexOf('11.2.7装置のセキュリティを保った処分又は再利用')
    expect(paragraphs[start + 1]).toContain(
      'ストレージを構成するディスクを一つだけ取得しても、中の情報が取り出せない状態になっています。',
    )
    expect(paragraphs[start + 2]).toBe('12.1.2変更管理')
  })

  it('parts the heading of CLD.6.3.1 from the text right below it', () => {
    const start = paragraphs.indexOf('CLD.6.3.1クラウドコンピューティング環境における役割及び責任の分担')
    expect(paragraphs[start + 1]).toBe(
      'サービスに関する提供範囲は「BroadCenterPraclaホステッド・プライベートクラウドHCIタイプサービス仕様書」のサービス提供範囲および各種説明を参照ください。',
    )
  })

  it('ends the paragraph of 16.1.7 that has no full stop before the next heading', () => {
    const next = paragraphs.indexOf('18.1.1適用法令及び契約上の要求事項の特定')
    expect(paragraphs[next - 1]).toMatch(/で合意いただく必要があります$/u)
  })

  it('keeps a note, a label in angle brackets and an unlisted heading by themselves', () => {
    expect(paragraphs.filter((paragraph) => paragraph.startsWith('※'))).toHaveLength(2)
    expect(paragraphs).toContain('<認証取得を検討されているクラウドサービスカスタマに向けて>')
    expect(paragraphs).toContain('本書の適用範囲について')
  })

  it('reduces a link to its words and drops the bullet of an item', () => {
    expect(paragraphs).toContain('Pracla|BroadCenter')
    expect(paragraphs).toContain('本書により情報の開示を行っています。')
  })

  it('keeps the numbers 1. and 2. of the headings', () => {
    expect(paragraphs).toContain('1.JIP-ISMS517-1.0への対応')
    expect(paragraphs).toContain('2.ISO/IEC27017:2015(JISQ27017:2016)への対応')
  })

  it('joins a line that wraps, and parts a note and an item that follow at once', () => {
    const page = '題\n\nもくじ\n見出し.....\t2\n\n見出し\n本文は\n続く\n※注\n- 一\n- 二\n'
    expect(publishedParagraphs(page)).toEqual(['題', 'もくじ', '見出し', '本文は続く', '※注', '一', '二'])
  })
})

describe('printedParagraphs', () => {
  it('keeps widths and spaces', () => {
    expect(printedParagraphs(text)).toContain('ISMS クラウドセキュリティ認証 とは')
    expect(printedParagraphs(text)).toContain('2. ISO/IEC 27017:2015 (JIS Q 27017:2016) への対応')
  })
})

describe('publishedContents', () => {
  const entries = publishedContents(contents)

  it('has 53 entries: 5 chapters, 7 sections, 41 controls', () => {
    const count = (level: number): number => entries.filter((entry) => entry.level === level).length
    expect([entries.length, count(1), count(2), count(3)]).toEqual([53, 5, 7, 41])
  })

  it('tells level, title and page', () => {
    expect(entries[0]).toEqual({level: 1, title: 'はじめに', page: 4})
    expect(entries[25]).toEqual({level: 3, title: '9.4.4 特権的なユーティリティプログラムの使用', page: 10})
    expect(entries.at(-1)).toEqual({level: 1, title: '改訂履歴', page: 15})
  })

  it('names headings of the text, in its order', () => {
    const titles = entries.map((entry) => squeeze(entry.title))
    expect(paragraphs.filter((paragraph) => titles.includes(paragraph))).toEqual(titles)
  })
})
