import {diagnostic} from '../../diagnostic/diagnostic.ts'
import {printDate} from './date.ts'
import {innerData} from './handlebars.ts'
import type {HelperCall} from './run.ts'
import {insertOf, missing} from './values.ts'

/** A helper that templates may call. */
export interface Helper {
  /** What it does, for those who write templates. */
  readonly doc: string
  /** Whether it encloses a part of the template and gives output, or gives a value. */
  readonly kind: 'block' | 'value'
  /** How many values it takes. */
  readonly takes: number
  /** Whether `{{else}}` may stand in it. */
  readonly otherwise: boolean
  readonly call: (call: HelperCall) => unknown
}

const copies = [
  'in a copy under another name the variable has another value, and would print another document',
  'write one text for all copies, or ask for the presence of an optional field',
]

/** Report a decision that would fall otherwise in a copy under another name. */
function refuseBranch({run, span}: HelperCall): false {
  run.report(
    diagnostic('template-branch', span, 'a template cannot decide by the words of the content', ...copies),
  )
  return false
}

function holds(call: HelperCall): boolean {
  const [value] = call.given
  if (insertOf(value)?.kind === 'variable') return refuseBranch(call)
  if (value === missing) return false
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

/** How deep headings go: tagged PDF knows H1 to H6 (ISO 32000-1, 14.8.4.3.2). */
const deepest = 6

const inside = ({self, options}: HelperCall): string => options.fn?.(self) ?? ''
const otherwise = ({self, options}: HelperCall): string => options.inverse?.(self) ?? ''

function each(call: HelperCall): string {
  const {given, options, run, span} = call
  const [list] = given
  if (insertOf(list)) refuseBranch(call)
  else if (!Array.isArray(list) && list !== missing && list !== null)
    run.report(
      diagnostic('template-helper', span, '`each` takes a list', 'print a single value with `{{…}}`'),
    )
  if (!Array.isArray(list) || list.length === 0) return otherwise(call)
  return list
    .map((item: unknown, index) => {
      const more = {index, first: index === 0, last: index === list.length - 1}
      return options.fn?.(item, {data: innerData(options.data, more), blockParams: [item, index]})
    })
    .join('')
}

function same(call: HelperCall): boolean {
  const [left, right] = call.given
  return insertOf(left) || insertOf(right) ? refuseBranch(call) : left === right
}

function heading(call: HelperCall): string {
  const {self, options, run, span} = call
  const {level, number} = (self ?? {}) as {readonly level?: unknown; readonly number?: unknown}
  if (typeof level !== 'number') {
    const hint = 'call it where a section or control is the context, or write `<h1>`'
    run.report(diagnostic('template-field', span, '`heading` finds no `level` here', hint))
    return ''
  }
  if (level > deepest) {
    const message = `a heading cannot stand at depth ${level}`
    run.report(
      diagnostic('markup-structure', span, message, `keep the outline at most ${deepest} levels deep`),
    )
  }
  const attribute =
    typeof number === 'string' ? ` number="${run.print({kind: 'plain', text: number}, span)}"` : ''
  return `${run.note(options)}<h${level}${attribute}>${inside(call)}</h${level}>`
}

/** Every helper that templates have. None reads a clock, a file or the surroundings. */
export const helpers: Readonly<Record<string, Helper>> = {
  if: {
    doc: '`{{#if body}}…{{else}}…{{/if}}`: the first part where the field is there and not empty, else the second.',
    kind: 'block',
    takes: 1,
    otherwise: true,
    call: (call) => (holds(call) ? inside(call) : otherwise(call)),
  },
  unless: {
    doc: '`{{#unless @first}}…{{/unless}}`: `if`, the other way round.',
    kind: 'block',
    takes: 1,
    otherwise: true,
    call: (call) => (holds(call) ? otherwise(call) : inside(call)),
  },
  each: {
    doc: '`{{#each children}}…{{/each}}`: once for each item, which is the context; `@index`, `@first`, `@last`.',
    kind: 'block',
    takes: 1,
    otherwise: true,
    call: each,
  },
  heading: {
    doc: '`{{#heading}}{{title}}{{/heading}}`: the heading of the section or control that is the context, with its number, at its depth in the outline.',
    kind: 'block',
    takes: 0,
    otherwise: false,
    call: heading,
  },
  eq: {
    doc: '`(eq kind "control")`: whether two plain values are the same.',
    kind: 'value',
    takes: 2,
    otherwise: false,
    call: same,
  },
  date: {
    doc: '`{{date date "yyyy年M月d日"}}`: a day in the form of a pattern of yyyy, MM, M, dd and d; letters in quotes print as they are.',
    kind: 'value',
    takes: 2,
    otherwise: false,
    call: printDate,
  },
}
