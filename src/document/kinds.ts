/** What kind of division a section can be. */
export const sectionKinds = [
  'cover',
  'contents',
  'section',
  'control',
  'revisions',
  'glossary',
  'correspondence',
  'precedence',
  'appendix',
] as const

/**
 * What a theme dresses apart: the parts of a cover, the lead of the contents, the words that name what stands below
 * them (`label`), and where a quotation comes from (`source`).
 */
export const paragraphRoles = ['title', 'provider', 'date', 'draft', 'lead', 'label', 'source'] as const

/** What a copy in someone's name has on its cover: whose it is, how confidential, and what is to be heeded. */
export const copyRoles = ['recipient', 'marking', 'notice'] as const
