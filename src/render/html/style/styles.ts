import type {Style, Theme} from '../../../theme/model.ts'

/** The style of each kind of text, by the name that the style sheet calls it. */
export function stylesOf(theme: Theme): Readonly<Record<string, Style>> {
  const {cover, contents, copy, headings, table} = theme
  return {
    body: theme.body,
    list: theme.list,
    note: theme.note,
    caption: theme.caption,
    label: theme.label,
    quote: theme.quote,
    source: theme.source,
    cell: table.cell,
    columns: table.header,
    title: cover.title,
    provider: cover.provider,
    date: cover.date,
    draft: cover.draft,
    ...(copy ? {recipient: copy.recipient, marking: copy.marking, notice: copy.notice} : {}),
    lead: contents.lead,
    contents: contents.title,
    ...Object.fromEntries(contents.levels.map((style, index) => [`entry-${index + 1}`, style])),
    ...Object.fromEntries(headings.map((style, index) => [`heading-${index + 1}`, style])),
  }
}
