/** What the page itself says, beside the words of the document. */
export interface Words {
  readonly skip: string
  readonly contents: string
  /** Name of the running head, for who cannot see it. */
  readonly running: string
  readonly draft: string
  readonly table: (section: string) => string
  readonly asTable: string
  readonly area: string
  /** Said of a party that answers for an area. */
  readonly own: string
  readonly permalink: (heading: string) => string
  readonly folio: (folio: string) => {readonly mark: string; readonly name: string}
  readonly title: (title: string, label: string, draft: boolean) => string
  readonly description: (title: string, provider: string, label: string, date: string) => string
  /** A date as it prints, from YYYY-MM-DD. */
  readonly date: (date: string) => string
}

const ja: Words = {
  skip: '本文へ進む',
  contents: 'もくじ',
  running: 'この文書',
  draft: '案',
  table: (section) => `表(${section})`,
  asTable: '図の内容を表で読む',
  area: '領域',
  own: '責任を負う',
  permalink: (heading) => `「${heading}」へのリンク`,
  folio: (folio) => ({mark: `p. ${folio}`, name: `PDF版の${folio}ページ`}),
  title: (title, label, draft) => `${draft ? '【案】' : ''}${title} ${label}`,
  description: (title, provider, label, date) => `${title}(${provider}、${label}、${ja.date(date)})`,
  date: (date) => {
    const [year, month, day] = date.split('-').map(Number)
    return `${year}年${month}月${day}日`
  },
}

const en: Words = {
  skip: 'Skip to the text',
  contents: 'Contents',
  running: 'This document',
  draft: 'Draft',
  table: (section) => `Table: ${section}`,
  asTable: 'Read this figure as a table',
  area: 'Area',
  own: 'responsible',
  permalink: (heading) => `Link to “${heading}”`,
  folio: (folio) => ({mark: `p. ${folio}`, name: `Page ${folio} of the PDF`}),
  title: (title, label, draft) => `${draft ? '[Draft] ' : ''}${title}, ${label}`,
  description: (title, provider, label, date) => `${title} (${provider}, ${label}, ${date})`,
  date: (date) => date,
}

/** The words for a language (BCP 47): Japanese, or English for any other. */
export const wordsOf = (language: string): Words => (/^ja\b/i.test(language) ? ja : en)
