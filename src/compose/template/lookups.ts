import {diagnostic} from '../../diagnostic/diagnostic.ts'
import {nearest} from '../../diagnostic/nearest.ts'
import {markup, type HelperCall} from './run.ts'
import {insertOf, missing} from './values.ts'

/** Names of the calls that take the place of every path and every mustache. No template can write them. */
export const internal = {field: ' field', print: ' print'} as const

function hintsOf(base: unknown, name: string): readonly string[] {
  if (insertOf(base)) return ['a text of the content has no fields; print it whole']
  if (typeof base !== 'object' || base === null)
    return ['what it would be taken from is empty or a plain value']
  const known = Object.keys(base)
  const near = nearest(name, known)
  return [
    ...(near === undefined ? [] : [`did you mean \`${near}\`?`]),
    known.length > 0 ? `known here: ${known.join(', ')}` : 'nothing is known here',
  ]
}

/** Look a field up. One that does not exist is reported, wherever in a template it is asked for. */
function field({given, run, span}: HelperCall): unknown {
  const [base, name] = given as [unknown, string]
  if (base === missing) return missing
  if (typeof base === 'object' && base !== null && Object.hasOwn(base, name)) {
    return (base as Readonly<Record<string, unknown>>)[name]
  }
  run.report(diagnostic('template-field', span, `there is no field \`${name}\` here`, ...hintsOf(base, name)))
  return missing
}

/** Print a value: a text of the content, or plain text. What is empty prints nothing. */
function print({given, run, span}: HelperCall): unknown {
  const [value] = given
  if (value === missing || value === null || value === '') return ''
  const insert = insertOf(value)
  if (insert) return markup(run.print(insert, span))
  if (typeof value === 'string' || typeof value === 'number') {
    return markup(run.print({kind: 'plain', text: String(value)}, span))
  }
  const what = Array.isArray(value)
    ? 'a list'
    : typeof value === 'boolean'
      ? 'yes or no'
      : 'a group of fields'
  const hint = Array.isArray(value)
    ? 'print its items with `{{#each …}}`'
    : 'ask with `{{#if …}}`, or print a field of it'
  run.report(diagnostic('template-field', span, `${what} cannot be printed`, hint))
  return ''
}

/** The functions behind these names. */
export const lookups: Readonly<Record<string, (call: HelperCall) => unknown>> = {
  [internal.field]: field,
  [internal.print]: print,
}
