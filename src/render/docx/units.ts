import type {Points} from '../../theme/model.ts'

/** Twentieths of a point: what WordprocessingML measures spacing, indents and pages in (ECMA-376 part 1, 17.18.87). */
export const twips = (length: number): number => Math.round(length * 20)

/** Half points: what it measures type in (17.18.42). */
export const halfPoints = (length: Points): number => Math.round(length * 2)

/** Eighths of a point, at least a quarter point: what it measures rules in (17.18.23). */
export const eighths = (length: Points): number => Math.max(2, Math.round(length * 8))

/** Pixels, 96 to the inch: what `docx` measures pictures in. */
export const pixels = (length: Points): number => (length * 96) / 72

/** A colour as WordprocessingML writes it. Black is `auto`, so that it turns with a dark page or a high contrast. */
export const hex = (color: string): string => (color === '#000000' ? 'auto' : color.slice(1).toUpperCase())
