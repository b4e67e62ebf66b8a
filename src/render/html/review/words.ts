import type {ChangeKind, ChangeOf} from '../../../compare/difference.ts'
import type {ReportedType} from '../../../compare/report/report.ts'
import {isJapanese} from '../../../document/facts.ts'
import type {Sayings} from './data.ts'
import {english} from './words-en.ts'

const kinds: Readonly<Record<ChangeKind, string>> = {
  added: '追加',
  removed: '削除',
  moved: '移動',
  renumbered: '番号変更',
  retitled: '題名変更',
  changed: '変更',
  typography: '体裁',
}

const of: Readonly<Record<ChangeOf, string>> = {
  cover: '表紙',
  contents: 'もくじ',
  section: '節',
  control: '管理策',
  revisions: '改訂履歴',
  glossary: '用語集',
  correspondence: '対応表',
  precedence: '優先順位',
  appendix: '付録',
  figure: '図',
}

const blocks: Readonly<Record<ReportedType, string>> = {
  paragraph: '段落',
  item: '箇条書き',
  note: '注',
  quote: '引用',
  list: '箇条書きの体裁',
  table: '表の体裁',
  row: '表の行',
  caption: '表題',
  heading: '見出し',
}

const says: Sayings = {
  progress: '{all}件中 {done}件 確認済み',
  question: '（質問 {count}件）',
  shown: '{all}件中 {count}件を表示しています',
  states: {open: '未確認', accepted: '承認', question: '質問'},
  inline: '本文に重ねて表示',
  sides: '新旧を並べて表示',
  copy: 'リンクをコピー',
  copied: 'リンクをコピーしました',
  noName: '確認者の氏名を入力してください。',
  badName: '氏名は1行、200字までで入力してください。',
  nothing: 'まだ何も確認していません。承認または質問を選んでから書き出してください。',
  noVerdict:
    'コメントだけで、承認・質問のどちらも選んでいない変更が{count}件あります。選んでから書き出してください。',
  exported: '記録を書き出しました（{all}件中 {done}件、質問 {count}件）。',
  replace: 'いまの入力を、読み込む記録の内容で置き換えます。よろしいですか。',
  imported: '{name} の {date} の記録を読み込みました（{done}件）。',
  faults: {
    unread: 'ファイルを読めません。書き出した記録（.json）を選んでください。',
    strange: 'このファイルは確認の記録ではありません。このページで書き出したファイルを選んでください。',
    newer: '新しい形式の記録です。新しい hakusho で作ったページで読み込んでください。',
    other:
      '別の本文を比べた記録です。本文が書き換わったか、別の版の記録です。このページの本文を確認し直してください。',
    target: 'このページにない変更（{target}）についての記録です。読み込みませんでした。',
  },
}

const japanese = {
  page: (title: string, before: string, after: string) => `${title} ${before}→${after} 改訂の確認`,
  head: '改訂の確認',
  skip: '変更へ進む',
  from: '旧',
  to: '新',
  draft: '案',
  released: '発行済み',
  workingCopy: '作業中の原稿',
  folder: (name: string) => `フォルダー ${name}`,
  revision: (name: string, commit: string) => `gitの版 ${name}（${commit}）`,
  notFinal:
    '新しい本文は案です。確定した本文ではないので、このページで作る記録は発行には使えません。本文を確定してから、作り直したページで確認してください。',
  notReleased:
    '旧の本文は、発行された版から読んだものではありません。発行済みの最新の版と同じ本文でなければ、このページで作る記録は発行には使えません。',
  unkept:
    'このブラウザーでは入力を保存できません。ページを閉じる前に、末尾の「確認の記録」で記録を書き出してください。',
  none: '違いはありません。',
  count: (name: string, count: number) => `${name} ${count}件`,
  comma: '、',
  filters: '種類で絞り込む',
  states: '確認の状態で絞り込む',
  all: 'すべて表示',
  search: '変更を検索',
  unchanged: '変更のない節も表示',
  changes: '変更',
  list: '変更の一覧',
  variables: '変数',
  variable: '変数の値',
  kinds,
  of,
  blocks,
  marks: {inserted: '追加', deleted: '削除'},
  markEnds: {inserted: '追加ここまで', deleted: '削除ここまで'},
  blockMarks: {added: '追加', removed: '削除', changed: '変更', typography: '体裁'},
  legend: {lead: '凡例', inserted: '加えた語', deleted: '削った語'},
  follows: '変数・参照に伴う箇所',
  followsLead: '変数の値、または参照先の番号・題名だけが変わった箇所です。確認の対象ではありません。',
  derived: '自動で変わる箇所',
  alsoHere: '変数・参照に伴う違いもあります：',
  same: '変更なし',
  declared: '改訂履歴の説明',
  undeclared: '改訂履歴に説明の記載なし',
  picture: '代替テキスト・画像',
  excerpt: '変わった語句',
  sameWords: '本文の語句は変わっていません。',
  whole: '新しい本文',
  left: (name: string) => `「${name}」は、ここから移動しました。`,
  replaced: (name: string) => `「${name}」の旧の本文が、ここにありました。`,
  toNew: '新しい位置へ',
  toOld: '元の位置へ',
  figureBelow: (name: string) => `図「${name}」の変更は、別に示しています。`,
  oldFigure: '旧の図',
  newFigure: '新しい図',
  inPlaces: (count: number) => `本文の${count}か所に現れます。`,
  link: 'リンク',
  leads: (before: string, after: string) => `（リンク先：${before} → ${after}）`,
  verdict: '判定',
  choices: {accepted: '承認', question: '質問'},
  clear: '取り消す',
  comment: 'コメント',
  bar: '確認の操作',
  view: '表示を切り替える',
  next: '次の未確認へ',
  toRecord: '記録へ',
  help: 'キー操作',
  record: '確認の記録',
  recordLead:
    '判定とコメントを、記録のファイル（.json）として書き出します。書き出したファイルは発行の担当者に渡してください。読み込むと、続きから確認できます。',
  name: '確認者の氏名',
  export: '記録を書き出す',
  import: '記録を読み込む',
  importing: '記録のファイル',
  digests: '比べた本文のSHA-256',
  noScript: 'このページで判定を記録するには、JavaScriptを有効にしてください。変更を読むだけなら不要です。',
  close: '閉じる',
  keys: [
    ['j・n', '次の変更'],
    ['k・p', '前の変更'],
    ['u', '次の未確認の変更'],
    ['a', '承認'],
    ['q', '質問'],
    ['c', 'コメントを書く'],
    ['v', '表示の切り替え（重ねて・並べて）'],
    ['f', '絞り込みへ'],
    ['/', '検索へ'],
    ['Esc', '入力欄を離れる'],
    ['?', 'この一覧'],
  ] as readonly (readonly [keys: string, does: string])[],
  keysNote: '文字を入力している間は働きません。',
  says,
}

/** What the review page says by itself, in one language. */
export type ReviewWords = typeof japanese

/** The words for a language (BCP 47): Japanese, or English for any other. */
export const reviewWordsOf = (language: string): ReviewWords => (isJapanese(language) ? japanese : english)
