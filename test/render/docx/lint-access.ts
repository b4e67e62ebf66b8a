import type {Parts} from './parts.ts'
import {all, childOf, elementsOf, parse, textOf, valueOf, wordsOf, type Element} from './xml.ts'

/**
 * The rules of Word's accessibility checker by the names that Microsoft gives them, and what each finds. The rule for
 * access that is restricted has no finding of its own: a file that is encrypted is no package at all.
 */
export function lintAccess(parts: Parts, document: Element): readonly string[] {
  const sheet = parse(parts['word/styles.xml'] ?? '')
  return [
    ...rule('All non-text content has alternative text', withoutWords(document)),
    ...rule('Tables specify column header information', withoutHeaders(document)),
    ...rule('Table has a simple structure', withMergedCells(document)),
    ...rule('Documents use heading styles', withoutHeadings(document)),
    ...rule('Headings do not skip levels', skippedLevels(document)),
    ...rule('Headings are not too long', longHeadings(document)),
    ...rule('Hyperlink text is meaningful', meaninglessLinks(document)),
    ...rule('Avoid the use of repeated blank characters', repeatedBlanks(document)),
    ...rule('Avoid the use of floating objects', all(document, 'wp:anchor').length),
    ...rule('Sufficient contrast between text and background', faintStyles(sheet)),
    ...rule(
      'Document has a title',
      /<dc:title>[^<]+<\/dc:title>/.test(parts['docProps/core.xml'] ?? '') ? 0 : 1,
    ),
    ...rule('Document has a language', all(sheet, 'w:docDefaults').some(hasLanguage) ? 0 : 1),
    ...rule(
      'Document is not restricted',
      /w:documentProtection/.test(parts['word/settings.xml'] ?? '') ? 1 : 0,
    ),
  ]
}

const rule = (name: string, findings: number): readonly string[] =>
  findings > 0 ? [`accessibility: ${name}`] : []

const count = (elements: readonly Element[], wrong: (element: Element) => boolean): number =>
  elements.filter(wrong).length

/** Words that stand for a picture, and are not the name of its file. */
const withoutWords = (document: Element): number =>
  count(all(document, 'wp:docPr'), ({attributes}) =>
    /^\s*$|\.(?:png|jpe?g|svg|gif|emf|wmf)$/i.test(attributes['descr'] ?? ''),
  )

/** A table names its columns in its first row, or its rows in its first column; no other row is a header. */
const withoutHeaders = (document: Element): number =>
  count(all(document, 'w:tbl'), (table) => {
    const headers = elementsOf(table)
      .filter(({name}) => name === 'w:tr')
      .map((row) => childOf(childOf(row, 'w:trPr'), 'w:tblHeader') !== undefined)
    const columns = childOf(childOf(table, 'w:tblPr'), 'w:tblLook')?.attributes['w:firstColumn'] === 'true'
    return headers[0] !== true && !columns
  })

const withMergedCells = (document: Element): number =>
  ['w:gridSpan', 'w:vMerge', 'w:hMerge'].flatMap((name) => all(document, name)).length +
  count(all(document, 'w:tbl'), (table) => {
    const columns = all(childOf(table, 'w:tblGrid') ?? table, 'w:gridCol').length
    const rows = elementsOf(table).filter(({name}) => name === 'w:tr')
    return rows.some((row) => elementsOf(row).filter(({name}) => name === 'w:tc').length !== columns)
  })

/** The outline level of each heading, with its words. */
const headingsOf = (document: Element): readonly (readonly [number, string])[] =>
  all(document, 'w:p').flatMap((paragraph) => {
    const level = /^Heading(\d)$/.exec(valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle') ?? '')?.[1]
    return level === undefined ? [] : [[Number(level), textOf(paragraph)] as const]
  })

/** A text of more than a page or so. */
const withoutHeadings = (document: Element): number =>
  headingsOf(document).length === 0 && all(document, 'w:p').length > 40 ? 1 : 0

const skippedLevels = (document: Element): number =>
  headingsOf(document).filter(([level], index, all) => {
    const before = all[index - 1]?.[0] ?? level
    return level > before + 1
  }).length

const longHeadings = (document: Element): number =>
  headingsOf(document).filter(([, words]) => words.length > 100 || words.trim() === '').length

const meaningless = /^(?:https?:\/\/\S*|こちら|ここ|リンク|click here|here|link|more|詳細)?$/i

/** Links out of the file; the address itself is no name, but where there is no other it is all that can be said. */
const meaninglessLinks = (document: Element): number =>
  count(all(document, 'w:hyperlink'), (link) => {
    const words = textOf(link).trim()
    return (
      words === '' ||
      (link.attributes['r:id'] !== undefined && meaningless.test(words) && !/^https?:/.test(words))
    )
  })

/** Blanks that set text apart: four or more in a row, or paragraphs without words one after the other. */
function repeatedBlanks(document: Element): number {
  const words = all(document, 'w:t').filter((text) => /[ \u3000\u00a0]{4}/.test(wordsOf(text)))
  const empty = all(document, 'w:body')
    .concat(all(document, 'w:tc'))
    .flatMap((parent) =>
      elementsOf(parent).filter((child, index, siblings) => isBlank(child) && isBlank(siblings[index - 1])),
    )
  return words.length + empty.length
}

const isBlank = (element: Element | undefined): boolean =>
  element?.name === 'w:p' && textOf(element).trim() === '' && all(element, 'w:drawing').length === 0

/** Text on white that has less than 4.5 to 1 (WCAG 2.1, 1.4.3). The dots of a leader are no text. */
const faintStyles = (sheet: Element): number =>
  count(all(sheet, 'w:style'), (style) => {
    const color = valueOf(childOf(style, 'w:rPr'), 'w:color')
    if (color === undefined || color === 'auto' || style.attributes['w:styleId'] === 'Leader') return false
    return 1.05 / (luminance(color) + 0.05) < 4.5
  })

/** Relative luminance of a colour, from six hexadecimal digits (WCAG 2.1). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const hasLanguage = (defaults: Element): boolean =>
  all(defaults, 'w:lang').some(({attributes}) => (attributes['w:eastAsia'] ?? '') !== '')
