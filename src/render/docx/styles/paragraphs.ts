import {LeaderType, LineRuleType, TabStopType, type IParagraphStyleOptions} from 'docx'
import {points, type HeadingStyle, type Style, type Theme} from '../../../theme/model.ts'
import {measureOf} from '../measure.ts'
import {styleTabs} from '../reach.ts'
import {twips} from '../units.ts'
import {aboveEdge, belowEdge} from '../copy-edges.ts'
import {listStyles} from './lists.ts'
import {barred, headingLook, lookOf, withParagraph, type Look} from './look.ts'
import {copyStyle, coverStyle, deepest, style, type Surround} from './names.ts'

type Options = Omit<IParagraphStyleOptions, 'id' | 'name'>

const named = (id: string, name: string, look: Look, more: Options = {}): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: style.body,
  ...(more.semiHidden ? {} : {quickFormat: true}),
  ...look,
  ...more,
})

const levels = (count: number): readonly number[] => Array.from({length: count}, (_, index) => index + 1)

/** All paragraph styles of a theme. Those that Word builds in have Word's names. */
export function paragraphStyles(theme: Theme): readonly IParagraphStyleOptions[] {
  const {body, note} = theme
  return [
    {id: style.body, name: 'Normal', quickFormat: true, ...lookOf(body)},
    ...levels(deepest.heading).flatMap((level) => headingStyles(theme, level)),
    ...coverStyles(theme),
    ...copyStyles(theme),
    ...contentsStyles(theme),
    named(style.note, 'Note', noteLook(note)),
    named(style.sectionNote, 'Section Note', noteLook(note, note.indent, footnoteHang)),
    named(style.label, 'Label', withParagraph(lookOf(theme.label), {keepNext: true, keepLines: true})),
    ...quoteStyles(theme),
    ...listed(theme, 'text'),
    ...listed(theme, 'cell', whereUsed),
    ...figureStyles(theme),
    ...tableStyles(theme),
    ...edgeStyles(theme),
  ]
}

/** A heading's style, and that of one that neither outline nor contents name. */
function headingStyles({headings}: Theme, level: number): readonly IParagraphStyleOptions[] {
  const own = headings[Math.min(level, headings.length) - 1]
  if (!own) return []
  const look = headingLook(own)
  const next = {next: style.body, uiPriority: 9}
  return [
    named(style.heading(level), `heading ${level}`, withParagraph(look, {outlineLevel: level - 1}), next),
    named(style.unlisted(level), `Unlisted Heading ${level}`, look, next),
  ]
}

const coverStyles = ({cover}: Theme): readonly IParagraphStyleOptions[] => [
  named(coverStyle.title, 'Title', lookOf(cover.title)),
  named(coverStyle.lead, 'Subtitle', lookOf(cover.lead)),
  named(coverStyle.provider, 'Cover Provider', lookOf(cover.provider)),
  named(coverStyle.date, 'Date', lookOf(cover.date)),
  named(coverStyle.draft, 'Cover Draft', lookOf(cover.draft)),
]

/** What only copies have: on the cover, and at the edges of pages, each edge apart from the theme's own. */
function copyStyles({copy, runningHead, runningFoot}: Theme): readonly IParagraphStyleOptions[] {
  if (!copy) return []
  const {recipient, marking, notice, head, foot} = copy
  const above = aboveEdge(head, runningHead)
  const below = belowEdge(foot, runningFoot)
  return [
    named(copyStyle.recipient, 'Copy Recipient', lookOf(recipient)),
    named(copyStyle.marking, 'Copy Marking', lookOf(marking)),
    named(copyStyle.notice, 'Copy Notice', lookOf(notice)),
    named(copyStyle.head, 'Copy Header', lookOf({...head.style, before: above})),
    named(copyStyle.foot, 'Copy Footer', lookOf({...foot.style, before: below})),
  ]
}

function contentsStyles(theme: Theme): readonly IParagraphStyleOptions[] {
  const {title, lead, levels: looks, depth} = theme.contents
  const heading: HeadingStyle = {...title, opensPage: false}
  return [
    named(style.contentsTitle, 'TOC Heading', headingLook(heading), {next: style.body, uiPriority: 39}),
    named(style.contentsLead, 'Contents Lead', withParagraph(lookOf(lead), {keepNext: true})),
    ...levels(depth).flatMap((level) => {
      const own = looks[Math.min(level, looks.length) - 1]
      return own
        ? [named(style.entry(level, depth), `toc ${level}`, entryLook(own, theme), {uiPriority: 39})]
        : []
    }),
  ]
}

/** No indent at the right, though it would keep long titles off the folios: LibreOffice prints no folio beyond it. */
const entryLook = (own: Style, theme: Theme): Look =>
  withParagraph(
    lookOf(own),
    styleTabs([{type: TabStopType.RIGHT, position: twips(measureOf(theme)), leader: LeaderType.DOT}]),
  )

/** Word lists such a style where it is used. */
const whereUsed: Options = {semiHidden: true, unhideWhenUsed: true}

const listed = (theme: Theme, surround: Surround, more: Options = {}): readonly IParagraphStyleOptions[] =>
  listStyles(theme, noteLook, surround).map(({id, name, ...look}) => named(id, name, look, more))

/** A quotation beside its bar, with what may stand in it, and where it comes from. */
function quoteStyles(theme: Theme): readonly IParagraphStyleOptions[] {
  const {quote, source} = theme
  return [
    named(style.quote, 'Quote', barred(lookOf(quote), theme, quote.indent), {uiPriority: 29}),
    named(style.quoteNote, 'Quote Note', barred(noteLook(quote), theme, quote.indent), whereUsed),
    ...listed(theme, 'quote', whereUsed),
    named(style.quoteSource, 'Quote Source', barred(lookOf(source), theme, source.indent)),
    named(style.source, 'Source', lookOf(source), whereUsed),
  ]
}

/** From the mark of a footnote to its words, in ems; a mark that is wider leads to the next tab stop. */
const footnoteHang = 1.6

/** A note hangs by its mark, which is one em wide. */
function noteLook(note: Style, indent: number = note.indent, ems = 1): Look {
  const hang = twips(note.size * ems)
  return withParagraph(lookOf(note), {indent: {left: twips(indent) + hang, hanging: hang, right: 0}})
}

function figureStyles({figure, caption}: Theme): readonly IParagraphStyleOptions[] {
  const picture = lookOf({...figure.text, align: caption.align, before: figure.before, after: figure.after})
  const {before, after} = picture.paragraph.spacing ?? {}
  const spacing = {
    line: 240,
    lineRule: LineRuleType.AUTO,
    ...(before ? {before} : {}),
    ...(after ? {after} : {}),
  }
  return [
    named(style.figure, 'Figure', withParagraph(picture, {keepNext: true, spacing}), {next: style.caption}),
    named(style.caption, 'caption', withParagraph(lookOf(caption), {keepLines: true}), {next: style.body}),
    named(
      style.tableCaption,
      'Table Caption',
      withParagraph(lookOf({...caption, before: caption.after, after: caption.before}), {
        keepNext: true,
        keepLines: true,
      }),
      {basedOn: style.caption},
    ),
  ]
}

const tableStyles = ({table, body}: Theme): readonly IParagraphStyleOptions[] => [
  named(style.cell, 'Table Text', lookOf(table.cell)),
  named(style.headerCell, 'Table Header', lookOf(table.header)),
  named(style.cellNote, 'Table Note', lookOf(table.cell), whereUsed),
  named(
    style.tableEnd,
    'Table End',
    lookOf({...table.cell, size: points(1), leading: points(Math.max(1, body.after + table.padding))}),
  ),
]

function edgeStyles(theme: Theme): readonly IParagraphStyleOptions[] {
  const measure = measureOf(theme)
  const tabs = styleTabs([
    {type: TabStopType.CENTER, position: twips(measure / 2)},
    {type: TabStopType.RIGHT, position: twips(measure)},
  ])
  const edge = (own: Style): Look => withParagraph(lookOf({...own, align: 'start'}), tabs)
  return [
    named(style.head, 'header', edge(theme.runningHead?.style ?? theme.body), {uiPriority: 99}),
    named(style.foot, 'footer', edge(theme.runningFoot?.style ?? theme.body), {uiPriority: 99}),
  ]
}
