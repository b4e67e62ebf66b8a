import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {ReportedBlock, ReportedChange, Run, TwofoldRun, WordRun} from '../../../compare/report/report.ts'
import {joinMarks, markWords} from '../marks.ts'
import type {ReviewWords} from './words.ts'

/** Words as they were reported; an end of line can be seen. */
const text = (value: string): ElementContent => ({type: 'text', value: value.replaceAll('\n', '↵')})

const replaced = (before: string, after: string): ElementContent[] => [
  ...(before === '' ? [] : [markWords(text(before), 'deleted')]),
  ...(after === '' ? [] : [markWords(text(after), 'inserted')]),
]

const wordRuns = {
  same: (value) => [text(value)],
  inserted: (value) => replaced('', value),
  deleted: (value) => replaced(value, ''),
  restyled: (value) => [h('span.restyled', {}, [text(value)])],
} satisfies Record<WordRun['mark'], (value: string) => ElementContent[]>

/** Where the words are the same, what differs behind them is written out. */
const twofold = ({text: value, before, after}: TwofoldRun, words: ReviewWords): ElementContent[] =>
  value === after ? replaced(before, after) : [text(value), h('span.leads', {}, words.leads(before, after))]

const runText = (run: Run, words: ReviewWords): ElementContent[] =>
  'before' in run ? twofold(run, words) : wordRuns[run.mark](run.text)

/** A text with its marks. */
export const runsText = (text: readonly Run[], words: ReviewWords): ElementContent[] =>
  joinMarks(text.flatMap((run) => runText(run, words)))

const cells = ({texts}: ReportedBlock, words: ReviewWords): ElementContent[] =>
  texts.flatMap((own, at): ElementContent[] => [
    ...(at === 0 ? [] : [h('span.cell', {}, ' | ')]),
    ...runsText(own, words),
  ])

/** What a block is; the paragraphs that are told of a figure are its alternative text, and facts about its picture. */
const typeOf = ({type}: ReportedBlock, of: ReportedChange['of'], words: ReviewWords): string =>
  of === 'figure' && type === 'paragraph' ? words.picture : words.blocks[type]

const row = (block: ReportedBlock, of: ReportedChange['of'], words: ReviewWords): Element =>
  h('li', {className: [block.mark]}, [
    h('span.what', {}, `${typeOf(block, of, words)} ${words.blockMarks[block.mark]}`),
    ' ',
    ...cells(block, words),
  ])

/** What has changed in something, text by text, as it was told; nothing where nothing was. */
export function excerpt({of, blocks, title, kinds}: ReportedChange, words: ReviewWords): readonly Element[] {
  const titles = kinds.includes('retitled') ? [h('li', {}, runsText(title, words))] : []
  const rows = [...titles, ...blocks.map((block) => row(block, of, words))]
  if (rows.length === 0) return []
  return [h('div.excerpt', {}, [h('h4', {}, words.excerpt), h('ul', {}, rows)])]
}
