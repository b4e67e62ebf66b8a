import type {DeclaredChange} from './model.ts'

/** What may be declared of a section, control or figure. */
export type DeclaredKind = Exclude<NonNullable<DeclaredChange['kind']>, 'editorial'>

/** What one line of the history declares: of a target, of a variable, or of all that only looks otherwise. */
export type ChangeLine =
  | {readonly target: string; readonly kind: DeclaredKind}
  | {readonly variable: string}
  | {readonly kind: 'editorial'}

/** What a change declares; nothing where it has none of the three forms. */
export function lineOf({target, kind, variable}: DeclaredChange): ChangeLine | undefined {
  if (variable !== undefined)
    return target === undefined && kind === undefined ? Object.freeze({variable}) : undefined
  if (kind === undefined) return undefined
  if (kind === 'editorial') return target === undefined ? Object.freeze({kind}) : undefined
  return target === undefined ? undefined : Object.freeze({target, kind})
}

/** A text as YAML has it on one line, whatever its characters. */
export const quotedText = (text: string): string =>
  /[\p{Cc}\u2028\u2029]/u.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`

/** A line as it stands under `changes`: two are equal where this is. */
export function lineText(line: ChangeLine, note?: string): string {
  const fields = Object.entries({...line, ...(note !== undefined && {note})}).map(
    ([key, value]: [string, string]) => `${key}: ${key === 'kind' ? value : quotedText(value)}`,
  )
  return `- {${fields.join(', ')}}`
}
