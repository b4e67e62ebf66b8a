// Differences of documents of many controls: time against their number and against how many of them are edited.
import {compare} from '../dist/compare/compare.js'

const sizes = [500, 1000, 2000, 4000]

const sentences = [
  '監査ログは、当社が運用する装置に400日間保存し、お客様は画面での検索とJSONでの書出しを行えます。',
  '鍵は、改ざんを検知すると内容を消す専用の装置の中で作り、平文のまま外に出すことはありません。',
  '当社は毎月、無作為に選んだバックアップ50件を隔離した環境に復元し、読み出せることを確かめます。',
]

const text = (value) => ({type: 'text', value})
const paragraph = (...children) => ({type: 'paragraph', children})
const cell = (value) => ({type: 'cell', children: [paragraph(text(value))]})

/** A control with what one usually has: facts, text, a list, a reference, responsibilities. */
function control(at) {
  const id = `control-${at}`
  const product = {type: 'variable', name: 'product', value: 'あおぞらクラウド'}
  const row = (name, value) => ({type: 'row', children: [cell(name), cell(value)]})
  const item = (value) => ({type: 'item', children: [paragraph(text(value))]})
  const reference = {type: 'reference', target: `control-${(at * 7) % 100}`, children: []}
  return {
    type: 'section',
    id,
    kind: 'control',
    level: 3,
    listed: true,
    heading: {number: `5.${at}`, title: [text(`管理策の${at}番`)]},
    children: [
      {
        type: 'table',
        headerRows: 0,
        headerColumns: 1,
        columns: [0.2, 0.8],
        children: [row('実施状況', '実施済み'), row('対応する規格', `ISO/IEC 27002:2022 8.${at}`)],
      },
      paragraph(
        product,
        text(`では、${sentences[at % 3]}${at}回の点検を行います。`),
        reference,
        text('をご覧ください。'),
      ),
      {type: 'list', ordered: false, children: sentences.map((sentence) => item(`${sentence}${at}`))},
      paragraph(text(`お客様は、自社の受け持つ範囲を確かめ、${at}番の手順に反映します。`)),
    ],
  }
}

/** A document of so many controls, in chapters of 50. */
const documentOf = (controls) => ({
  type: 'document',
  whitepaper: 'bench',
  language: 'ja',
  title: [[text('題')]],
  provider: [text('当社')],
  standards: [],
  edition: '1.0',
  label: '初版',
  date: '2026-01-01',
  draft: false,
  children: Array.from({length: Math.ceil(controls / 50)}, (_, chapter) => ({
    type: 'section',
    id: `chapter-${chapter}`,
    kind: 'section',
    level: 2,
    listed: true,
    heading: {title: [text(`第${chapter}章`)]},
    children: Array.from({length: Math.min(50, controls - chapter * 50)}, (_, at) =>
      control(chapter * 50 + at),
    ),
  })),
})

/** The document anew, not a node of it shared, with each `every`th control edited; none where it is 0. */
function edited(document, every) {
  const copy = structuredClone(document)
  copy.children
    .flatMap(({children}) => children)
    .forEach(({children}, at) => {
      if (every === 0 || at % every > 0) return
      const words = children[1].children[1]
      words.value = words.value
        .replace('当社', '弊社')
        .replace('お客様は', '利用者は')
        .replace('装置', '機器')
    })
  return copy
}

/** Documents with not an id and not a word in common. */
const strange = (document) =>
  JSON.parse(JSON.stringify(document).replaceAll('control-', 'other-').replaceAll('chapter-', 'part-'))

/** Print the time of a difference by number of controls, for edits of a few, of all, and of nothing alike. */
export function compareBench({median, rounds}) {
  const kinds = {
    'nothing edited': (document) => edited(document, 0),
    '20 controls edited': (document) => edited(document, document.children.length * 2.5),
    'every control edited': (document) => edited(document, 1),
    'nothing in common': strange,
  }
  console.log(`difference of two editions, warm, median of ${rounds}, by number of controls`)
  for (const [kind, edit] of Object.entries(kinds)) {
    const row = sizes.map((size) => {
      const before = documentOf(size)
      const after = edit(before)
      const times = Array.from({length: rounds}, () => {
        const begin = performance.now()
        compare(before, after)
        return performance.now() - begin
      })
      return `${size}: ${median(times).toFixed(0)} ms`.padStart(14)
    })
    console.log(`  ${kind.padEnd(22)} ${row.join(' ')}`)
  }
}
