import {escapeXml} from '../document/xml.ts'
import {cast} from './glyphs.ts'
import type {Fonts} from './fonts.ts'

const textElement = /<(?:[\w.-]+:)?text\b[^]*?<\/(?:[\w.-]+:)?text\s*>/g
const comment = /<!--[^]*?-->/g
const named: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

const readEntities = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name = '') => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    return decimal === undefined ? (named[String(name)] ?? whole) : String.fromCodePoint(Number(decimal))
  })

/** The words of an SVG's texts. */
export const svgWords = (svg: string): string =>
  (svg.replace(comment, '').match(textElement) ?? [])
    .map((text) => readEntities(text.replace(/<[^>]*>/g, '')))
    .join('')

/**
 * An SVG whose words name the font that draws them, by `family`, where the theme's own lacks them: a program that draws
 * a text in one font needs no more. What the own font has stays as it is written.
 */
export function nameFonts(svg: string, fonts: Fonts, family: (rank: number) => string): string {
  const named = (text: string): string => {
    const {stretches} = cast(readEntities(text), 'regular', fonts)
    if (stretches.every(({face}) => face.rank === 0)) return text
    return stretches
      .map((stretch) =>
        stretch.face.rank === 0
          ? escapeXml(stretch.text)
          : `<tspan font-family="${family(stretch.face.rank)}">${escapeXml(stretch.text)}</tspan>`,
      )
      .join('')
  }
  return svg.replace(textElement, (element) =>
    element
      .split(/(<!--[^]*?-->|<[^>]*>)/)
      .map((part) => (part.startsWith('<') ? part : named(part)))
      .join(''),
  )
}
