import {contrast, legible, type Colour} from './colour.ts'
import {points, type Box, type CopyLooks, type EdgeBox, type Theme} from './model.ts'

/** The boxes of a theme; of one that has none, in the manner of its cover and its page edges. */
export function copyLooksOf(theme: Theme): CopyLooks {
  if (theme.copy) return theme.copy
  const {cover, runningHead, runningFoot} = theme
  const box = (own: Partial<Box>, lines: number, smallest: number): Box => ({
    ...cover.date,
    indent: points(0),
    before: points(0),
    after: points(0),
    ...own,
    lines,
    smallest: points(smallest),
  })
  const edge = (distance: number, align: 'start' | 'end'): EdgeBox => ({
    style: {...box({size: points(8), leading: points(11), color: quiet, align}, 1, 6)},
    distance: points(distance),
    smallest: points(6),
  })
  return {
    logo: {width: points(160), height: points(40)},
    recipient: box({size: points(15), leading: points(24), after: points(8), align: 'start'}, 2, 9),
    marking: box({weight: 'bold', color: alarm, before: points(16)}, 1, 8),
    notice: box({size: points(8.5), leading: points(12), color: quiet, before: points(6)}, 6, 6.5),
    head: edge(runningHead ? runningHead.distance + runningHead.style.leading : 36, 'end'),
    foot: edge(runningFoot ? Math.max(14, runningFoot.distance - 15) : 36, 'start'),
  }
}

const quiet = '#444444'
const alarm = '#a61b1b'

/** Space above and below a logo. Points. */
const logoSpace = 18

/** What a copy puts on the cover. */
export interface CoverParts {
  readonly logo: boolean
  /** Where the recipient stands; none has no box. */
  readonly recipient: 'above' | 'below' | undefined
}

const heightOf = ({lines, leading, before, after}: Box): number => lines * leading + before + after

/**
 * The looks of a brand's copies: boxes take their room from the blank above the title and above the provider, so that
 * the parts of the cover stay where they are; an accent takes the place of the theme's own wherever that stands.
 */
export function brandTheme(theme: Theme, parts: CoverParts, accent?: Colour): Theme {
  const looks = copyLooksOf(theme)
  const {recipient: addressed} = looks
  const align = parts.recipient === 'below' ? theme.cover.date.align : addressed.align
  const copy = {...looks, recipient: {...addressed, align}}
  const recipient = parts.recipient ? heightOf(copy.recipient) : 0
  const above =
    (parts.logo ? copy.logo.height + logoSpace : 0) + (parts.recipient === 'above' ? recipient : 0)
  const below = parts.recipient === 'below' ? recipient : 0
  const less = (before: number, by: number) => points(Math.max(0, before - by))
  const {title, provider} = theme.cover
  const cover = {
    ...theme.cover,
    title: {...title, before: less(title.before, above)},
    provider: {...provider, before: less(provider.before, below)},
  }
  const own = theme.colors.accent
  const whole: Theme = {...theme, cover, copy}
  return accent === undefined ? whole : recoloured(whole, own, accent)
}

/** A theme, or a part of one, with one colour in the place of another. */
function recoloured<Value>(value: Value, from: Colour, to: Colour): Value {
  if (typeof value === 'string') return (value.toLowerCase() === from.toLowerCase() ? to : value) as Value
  if (Array.isArray(value)) return value.map((item: unknown) => recoloured(item, from, to)) as Value
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => [key, recoloured<unknown>(item, from, to)])
  return Object.fromEntries(entries) as Value
}

/** The least contrast of text (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5

/** The least contrast of a colour on the grounds of a theme: paper and tint; and the nearest that has enough. */
export function accentContrast(
  accent: Colour,
  {colors}: Theme,
): {readonly ratio: number; readonly enough: boolean; readonly nearest: Colour} {
  const grounds = ['#ffffff', colors.tint]
  const ratio = Math.min(...grounds.map((ground) => contrast(accent, ground)))
  return {
    ratio,
    enough: ratio >= leastContrast,
    nearest: legible(accent, grounds, 'black', leastContrast),
  }
}
