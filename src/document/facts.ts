import type {Document, Standard} from './nodes.ts'
import {phraseText} from './walk.ts'

/** Whether a language (BCP 47) is Japanese; what hakusho says by itself is English in any other. */
export const isJapanese = (language: string): boolean => /^ja\b/i.test(language)

/** The title on one line. */
export const titleText = ({title}: Pick<Document, 'title'>): string => title.map(phraseText).join(' ')

/** The standards as they are cited, with their editions: `ISO/IEC 27017:2015`. */
export const standardNames = ({standards}: {readonly standards: readonly Standard[]}): readonly string[] =>
  standards.map(({title, edition}) => `${title}:${edition}`)

/** The word that stands on an edition that is not released. */
export const draftWord = (language: string): string => (isJapanese(language) ? '案' : 'Draft')

/** What the edition is called, and whether it is a draft: `1.1版`, `1.1版 (案)`. */
export const editionName = ({label, draft, language}: Document): string =>
  draft ? `${label} (${draftWord(language)})` : label

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A date (YYYY-MM-DD) as it prints: `2022年3月18日`, `18 March 2022`. */
export function dateText(date: string, language: string): string {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => part.replace(/^0+/, ''))
  return isJapanese(language) ? `${year}年${month}月${day}日` : `${day} ${months[Number(month) - 1]} ${year}`
}

/** Whether the document opens with a cover, which bears no page-edge text. */
export const hasCover = ({children}: Document): boolean => children[0]?.kind === 'cover'
