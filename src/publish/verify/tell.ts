import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Span} from '../../diagnostic/span.ts'
import type {Locate, Place} from './place.ts'
import {flavours, type Failure, type Flavour} from './report.ts'

/** How many pages, and how many further places, one diagnostic names. */
const most = {pages: 6, places: 3}

/** The first sentence of a text, or as much of it as one line of a terminal or two hold. */
function shortened(text: string): string {
  const sentence = text.split(/(?<=[a-z)])[.:] /)[0] ?? ''
  const plain = sentence
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.。]+$/, '')
  return plain.length <= 160 ? plain : `${plain.slice(0, 160).replace(/\s+\S*$/, '')} …`
}

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)

/** `on page 2`, `on pages 2, 3 and more`; empty where no page is known. */
function pagesText(folios: readonly string[], isPart: boolean): string {
  const named = folios.slice(0, most.pages)
  const rest = isPart || folios.length > named.length ? ['more'] : []
  const [last = '', ...before] = [...named, ...rest].reverse()
  if (named.length === 0) return ''
  if (before.length === 0) return `, on page ${last}`
  return `, on pages ${before.reverse().join(', ')} and ${last}`
}

const unique = <Value>(values: readonly (Value | undefined)[]): readonly Value[] => [
  ...new Set(values.filter((value) => value !== undefined)),
]

const lineOf = ({file, start}: Span): string => `${file}, line ${start.line}`

function hintsOf({specification, description}: Failure, places: readonly Place[]): readonly string[] {
  const [first, ...others] = unique(places.map(({span}) => span && lineOf(span)))
  const named = others.slice(0, most.places)
  const more = others.length > named.length ? ['more'] : []
  return [
    `${specification || 'the standard'} asks: ${shortened(description)}`,
    ...(named.length > 0 ? [`also at ${[...named, ...more].join('; ')}`] : []),
    first === undefined
      ? 'report this, with the command and the content that led to it'
      : places[0]?.named === false
        ? 'the place shown is where the page begins; where nothing on it is wrong, report this, with the content that led to it'
        : 'mend what stands there; where nothing is wrong with it, report this, with the content that led to it',
  ]
}

/** Tell a rule of a standard that the PDF breaks: what is wrong, how often, on which pages, and where it was written. */
export function tellFailure(flavour: Flavour, failure: Failure, locate: Locate): Diagnostic {
  const {clause, description, count, checks} = failure
  const places = checks.map(({context}) => locate(context))
  const folios = unique(places.map(({folio}) => folio))
  const words = shortened(checks.find(({message}) => message !== '')?.message ?? description)
  const where = `${times(count)}${pagesText(folios, count > checks.length)}`
  const message = `the PDF is not ${flavours[flavour]} (${clause}): ${words} (${where})`
  const span = places.find((place) => place.span)?.span
  return diagnostic('pdf-nonconforming', span, message, ...hintsOf(failure, places))
}
