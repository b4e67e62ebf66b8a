import {draftWord, isJapanese} from '../../document/facts.ts'

/** What the page itself says, beside the words of the document. */
export interface Words {
  readonly skip: string
  readonly contents: string
  /** Name of the running head, for who cannot see it. */
  readonly running: string
  readonly table: (section: string) => string
  /** Name of the notes of a section. */
  readonly notes: (section: string) => string
  /** Name of a footnote's mark where it leads back to the text. */
  readonly back: (mark: string) => string
  readonly asTable: string
  readonly area: string
  /** Said of a party that answers for an area. */
  readonly own: string
  readonly permalink: (heading: string) => string
  readonly folio: (folio: string) => {readonly mark: string; readonly name: string}
  readonly title: (title: string, label: string, draft: boolean) => string
  readonly description: (title: string, provider: string, label: string, date: string) => string
}

const ja: Words = {
  skip: '本文へ進む',
  contents: 'もくじ',
  running: 'この文書',
  table: (section) => `表(${section})`,
  notes: (section) => (section === '' ? '注' : `注(${section})`),
  back: (mark) => `${mark} 本文へ戻る`,
  asTable: '図の内容を表で読む',
  area: '領域',
  own: '責任を負う',
  permalink: (heading) => `「${heading}」へのリンク`,
  folio: (folio) => ({mark: `p. ${folio}`, name: `PDF版の${folio}ページ`}),
  title: (title, label, draft) => `${draft ? `【${draftWord('ja')}】` : ''}${title} ${label}`,
  description: (title, provider, label, date) => `${title}(${provider}、${label}、${date})`,
}

const en: Words = {
  skip: 'Skip to the text',
  contents: 'Contents',
  running: 'This document',
  table: (section) => `Table: ${section}`,
  notes: (section) => (section === '' ? 'Notes' : `Notes: ${section}`),
  back: (mark) => `${mark} Back to the text`,
  asTable: 'Read this figure as a table',
  area: 'Area',
  own: 'responsible',
  permalink: (heading) => `Link to “${heading}”`,
  folio: (folio) => ({mark: `p. ${folio}`, name: `Page ${folio} of the PDF`}),
  title: (title, label, draft) => `${draft ? `[${draftWord('en')}] ` : ''}${title}, ${label}`,
  description: (title, provider, label, date) => `${title} (${provider}, ${label}, ${date})`,
}

/** The words for a language (BCP 47): Japanese, or English for any other. */
export const wordsOf = (language: string): Words => (isJapanese(language) ? ja : en)
