import {Paragraph, Table, type FileChild} from 'docx'
import {style} from './styles/names.ts'

/**
 * Why a paragraph is set otherwise than its style says: it stands below a table, which has no space of its own (ECMA-376
 * part 1, 17.4.38), or above a block of its quotation whose indent is another, where space would interrupt the bar.
 */
export type VariantKind = 'AfterTable' | 'Joined'

/** A style made from another, by id: gathered while a document is rendered, and written for it alone. */
export type Variants = Map<string, {readonly base: string; readonly kind: VariantKind}>

/** The same paragraph in a variant of its style. */
function vary(paragraph: Paragraph, kind: VariantKind, variants: Variants): Paragraph {
  const base = paragraph.options.style ?? style.body
  const id = `${base}${kind}`
  variants.set(id, {base, kind})
  return new Paragraph({...paragraph.options, style: id})
}

/**
 * Give what follows a table the space below it. Only between two tables, which Word would join, and after one at the
 * end, where Word would add a line of its own, stands the least line.
 */
export const closeTables = <Child extends FileChild>(
  children: readonly Child[],
  variants: Variants,
): readonly (Child | Paragraph)[] =>
  children.flatMap((child, index): readonly (Child | Paragraph)[] => {
    const next = children[index + 1]
    if (child instanceof Table)
      return next === undefined || next instanceof Table ? [child, tableEnd()] : [child]
    const below = children[index - 1] instanceof Table && child instanceof Paragraph && takesSpace(child)
    return [below ? vary(child, 'AfterTable', variants) : child]
  })

/** Whether the end of a paragraph was put in or struck. */
const isRevised = (child: FileChild | undefined): boolean =>
  child instanceof Paragraph &&
  (child.options.run?.insertion !== undefined || child.options.run?.deletion !== undefined)

/**
 * Let no revised paragraph be the last before a table, or the last of all: its end can go only where a paragraph follows
 * to take its words, and neither Word nor LibreOffice would leave as many as there were. The least line stands there.
 */
export const anchorRevisions = <Child extends FileChild>(
  children: readonly Child[],
): readonly (Child | Paragraph)[] =>
  children.flatMap((child, index): readonly (Child | Paragraph)[] => {
    const next = children[index + 1]
    const ends = next === undefined || !(next instanceof Paragraph)
    return ends && isRevised(child) ? [child, tableEnd()] : [child]
  })

const tableEnd = (): Paragraph => new Paragraph({style: style.tableEnd})

/** A paragraph that opens a page has no space above, and a heading has enough of its own. */
const takesSpace = ({options}: Paragraph): boolean =>
  options.pageBreakBefore !== true && !/^(?:Unlisted)?Heading\d$/.test(options.style ?? '')

/** Let the bar of a quotation run through: Word draws it across the space between paragraphs of one indent only. */
export const joinBars = (children: readonly FileChild[], variants: Variants): readonly FileChild[] =>
  children.map((child, index) => {
    const next = children[index + 1]
    if (!(child instanceof Paragraph && next instanceof Paragraph)) return child
    const parts = child.options.style !== next.options.style && next.options.pageBreakBefore !== true
    return parts && !/Joined$/.test(child.options.style ?? '') ? vary(child, 'Joined', variants) : child
  })
