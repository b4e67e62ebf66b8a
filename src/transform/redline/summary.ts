import {changeKinds, type ChangeKind} from '../../compare/difference.ts'
import type {Name, Report, ReportedChange, ReportedEdition} from '../../compare/report/report.ts'
import {freeze} from '../../document/freeze.ts'
import {dateText, draftWord, hasCover, isJapanese} from '../../document/facts.ts'
import type {Block, Cell, Document, Inline, Paragraph, Reference, Row, Section} from '../../document/nodes.ts'
import {standing, struckId} from '../../document/marks.ts'
import {phraseText, walk} from '../../document/walk.ts'
import {wordsIn} from './summary-words.ts'

/** The id of the summary: no section of a whitepaper has it, struck or not. */
const summaryId = '~~changes'

/** What kinds of change are called in print. */
export const kindsText = (kinds: readonly ChangeKind[], language: string): string => {
  const words = wordsIn(language)
  return kinds.map((kind) => words.kinds[kind]).join(words.comma)
}

/** The line above the contents of a redline, which have the page numbers of the later edition. */
export const foliosText = ({label}: ReportedEdition, language: string): string =>
  wordsIn(language).folios(label)

/** What is said of one change: its kinds, and what the history says of it. */
export const remarksOn = (
  kinds: readonly ChangeKind[],
  notes: readonly string[],
  language: string,
): readonly string[] => [kindsText(kinds, language), ...notes.map(wordsIn(language).note)]

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

/** How many places are told of each kind; one may be of several. */
function countsIn({counts}: Report, language: string): readonly Block[] {
  const words = wordsIn(language)
  const told = changeKinds.filter((kind) => counts[kind] > 0)
  if (told.length === 0) return []
  return [paragraph(text(told.map((kind) => words.count(words.kinds[kind], counts[kind])).join(words.comma)))]
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

/** An edition by its label and date, and where its text is not that of a release, where that was read. */
function editionText({label, date, draft, from}: ReportedEdition, language: string): string {
  const words = wordsIn(language)
  const place = from && (from.kind === 'working-copy' ? words.workingCopy : from.name)
  const facts = [dateText(date, language), draft && draftWord(language), place]
  return words.edition(
    label,
    facts.filter((fact) => typeof fact === 'string'),
  )
}

/** What has changed, as a section with links to each change. */
function summaryOf(report: Report, redline: Document): Section {
  const {language} = redline
  const words = wordsIn(language)
  const [from, to] = [report.before, report.after].map((edition) => editionText(edition, language))
  const told = [
    ...countsIn(report, language),
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
      ...(told.length > 0 ? [paragraph(text(words.legend)), ...told] : [paragraph(text(words.none))]),
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
