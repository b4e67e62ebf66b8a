import type {FileObject} from './assemble.ts'
import type {PdfFile, PdfReference} from './document.ts'
import {tellApart, type PdfFont} from './fonts.ts'

/** What pdfkit makes a font or an object of, besides those of the file itself. */
interface Owner {
  readonly compress: false
  readonly options: object
  readonly ref: (data?: object) => PdfReference
}

type FontClass = new (
  owner: Owner,
  font: unknown,
  id: string,
) => PdfFont & {
  finalize: () => void
}
type ReferenceClass = new (owner: Owner, id: number, data?: object) => PdfReference

/** Objects and fonts for the rest of a file whose beginning is shared. */
export interface Rest extends Pick<PdfFile, 'provideFont'> {
  /** What has been made so far. */
  readonly objects: readonly FileObject[]
  /** End the fonts: what has been drawn with them is known. */
  readonly end: () => void
}

/**
 * Begin with the rest of a file. Its numbers go on from `next`. Its fonts are its own: cuts of the fonts that the file is
 * drawn with, read once, and never a glyph of another copy.
 */
export function openRest(file: PdfFile, next: number): Rest {
  const objects: FileObject[] = []
  const Reference = file._root.constructor as ReferenceClass
  let id = next
  const owner: Owner = {
    compress: false,
    options: {},
    ref(data) {
      const reference = new Reference(owner, id++, data)
      reference.finalize = () => {
        const bytes = Buffer.concat(reference.buffer)
        objects.push({id: reference.id, data: reference.data, ...(bytes.length > 0 && {stream: bytes})})
      }
      return reference
    },
  }
  const fonts = new Map<PdfFont, InstanceType<FontClass>>()
  return {
    objects,
    provideFont(family, bold, italics) {
      const model = file.provideFont(family, bold, italics) as PdfFont & {readonly font: unknown}
      const known = fonts.get(model)
      if (known) return known
      // Its name differs from those in the file, and so does the tag that pdfkit makes of it.
      const font = new (model.constructor as FontClass)(owner, model.font, `S${fonts.size}A`)
      if (model.face) tellApart(font, model.face)
      fonts.set(model, font)
      return font
    },
    end: () => fonts.forEach((font) => font.finalize()),
  }
}
