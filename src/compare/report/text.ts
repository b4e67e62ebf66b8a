import {changeKinds} from '../difference.ts'
import {shorten, wrap, type Line, type Stroke} from './line.ts'
import type {Report, ReportedBlock, ReportedChange, ReportedEdition, Run} from './report.ts'

/** How a report is printed. */
export interface Printing {
  /** Whether marks have signs around them, because no colour tells them apart. */
  readonly signed: boolean
  /** Only the summary. */
  readonly summary: boolean
}

const plain = (text: string): Stroke => ({style: 'plain', text})
const faint = (text: string): Stroke => ({style: 'faint', text})
const strong = (text: string): Stroke => ({style: 'strong', text})

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Where a text was read, in words. */
const fromText = ({from}: ReportedEdition): string => {
  if (!from) return 'released'
  return from.kind === 'working-copy' ? 'working copy' : from.name
}

/** An edition by its number and label; where that is also what the other is called, by where it was read. */
function editionText(own: ReportedEdition, other: ReportedEdition): string {
  const {whitepaper, edition, label, draft} = own
  const isTwice = whitepaper === other.whitepaper && edition === other.edition
  const more = [label, ...(draft ? ['draft'] : []), ...(isTwice ? [fromText(own)] : [])]
  return `${whitepaper} ${edition} (${more.join(', ')})`
}

/** What has changed, kind by kind; places count that are told of nothing else than what follows from elsewhere. */
function summaryText({counts, changes, variables, echoes}: Report): string {
  const kinds = changeKinds.flatMap((kind) => (counts[kind] > 0 ? [`${counts[kind]} ${kind}`] : []))
  const changed = new Set(changes.map(({target}) => target))
  const follow = echoes.filter(({target}) => !changed.has(target)).length
  const found = [
    ...(changes.length > 0 ? [`${plural(changes.length, 'change')}: ${kinds.join(', ')}`] : []),
    ...(variables.length > 0 ? [plural(variables.length, 'variable')] : []),
    ...(follow > 0 ? [`${plural(follow, 'place')} that only follow${follow === 1 ? 's' : ''}`] : []),
  ]
  return found.length > 0 ? found.join('; ') : 'no difference'
}

function summaryLines(report: Report): readonly Line[] {
  const {before, after} = report
  return [
    strong(`${editionText(before, after)} → ${editionText(after, before)}`),
    plain(summaryText(report)),
  ].flatMap((line) => wrap([line], {indent: 0, signed: false}))
}

/** The strokes of a run; `marked` says on which sides of it something is marked. */
function strokesOf(
  run: Run,
  marked: {readonly before: boolean; readonly after: boolean},
  whole: boolean,
): readonly Stroke[] {
  const {mark, text} = run
  if (mark === 'inserted' || mark === 'deleted' || mark === 'restyled') return [{style: mark, text}]
  if (mark === 'readdressed')
    return [
      plain(`${text} <`),
      {style: 'deleted', text: run.before},
      {style: 'inserted', text: run.after},
      plain('>'),
    ]
  return [plain(whole ? text : shorten(text, marked))]
}

/** Neighbours that print alike are one run: a variable, and a reference that follows, stand in the words around them. */
function quiet(runs: readonly Run[]): readonly Run[] {
  const told: Run[] = []
  for (const run of runs) {
    const own: Run = run.mark === 'revalued' || run.mark === 'referred' ? {mark: 'same', text: run.text} : run
    const last = told.at(-1)
    if (last?.mark === 'same' && own.mark === 'same')
      told[told.length - 1] = {mark: 'same', text: last.text + own.text}
    else told.push(own)
  }
  return told
}

function textStrokes(text: readonly Run[], whole: boolean): readonly Stroke[] {
  const runs = quiet(text)
  return runs.flatMap((run, at) => strokesOf(run, {before: at > 0, after: at < runs.length - 1}, whole))
}

const signOf: Readonly<Partial<Record<ReportedBlock['type'], string>>> = {
  item: '・',
  note: '※',
  quote: '> ',
  row: '| ',
  caption: ': ',
}

function blockLines({type, texts}: ReportedBlock, signed: boolean): readonly Line[] {
  if (texts.length === 0) return [[faint(`  (this ${type} is set otherwise)`)]]
  const cells = texts.map((text) => textStrokes(text, false))
  const joined = cells.flatMap((cell, at) => (at === 0 ? cell : [faint(' | '), ...cell]))
  return wrap([faint(signOf[type] ?? ''), ...joined], {indent: 2, signed})
}

const replaced = (before = '', after = ''): readonly Stroke[] => [
  {style: 'deleted', text: before},
  {style: 'inserted', text: after},
]

/** Number and title, word by word, with two spaces behind the last that there is. */
function headingStrokes({before, after, title}: ReportedChange): readonly Stroke[] {
  const [old, now] = [before?.number, after?.number]
  const number = before && after && old !== now ? replaced(old, now) : [plain(now ?? old ?? '')]
  const spaced = (strokes: readonly Stroke[], space: string): readonly Stroke[] => {
    const said = strokes.filter(({text}) => text !== '')
    return said.length > 0 ? [...said, plain(space)] : []
  }
  return [...spaced(number, ' '), ...spaced(titleStrokes({before, after}, title), '  ')]
}

/** The title of what came or went is not marked: that it did is said before it. */
const titleStrokes = (
  {before, after}: {readonly before: ReportedChange['before']; readonly after: ReportedChange['after']},
  title: readonly Run[],
): readonly Stroke[] => (before && after ? textStrokes(title, true) : [plain((after ?? before)?.title ?? '')])

function changeLines(change: ReportedChange, signed: boolean): readonly Line[] {
  const {kinds, of, target, blocks} = change
  const head = [strong(`${kinds.join(', ')}  `), ...headingStrokes(change), faint(`${of} ${target}`)]
  return [[], ...wrap(head, {indent: 0, signed}), ...blocks.flatMap((block) => blockLines(block, signed))]
}

const placesOf = (count: number): Stroke => faint(`  in ${plural(count, 'place')}`)

function variableLines({variables, echoes}: Report, signed: boolean): readonly Line[] {
  if (variables.length === 0) return []
  const lines = variables.flatMap(({name, before, after}) => {
    const places = echoes.filter((echo) => echo.variables.includes(name)).length
    return wrap([plain(`{${name}} `), ...replaced(before, after), placesOf(places)], {indent: 2, signed})
  })
  return [[], [strong('variables')], ...lines]
}

function referenceLines({renamed, echoes}: Report, signed: boolean): readonly Line[] {
  const targets = Object.entries(renamed)
  if (targets.length === 0) return []
  const lines = targets.flatMap(([target, {before, after}]) => {
    const places = echoes.filter(({references}) => references.includes(target)).length
    return wrap([plain(`#${target} `), ...replaced(before, after), placesOf(places)], {indent: 2, signed})
  })
  return [[], [strong('references')], ...lines]
}

/** A report as lines: a summary, each change with its words, variables and references once by their names. */
export function printReport(report: Report, {signed, summary}: Printing): readonly Line[] {
  const head = summaryLines(report)
  if (summary) return head
  return [
    ...head,
    ...variableLines(report, signed),
    ...report.changes.flatMap((change) => changeLines(change, signed)),
    ...referenceLines(report, signed),
  ]
}
