/** Ids of the character styles. */
export const runStyle = {
  strong: 'Strong',
  emphasis: 'Emphasis',
  code: 'HTMLCode',
  link: 'Hyperlink',
  leader: 'Leader',
  /** The raised mark of a footnote. */
  mark: 'NoteMark',
  /** Marks of Word's own footnotes and endnotes: the library writes an empty part of each, which name them. */
  footnote: 'FootnoteReference',
  endnote: 'EndnoteReference',
} as const

/** What decides how a run looks. A run has one style, so that each combination has a style of its own. */
export interface RunLook {
  readonly base?: 'code' | 'link'
  readonly weight?: 'strong' | 'emphasis'
  /** Where it is not the document's own. */
  readonly language?: string | undefined
}

/** What the styles of runs in another language add to the name of the one that they are based on. */
const inLanguage = (language: string | undefined): string => (language === undefined ? '' : `-${language}`)

/** The id of the style of a run; undefined for a run that looks like its paragraph. */
export function runStyleOf({base, weight, language}: RunLook): string | undefined {
  if (base) return `${runStyle[base]}${weight ? 'Strong' : ''}${inLanguage(language)}`
  if (weight) return `${runStyle[weight]}${inLanguage(language)}`
  return language === undefined ? undefined : `Foreign${inLanguage(language)}`
}
