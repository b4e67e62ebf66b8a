import {z} from 'zod'

/** A length in points (1/72 inch). */
export type Points = number & {readonly unit: 'pt'}

/** Take a number as points. */
export const points = (value: number): Points => value as Points

const perUnit = {pt: 1, mm: 72 / 25.4} as const

const lengthOf = (form: RegExp) =>
  z
    .string()
    .regex(form)
    .meta({errorCode: 'bad-length', examples: ['20pt', '27.5mm']})
    .transform((value): Points => {
      const unit = value.endsWith('mm') ? 'mm' : 'pt'
      return points(Number(value.slice(0, -2)) * perUnit[unit])
    })

/** Zero or more. */
const space = lengthOf(/^\d+(?:\.\d+)?(?:pt|mm)$/)
/** Above zero. */
const length = lengthOf(/^(?=[\d.]*[1-9])\d+(?:\.\d+)?(?:pt|mm)$/)

const color = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/)
  .meta({errorCode: 'bad-colour', examples: ['#1f3864']})
  .describe('A colour: # and six hexadecimal digits (sRGB)')

const style = z
  .strictObject({
    size: length.describe('Size of the type'),
    leading: length.describe('From one baseline to the next'),
    weight: z.enum(['regular', 'bold']).default('regular'),
    color: color.default('#000000'),
    align: z.enum(['start', 'center', 'end', 'justify']).default('start'),
    before: space.default(points(0)).describe('Space before; dropped at the top of a page'),
    after: space.default(points(0)).describe('Space after'),
    indent: space.default(points(0)).describe('From the left edge of the type area'),
  })
  .describe('How a kind of text is set')

const headingStyle = style.extend({
  opensPage: z.boolean().default(false).describe('Whether such a heading opens a page'),
  rule: z.strictObject({width: space, gap: space, color}).optional().describe('A rule below the heading'),
})

const running = z
  .strictObject({
    style,
    distance: length.describe('From the edge of the page to the baseline'),
    start: z.string().default(''),
    center: z.string().default(''),
    end: z.string().default(''),
  })
  .describe(
    'Page-edge text; {folio}, {title}, {edition}, {date}, {provider} and {draft} stand for their values',
  )

const box = style
  .extend({
    lines: z.int().min(1).max(30).describe('Lines that it takes, whatever stands in it'),
    smallest: length.describe('The smallest size that its text may be set in, to fit'),
  })
  .describe('A box of fixed size on the cover of a copy')

const edgeBox = z
  .strictObject({
    style,
    distance: length.describe('From the edge of the page to the baseline'),
    smallest: length.describe('The smallest size that its text may be set in, to fit'),
  })
  .describe('A line at the edge of the pages of a copy')

const copyLooks = z
  .strictObject({
    logo: z.strictObject({width: length, height: length}).describe('The box that a logo fills'),
    recipient: box,
    marking: box,
    notice: box,
    head: edgeBox,
    foot: edgeBox,
  })
  .describe("Boxes of copies in someone's name; derived from the cover and the page edges where absent")

/** The looks of a whitepaper: page, type, colours, page-edge text. A theme says how, never what. */
export const themeFile = z
  .strictObject({
    name: z.string().min(1),
    page: z.strictObject({
      width: length,
      height: length,
      top: space,
      right: space,
      bottom: space,
      left: space,
    }),
    font: z.strictObject({
      family: z.string().min(1).describe('Name by which Word and browsers know the font'),
      regular: z.string().min(1).describe('Font file: beside the theme, or inside an npm package'),
      bold: z.string().min(1),
      fallback: z
        .array(
          z.strictObject({
            family: z.string().min(1),
            regular: z.string().min(1),
            bold: z.string().min(1).optional().describe('The regular cut where none is named'),
          }),
        )
        .default([])
        .describe('Fonts for the characters that the font lacks: the first that has one draws it'),
      html: z.array(z.string().min(1)).default([]).describe('Families that a browser may use instead'),
    }),
    colors: z.strictObject({link: color, rule: color, tint: color, accent: color}),
    body: style,
    note: style,
    caption: style.describe('Below figures and above tables'),
    label: style.describe('Words that name what stands below them; they stay with it'),
    quote: style.describe('Words of another text'),
    source: style.describe('Where a quotation comes from'),
    list: style.extend({marker: z.string().min(1), hang: space.describe('From marker to text')}),
    table: z.strictObject({cell: style, header: style, padding: space, rule: space}),
    figure: z.strictObject({text: style, before: space, after: space}),
    headings: z.array(headingStyle).min(1).max(6),
    cover: z.strictObject({
      title: style,
      lead: style,
      provider: style,
      date: style,
      draft: style,
    }),
    contents: z.strictObject({
      title: style,
      lead: style,
      levels: z.array(style).min(1).max(6),
      depth: z.int().min(1).max(6).describe('Deepest level that the contents list'),
    }),
    copy: copyLooks.optional(),
    runningHead: running.optional(),
    runningFoot: running.optional(),
    paragraph: z.strictObject({
      orphans: z.int().min(1).describe('Fewest lines of a split paragraph at the foot of a page'),
      widows: z.int().min(1).describe('Fewest lines carried over'),
      keepWithHeading: z.int().min(1).describe('Fewest lines that stand below a heading'),
      hanging: z
        .boolean()
        .default(false)
        .describe('Whether commas and full stops may hang out of justified lines (ぶら下げ)'),
    }),
  })
  .describe('A theme')

/** A theme as data, lengths in points. */
export type Theme = z.output<typeof themeFile>
/** How a kind of text is set. */
export type Style = z.output<typeof style>
/** How a heading is set. */
export type HeadingStyle = z.output<typeof headingStyle>
/** Boxes of copies in someone's name. */
export type CopyLooks = z.output<typeof copyLooks>
/** A box of fixed size. */
export type Box = z.output<typeof box>
/** A line at the edge of a copy's pages. */
export type EdgeBox = z.output<typeof edgeBox>
/** Page-edge text. */
export type Running = z.output<typeof running>
