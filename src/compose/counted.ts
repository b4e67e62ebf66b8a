/** A number with what is counted: 1 cell, 2 cells. */
export const counted = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`
