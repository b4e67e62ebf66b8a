import type {Scope} from './reading.ts'

/** A language with what is told of it: script, region, variants (BCP 47, 2.1). */
const tag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/

/** Whether a text has the form of a language's tag. */
export const isLanguage = (written: string): boolean => tag.test(written)

/** How to write the tag of a language. */
export const languageHint = (before: string): string =>
  `write the tag of a language, as \`${before}en\`, \`${before}ja\` or \`${before}zh-Hans\``

/** What reads texts, for those that are in a language of their own (BCP 47). */
export const inLanguage = <Reading extends {readonly scope: Scope}>(
  reading: Reading,
  language: string | undefined,
): Reading => (language === undefined ? reading : {...reading, scope: {...reading.scope, language}})
