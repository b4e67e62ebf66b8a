import {isJapanese} from '../../document/facts.ts'

const japanese = {
  title: '変更の一覧',
  lead: (from: string, to: string) => `${from}から${to}への変更です。`,
  legend:
    '加えた語には下線を、削った語には取消線を引き、変更のある行の左の余白に縦線を引いています。図は、加えたものを実線で、削ったものを破線で囲みます。移動したものは、元の位置で削り、新しい位置に加えています。',
  edition: (label: string, facts: readonly string[]) => `${label}（${facts.join('、')}）`,
  workingCopy: '作業中の原稿',
  folios: (label: string) => `ページ番号は、${label}のものです。`,
  note: (note: string) => `改訂履歴：「${note}」`,
  count: (kind: string, count: number) => `${kind} ${count}件`,
  none: '違いはありません。',
  place: '箇所',
  change: '変更',
  variables: '値の変わった変数',
  echoes: '変数の値、または参照先の番号や題名だけが変わった箇所',
  comma: '、',
  kinds: {
    added: '追加',
    removed: '削除',
    moved: '移動',
    renumbered: '番号の変更',
    retitled: '題名の変更',
    changed: '内容の変更',
    typography: '体裁の変更',
  },
  of: {
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
  },
}

const english: typeof japanese = {
  title: 'Changes',
  lead: (from, to) => `What has changed from ${from} to ${to}.`,
  legend:
    'Words put in are underlined, words taken out struck through; a rule in the left margin stands beside each line with a change. Figures put in have a solid frame, figures taken out a dashed one. What moved is struck at its old place and put in at its new one.',
  edition: (label, facts) => `${label} (${facts.join(', ')})`,
  workingCopy: 'working copy',
  folios: (label) => `Page numbers are those of ${label}.`,
  note: (note) => `Revision history: “${note}”`,
  count: (kind, count) => `${count} ${kind}`,
  none: 'Nothing differs.',
  place: 'Where',
  change: 'Change',
  variables: 'Variables with another value',
  echoes:
    'Places that differ only by the value of a variable, or by the number or title of what they refer to',
  comma: ', ',
  kinds: {
    added: 'added',
    removed: 'removed',
    moved: 'moved',
    renumbered: 'renumbered',
    retitled: 'retitled',
    changed: 'changed',
    typography: 'typography',
  },
  of: {
    cover: 'Cover',
    contents: 'Contents',
    section: 'Section',
    control: 'Control',
    revisions: 'Revision history',
    glossary: 'Glossary',
    correspondence: 'Correspondence',
    precedence: 'Precedence',
    appendix: 'Appendix',
    figure: 'Figure',
  },
}

/** What the summary of a redline says by itself, in one language. How marks look is told by what no colour is needed for. */
export type Words = typeof japanese

/** The words in the language of the document (BCP 47). */
export const wordsIn = (language: string): Words => (isJapanese(language) ? japanese : english)
