import {AlignmentType, BorderStyle, LineRuleType, type IParagraphStyleOptions} from 'docx'
import {points, type HeadingStyle, type Style, type Theme} from '../../../theme/model.ts'
import {markerEdge} from '../measure.ts'
import {eighths, halfPoints, hex, twips} from '../units.ts'

/** What a paragraph style says, without its id and name. */
export interface Look {
  readonly paragraph: NonNullable<IParagraphStyleOptions['paragraph']>
  readonly run: NonNullable<IParagraphStyleOptions['run']>
}

const alignments = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const satisfies Record<Style['align'], string>

/** A theme's style in Word's terms. The leading is exact, so that no font can move a line. */
export const lookOf = (style: Style): Look => ({
  paragraph: {
    alignment: alignments[style.align],
    spacing: {
      before: twips(style.before),
      after: twips(style.after),
      line: twips(style.leading),
      lineRule: LineRuleType.EXACT,
    },
    indent: {left: twips(style.indent), right: 0, hanging: 0},
  },
  run: {
    bold: style.weight === 'bold',
    boldComplexScript: style.weight === 'bold',
    size: halfPoints(style.size),
    sizeComplexScript: halfPoints(style.size),
    color: hex(style.color),
  },
})

/** A look with something more to its paragraphs. */
export const withParagraph = (look: Look, more: Look['paragraph']): Look => ({
  ...look,
  paragraph: {...look.paragraph, ...more},
})

/** The furthest that a border stands from its text, in points (ECMA-376 part 1, 17.3.4). */
const furthest = 31

/** Width of the bar beside a quotation, in points. */
const barWidth = points(1)

/**
 * A look with the bar of a quotation: `left` is where the text or its marker begins. The bar stands as near to the left
 * edge of the type area as a border of the texts of a list and of the items of one within it may; what stands further in
 * has none. All its space is below it, so that there is one to leave out where the bar would be interrupted.
 */
export function barred(look: Look, theme: Theme, left: number): Look {
  const {colors, list, quote} = theme
  const deepest = Math.max(markerEdge(theme, 1, 'quote') + list.hang, markerEdge(theme, 2, 'quote'))
  const nearest = Math.min(quote.indent, deepest - furthest)
  const space = Math.max(0, Math.round(left - Math.max(barWidth, nearest)))
  if (space > furthest) return look
  const bar = {style: BorderStyle.SINGLE, size: eighths(barWidth), space, color: hex(colors.rule)}
  const {before = 0, after = 0, ...line} = look.paragraph.spacing ?? {}
  const spacing = {...line, before: 0, after: Number(before) + Number(after)}
  return withParagraph(look, {border: {left: bar}, spacing})
}

/** How a heading is set: whole, on the page of what follows, with its rule. */
export function headingLook(style: HeadingStyle): Look {
  const {rule} = style
  const border = rule && {
    bottom: {
      style: BorderStyle.SINGLE,
      size: eighths(rule.width),
      space: Math.round(rule.gap),
      color: hex(rule.color),
    },
  }
  return withParagraph(lookOf(style), {keepNext: true, keepLines: true, ...(border ? {border} : {})})
}
