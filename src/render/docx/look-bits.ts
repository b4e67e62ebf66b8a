/** The bit of each part of a table's look (ECMA-376 part 4, 14.3.7). */
const bits = {
  firstRow: 0x20,
  lastRow: 0x40,
  firstColumn: 0x80,
  lastColumn: 0x100,
  noHBand: 0x200,
  noVBand: 0x400,
} as const

/**
 * The looks of tables with their bits beside their attributes. LibreOffice and Word 2007 read the bits alone: without
 * them they dress the first row of every table as a header.
 */
export const withLookBits = (xml: string): string =>
  xml.replace(/<w:tblLook ([^>]*)\/>/g, (_, attributes: string) => {
    const set = Object.entries(bits).filter(([name]) => attributes.includes(`w:${name}="true"`))
    const value = set.reduce((sum, [, bit]) => sum + bit, 0)
    return `<w:tblLook w:val="${value.toString(16).toUpperCase().padStart(4, '0')}" ${attributes}/>`
  })
