import fc from 'fast-check'
import type {Inline, Paragraph} from '../../src/document/nodes.ts'
import {paragraph} from '../render/builders.ts'

/** What Japanese paragraphs of whitepapers are made of, the difficult first. */
const yakumono = [
  '」（',
  '。「',
  '、「',
  '」、',
  '）。',
  '』」',
  '「『',
  '」・「',
  '（「',
  '」（「',
  '。」',
  '：「',
  '】「',
  '！？',
  '！',
  '？\u3000',
]
const dashes = ['――', '……', '‥‥', '～', '―', '…']
const quantities = [
  '2022年3月18日',
  '99.95%',
  '100％',
  '10GB',
  '256 GB',
  '3.5km',
  '１２３',
  '２０２５年',
  '１．５倍',
  '３，０００円',
  '5個',
  '第27条',
  '第三章',
  '24時間',
  '10分以内',
  '3か所',
  '14世代',
  '2つ',
  '1,000件',
  '25℃',
  '10 Gbps',
  '3ヶ月',
  '12回',
  '第２版',
]
const latin = [
  'SSL-VPN',
  'ISO/IEC 27017',
  'JIS Q 27017:2016',
  'API',
  'OS',
  'JIP-ISMS517-1.0',
  'CLD.12.1.5',
  'TLS 1.2',
  'Availability Zone',
  'v2.4',
  '(RTO)',
  'A',
]
const addresses = [
  'https://www.example.co.jp/security_policy/',
  'https://docs.example.com/aozora/2025/10/guide.html?lang=ja',
  'security@example.com',
]
const words = [
  'クラウドサービス',
  'セキュリティ',
  'データ',
  'ストレージ',
  'ログ',
  'サーバー',
  '情報',
  '管理策',
  '利用者',
  '当社',
  'お客様',
  '人々',
  '我々',
  '各々',
  '佐々木',
  'ウォッチ',
  'ヴィーナス',
  'きゃっと',
  'ちょっと',
  'しゃっきり',
  'いすゞ',
  'こゝろ',
  '代々木',
  '暗号化',
  '責任分界点',
]
const particles = [
  'の',
  'を',
  'に',
  'は、',
  'が',
  'と',
  'で',
  'から',
  'します。',
  'です。',
  'ます。',
  '、',
  '及び',
  'ないこと',
]

const text = (value: string): Inline => ({type: 'text', value})

const pieces = fc.oneof(
  {weight: 8, arbitrary: fc.constantFrom(...words).map(text)},
  {weight: 7, arbitrary: fc.constantFrom(...particles).map(text)},
  {weight: 4, arbitrary: fc.constantFrom(...yakumono).map(text)},
  {weight: 3, arbitrary: fc.constantFrom(...quantities).map(text)},
  {weight: 3, arbitrary: fc.constantFrom(...latin).map(text)},
  {weight: 1, arbitrary: fc.constantFrom(...dashes).map(text)},
  {weight: 1, arbitrary: fc.constantFrom(...addresses).map(text)},
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('あおぞらクラウド', 'Aozora Cloud', '30日', '「別名」')
      .map((value): Inline => ({type: 'variable', name: 'product', value})),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('仕様書', 'https://status.example.com/aozora', '『約款』')
      .map((value): Inline => ({
        type: 'link',
        address: [{type: 'text', value: 'https://example.com/'}],
        children: [{type: 'text', value}],
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('必ず', '第1条')
      .map((value): Inline => ({type: 'strong', children: [{type: 'text', value}]})),
  },
)

const paragraphs = fc
  .tuple(
    fc.constantFrom('', '', '', '\u3000', '「', '（'),
    fc.array(pieces, {minLength: 1, maxLength: 24, size: 'max'}),
  )
  .map(([start, inlines]): Paragraph => paragraph(...(start === '' ? [] : [start]), ...inlines, '。'))

/** Paragraphs made at random from a seed, the same each time. */
export const japaneseParagraphs = (count: number, seed: number): readonly Paragraph[] =>
  fc.sample(paragraphs, {numRuns: count, seed})
