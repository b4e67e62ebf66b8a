import type {Document, Phrase, Section} from '../../document/nodes.ts'
import {phraseText, plainText} from '../../document/walk.ts'
import type {Setting} from '../blocks.ts'
import {compare, settingOf} from '../compare.ts'
import {
  changeKinds,
  type Change,
  type ChangeKind,
  type Difference,
  type Echo,
  type Part,
} from '../difference.ts'
import {figuresOf, type PlacedFigure} from '../figures.ts'
import {markInlines} from '../inline.ts'
import {outlineOf} from '../outline.ts'
import {reportBlocks} from './blocks.ts'
import {reportFigure} from './figures.ts'
import type {Name, Report, ReportedChange, ReportedEdition} from './report.ts'
import {captioned, runsOf, type Saying} from './runs.ts'

type Figures = ReadonlyMap<string, PlacedFigure>

/** All that is told of a change is found here. */
interface Sources {
  readonly parts: ReadonlyMap<string, Part>
  readonly setting: Setting
  readonly saying: Saying
  readonly before: Figures
  readonly after: Figures
}

const editionOf = ({whitepaper, edition, label, date, draft}: Difference['before']): ReportedEdition => ({
  whitepaper,
  edition,
  label,
  date,
  draft,
})

/** What a section without a heading is called: nothing; its id says what it is. */
function nameOf(section: Section | undefined): Name | undefined {
  if (!section) return undefined
  const {number, title = []} = section.heading ?? {}
  return {...(number !== undefined && {number}), title: phraseText(title)}
}

const names = (
  before: Name | undefined,
  after: Name | undefined,
): Pick<ReportedChange, 'before' | 'after'> => ({
  ...(before && {before}),
  ...(after && {after}),
})

function reportPart(change: Change, part: Part, {saying}: Sources): ReportedChange {
  const title = runsOf(part.title, saying)
  // A part of the history is told by where it stands and what it is called: what it says goes with each edition.
  const told = part.after?.kind !== 'revisions' || !part.before
  const blocks = told ? reportBlocks(part.blocks, saying) : []
  return {...change, ...names(nameOf(part.before), nameOf(part.after)), title, blocks}
}

function reportPlaced(change: Change, {before, after, setting, saying}: Sources): ReportedChange {
  const [old, now] = [before.get(change.target)?.figure, after.get(change.target)?.figure]
  const called = (caption: Phrase | undefined): Name | undefined => caption && {title: phraseText(caption)}
  const title = runsOf(markInlines(old?.caption ?? [], now?.caption ?? [], setting), saying)
  return {
    ...change,
    ...names(called(old?.caption), called(now?.caption)),
    title,
    blocks: reportFigure(old, now, setting, saying),
  }
}

const counted = (changes: readonly Change[]): Report['counts'] =>
  Object.fromEntries(
    changeKinds.map((kind) => [kind, changes.filter(({kinds}) => kinds.includes(kind)).length]),
  ) as Record<ChangeKind, number>

function renamedIn(echoes: readonly Echo[], {before, after}: Setting): Report['renamed'] {
  const targets = [...new Set(echoes.flatMap(({references}) => references))].sort()
  return Object.fromEntries(
    targets.map((target) => [target, {before: plainText(before(target)), after: plainText(after(target))}]),
  )
}

/** How two editions differ, as plain data: what `compare` tells, with the words of each. */
export function tell(before: Document, after: Document): Report {
  const difference = compare(before, after)
  const [old, now] = [outlineOf(before), outlineOf(after)]
  const setting = settingOf(before, after, old, now)
  const saying = {before: captioned(before, setting.before), after: captioned(after, setting.after)}
  const sources = {parts: difference.parts, setting, saying, before: figuresOf(old), after: figuresOf(now)}
  const changes = difference.changes.map((change) => {
    const part = change.of === 'figure' ? undefined : difference.parts.get(change.target)
    return part ? reportPart(change, part, sources) : reportPlaced(change, sources)
  })
  return {
    format: 1,
    before: editionOf(difference.before),
    after: editionOf(difference.after),
    counts: counted(changes),
    variables: difference.variables,
    changes,
    echoes: difference.echoes,
    renamed: renamedIn(difference.echoes, setting),
  }
}
