import type {Block, Cell, Figure, Phrase, Row} from '../../document/nodes.ts'
import {markBlocks, type Setting} from '../blocks.ts'
import type {ReportedBlock} from './report.ts'
import {reportBlocks} from './blocks.ts'
import type {Saying} from './runs.ts'

const paragraph = (children: Phrase): Block => ({type: 'paragraph', children})

const cell = (words: Phrase): Cell => ({type: 'cell', children: [paragraph(words)]})

const row = (...phrases: readonly Phrase[]): Row => ({type: 'row', children: phrases.map(cell)})

/** A figure in words: its alternative text, then what it is drawn from. */
function wordsOf({alt, picture}: Figure): readonly Block[] {
  if (picture.kind === 'file') {
    const {format, width, height, digest} = picture
    const value = `${format} ${width}×${height} ${digest.slice(0, 12)}`
    return [paragraph(alt), paragraph([{type: 'text', value}])]
  }
  const own = (answers: boolean, words: Phrase): Phrase =>
    answers ? [{type: 'text', value: '○ '}, ...words] : words
  const rows = picture.groups.flatMap(({label: group, rows}) =>
    rows.map(({label, cells}) => row(group, label, ...cells.map(({text, own: is}) => own(is, text)))),
  )
  const children = [row([], [], ...picture.parties), ...rows]
  return [paragraph(alt), {type: 'table', headerRows: 1, columns: [], children}]
}

/** What has changed in a figure, or all of one that came or went; its caption is told apart. */
export const reportFigure = (
  before: Figure | undefined,
  after: Figure | undefined,
  setting: Setting,
  saying: Saying,
): readonly ReportedBlock[] =>
  reportBlocks(markBlocks(before ? wordsOf(before) : [], after ? wordsOf(after) : [], setting), saying)
