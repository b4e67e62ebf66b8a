import type {ChangeKind} from '../../compare/difference.ts'
import type {Name, Report, ReportedChange, ReportedEdition} from '../../compare/report/report.ts'
import {freeze} from '../../document/freeze.ts'
import {dateText, hasCover, isJapanese} from '../../document/facts.ts'
import type {Block, Cell, Document, Inline, Paragraph, Reference, Row, Section} from '../../document/nodes.ts'
import {standing} from '../../document/marks.ts'
import {phraseText, walk} from '../../document/walk.ts'
import {struckId} from './mark.ts'

/** The id of the summary: no section of a whitepaper has it, struck or not. */
const summaryId = '~~changes'

const japanese = {
  title: '変更の一覧',
  lead: (from: string, to: string) =>
    `${from}から${to}への変更です。加えた語には下線を引き、削った語には取消線を引いています。`,
  edition: ({label, date}: ReportedEdition) => `${label}（${dateText(date, 'ja')}）`,
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
  lead: (from, to) =>
    `What has changed from ${from} to ${to}. Words put in are underlined, words taken out struck through.`,
  edition: ({label, date}) => `${label} (${dateText(date, 'en')})`,
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

type Words = typeof japanese

const wordsIn = (language: string): Words => (isJapanese(language) ? japanese : english)

/** What kinds of change are called in print. */
export const kindsText = (kinds: readonly ChangeKind[], language: string): string => {
  const words = wordsIn(language)
  return kinds.map((kind) => words.kinds[kind]).join(words.comma)
}

const text = (value: string): Inline => ({type: 'text', value})
const paragraph = (...children: readonly Inline[]): Paragraph => ({type: 'paragraph', children})
const label = (value: string): Paragraph => ({type: 'paragraph', role: 'label', children: [text(value)]})
const cell = (...children: readonly Inline[]): Cell => ({type: 'cell', children: [paragraph(...children)]})
const row = (...children: readonly Cell[]): Row => ({type: 'row', children})

/** The place of a change, by what it is called there, with a link: of what was removed to where it is struck. */
function placeOf(target: string, name: Name | undefined, fallback: string, isGone = false): Reference {
  const called = [name?.number, name?.title].filter((part) => part !== undefined && part !== '').join(' ')
  const words = called === '' ? fallback : called
  return {type: 'reference', target: isGone ? struckId(target) : target, children: [text(words)]}
}

function changeRow({target, of, kinds, before, after}: ReportedChange, language: string): Row {
  const words = wordsIn(language)
  const place = placeOf(target, after ?? before, words.of[of], !after)
  const figure = of === 'figure' ? [text(`${words.of.figure}${isJapanese(language) ? '：' : ': '}`)] : []
  return row(cell(...figure, place), cell(text(kindsText(kinds, language))))
}

function changesIn({changes}: Report, language: string): readonly Block[] {
  if (changes.length === 0) return []
  const {place, change} = wordsIn(language)
  const head = row(cell(text(place)), cell(text(change)))
  const rows = changes.map((own) => changeRow(own, language))
  return [{type: 'table', headerRows: 1, columns: [0.62, 0.38], children: [head, ...rows]}]
}

function variablesIn({variables}: Report, language: string): readonly Block[] {
  if (variables.length === 0) return []
  const items = variables.map(({name, before, after}) => ({
    type: 'item' as const,
    children: [paragraph(text(`{${name}} ${before} → ${after}`))],
  }))
  return [label(wordsIn(language).variables), {type: 'list', ordered: false, children: items}]
}

/** What sections and figures are called in the later edition, by their ids. */
function namesIn(redline: Document): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>()
  for (const node of walk(redline)) {
    if (node.type === 'section' && node.heading) {
      const {number, title} = node.heading
      names.set(node.id, {...(number !== undefined && {number}), title: phraseText(standing(title))})
    }
    if (node.type === 'figure') names.set(node.id, {title: phraseText(standing(node.caption))})
  }
  return names
}

/** Places that are told of nothing else, with links. */
function echoesIn({changes, echoes}: Report, redline: Document): readonly Block[] {
  const told = new Set(changes.map(({target}) => target))
  const [words, names] = [wordsIn(redline.language), namesIn(redline)]
  const places = echoes
    .filter(({target}) => !told.has(target))
    .map(({target, of}) => placeOf(target, names.get(target), words.of[of]))
  if (places.length === 0) return []
  const joined = places.flatMap((place, at): readonly Inline[] =>
    at === 0 ? [place] : [text(words.comma), place],
  )
  return [label(words.echoes), paragraph(...joined)]
}

/** What has changed, as a section with links to each change. */
function summaryOf(report: Report, redline: Document): Section {
  const {language} = redline
  const words = wordsIn(language)
  const [from, to] = [report.before, report.after].map(words.edition)
  const told = [
    ...changesIn(report, language),
    ...variablesIn(report, language),
    ...echoesIn(report, redline),
  ]
  return freeze({
    type: 'section',
    id: summaryId,
    kind: 'section',
    level: 1,
    listed: false,
    heading: {title: [{type: 'text', value: words.title}]},
    children: [
      paragraph(text(words.lead(from ?? '', to ?? ''))),
      ...(told.length > 0 ? told : [paragraph(text(words.none))]),
    ],
  })
}

/** A redline with a summary of its changes in front, behind the cover. */
export function withSummary(redline: Document, report: Report): Document {
  const summary = summaryOf(report, redline)
  const at = hasCover(redline) ? 1 : 0
  const children = [...redline.children.slice(0, at), summary, ...redline.children.slice(at)]
  return Object.freeze({...redline, children: Object.freeze(children)})
}
