import type {Theme} from '../../../theme/model.ts'
import {contrast, legible, mix, type Colour} from '../../../theme/colour.ts'
import {stylesOf} from './styles.ts'

/** The colours of the page, by the name that the style sheet calls them. */
export interface Palette {
  /** What text stands on. */
  readonly grounds: Readonly<Record<'paper' | 'tint', Colour>>
  /** What text is set in: each may stand on each ground. */
  readonly inks: Readonly<Record<string, Colour>>
  /** Rules and frames, which carry no text. */
  readonly lines: Readonly<Record<'rule' | 'hairline', Colour>>
}

/** Contrast of text with its ground, at least: WCAG 2.2 AA, 1.4.3. */
export const leastContrast = 4.5

const black = '#000000'
const white = '#ffffff'
const night = '#14171c'
/** Softer than black on white, so that light letters on a dark ground do not glare. */
const mostAtNight = 12.5

function inksOf(theme: Theme): Record<string, Colour> {
  const styles = Object.entries(stylesOf(theme)).map(([name, {color}]) => [name, color] as const)
  const {link, accent} = theme.colors
  return {...Object.fromEntries(styles), link, accent, muted: mix(theme.body.color, white, 0.38)}
}

const mapped = (inks: Record<string, Colour>, map: (ink: Colour) => Colour): Record<string, Colour> =>
  Object.fromEntries(Object.entries(inks).map(([name, ink]) => [name, map(ink)]))

/** The theme's colours on white; one too pale to read is darkened until it can be read. */
export function lightPalette(theme: Theme): Palette {
  const {rule, tint} = theme.colors
  const grounds = {paper: white, tint: legible(tint, [black], 'white', 12)}
  const readable = (ink: Colour): Colour => legible(ink, Object.values(grounds), 'black', leastContrast)
  return {grounds, inks: mapped(inksOf(theme), readable), lines: {rule, hairline: mix(rule, white, 0.55)}}
}

/** The theme's colours on a dark ground: each is lightened until it stands out there as it does on white. */
export function darkPalette(theme: Theme): Palette {
  const {rule, accent} = theme.colors
  const grounds = {paper: night, tint: legible(mix(night, accent, 0.3), [white], 'black', 12)}
  const readable = (ink: Colour): Colour => {
    const ratio = Math.min(Math.max(contrast(ink, white), leastContrast), mostAtNight)
    return legible(ink, Object.values(grounds), 'white', ratio)
  }
  const lines = {rule: mix(night, rule, 0.6), hairline: mix(night, rule, 0.3)}
  return {grounds, inks: mapped(inksOf(theme), readable), lines}
}
