/** The constants that src is compiled with: their names, and their values as JavaScript. */
export function constants(): Promise<Readonly<Record<'REVIEW_SCRIPT', string>>>
