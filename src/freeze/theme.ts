import {z} from 'zod'
import type {Outcome} from '../diagnostic/outcome.ts'
import {bare, schemaAt} from '../source/shape/schema.ts'
import type {Path} from '../source/source.ts'
import {themeFile, type Theme} from '../theme/model.ts'
import {formatOf, readFrozen, type FrozenKind} from './format.ts'

/** `theme.json`: a theme with every default filled in, lengths in points. */
const frozenTheme: FrozenKind<{readonly theme: Theme}> = {
  schema: z.strictObject({theme: themeFile}),
  upgrades: [],
}

/** The digits of a number without an exponent, which a theme does not know. */
const digits = (value: number): string =>
  /e/.test(String(value)) ? value.toFixed(20).replace(/\.?0+$/, '') : String(value)

/** A theme as it may be written: a number where a file has a text is a length. */
function written(value: unknown, path: Path): unknown {
  if (typeof value === 'number') {
    const schema = schemaAt(themeFile, path)
    return schema && bare(schema) instanceof z.ZodString ? `${digits(value)}pt` : value
  }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((inner, index) => written(inner, [...path, index]))
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, written(inner, [...path, key])]))
}

/** Write a resolved theme down. */
export const freezeTheme = (theme: Theme): string =>
  `${JSON.stringify({format: formatOf(frozenTheme), theme: written(theme, [])}, undefined, 2)}\n`

/** Read a theme that was written down: the very numbers that it had. */
export function thawTheme(file: string, bytes: Uint8Array): Outcome<Theme> {
  const read = readFrozen(file, bytes, frozenTheme)
  return read.ok ? {...read, value: read.value.theme} : read
}
