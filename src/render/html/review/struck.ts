/** What the id of something begins with in a redline where it was struck. */
const struck = '~'

/** The id that something has in its own edition. */
export const ownId = (id: string): string => (id.startsWith(struck) ? id.slice(struck.length) : id)

/** The id of the same where it was struck. */
export const struckId = (id: string): string => struck + id
