import type {HeadingStyle, Points, Style, Theme} from '../../../theme/model.ts'
import {darkPalette, lightPalette, type Palette} from './palette.ts'
import {stylesOf} from './styles.ts'

type Properties = readonly (readonly [name: string, value: string])[]

/** Deepest level of a heading for which there are properties. */
const deepest = 6

const round = (value: number): string => String(Number(value.toFixed(4)))

/** A text as a string of CSS. `<` is escaped too, so that nothing in it can close the style element. */
export const cssString = (text: string): string => `"${cssWords(text)}"`

/** What stands between the quotation marks of a string. */
export const cssWords = (text: string): string =>
  text.replace(/["\\<&\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)

const generic = /^(?:sans-serif|serif|monospace|system-ui|ui-[a-z]+)$/

/**
 * The theme's family, then what a browser may use instead, then what has the characters that those lack. Fonts of signs
 * have digits too, so they come last, even after a generic family.
 */
const familyOf = ({font}: Theme): string =>
  [font.family, ...font.html, ...font.fallback.map(({family}) => family)]
    .map((name) => (generic.test(name) ? name : cssString(name)))
    .join(', ')

/** A length as a multiple of the size of the body text. */
const relative = (theme: Theme, length: Points): string => `${round(length / theme.body.size)}rem`

const styleProperties = (theme: Theme, name: string, style: Style): Properties => [
  [`${name}-size`, relative(theme, style.size)],
  [`${name}-leading`, round(style.leading / style.size)],
  [`${name}-weight`, style.weight === 'bold' ? 'bold' : 'normal'],
  [`${name}-align`, style.align === 'justify' ? 'var(--justify)' : style.align],
  [`${name}-before`, relative(theme, style.before)],
  [`${name}-after`, relative(theme, style.after)],
  [`${name}-indent`, relative(theme, style.indent)],
]

/** A level that the theme does not name looks like the deepest that it does; so does an entry. */
function fallbacks(theme: Theme): Properties {
  const levels = (name: string, known: number, properties: readonly string[]): Properties =>
    Array.from({length: deepest - known}, (_, index) => known + 1 + index).flatMap((level) =>
      properties.map(
        (property) => [`${name}-${level}${property}`, `var(--${name}-${known}${property})`] as const,
      ),
    )
  const heading = [
    '',
    '-size',
    '-leading',
    '-weight',
    '-align',
    '-before',
    '-after',
    '-rule',
    '-gap',
    '-break',
  ]
  return [
    ...levels('heading', theme.headings.length, heading),
    ...levels('entry', theme.contents.levels.length, ['', '-weight']),
  ]
}

/** A rule below a heading is a border of its own width, colour and gap; none is no border. */
const headingProperties = (theme: Theme, level: number, {rule, opensPage}: HeadingStyle): Properties => [
  [`heading-${level}-rule`, rule ? `${round(rule.width)}pt solid var(--heading-${level})` : '0'],
  [`heading-${level}-gap`, rule ? relative(theme, rule.gap) : '0'],
  [`heading-${level}-break`, opensPage ? 'page' : 'auto'],
]

const colours = ({grounds, inks, lines}: Palette): Properties =>
  Object.entries<string>({...grounds, ...inks, ...lines})

const declare = (properties: Properties): string =>
  properties.map(([name, value]) => `  --${name}: ${value};`).join('\n')

/**
 * What the style sheet takes from the theme, as custom properties; in the dark only the colours differ. Lines of a narrow
 * screen are too short to justify.
 */
export function propertiesOf(theme: Theme): string {
  const fixed: Properties = [
    ['family', familyOf(theme)],
    ['justify', 'justify'],
    ['marker', cssString(`${theme.list.marker} `)],
    ['hang', relative(theme, theme.list.hang)],
    ['padding', relative(theme, theme.table.padding)],
    ...Object.entries(stylesOf(theme)).flatMap(([name, style]) => styleProperties(theme, name, style)),
    ...theme.headings.flatMap((style, index) => headingProperties(theme, index + 1, style)),
    ...fallbacks(theme),
  ]
  return `:root {
${declare([...fixed, ...colours(lightPalette(theme))])}
}
@media screen and (max-width: 44rem) {
:root { --justify: start; }
}
@media screen and (prefers-color-scheme: dark) {
:root {
${declare(colours(darkPalette(theme)))}
}
}`
}
