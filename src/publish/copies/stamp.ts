import type {Brand} from '../../content/load/brand.ts'
import {hasErrors} from '../../diagnostic/diagnostic.ts'
import {failed, reached, settle, type Outcome} from '../../diagnostic/outcome.ts'
import {layStamp, topsOf} from '../../layout/stamp.ts'
import {coverAlone, inBrand, nameCopy} from '../../transform/brand/brand.ts'
import type {CopyFacts} from '../../transform/brand/texts.ts'
import type {Forme} from '../press.ts'
import {pdfInput} from '../render.ts'
import {pressCopy, themeOf} from './forme.ts'

/** A copy as PDF: the bytes that all copies of the brand begin with, and those that follow in this one. */
export interface StampedPdf {
  readonly shared: Uint8Array
  readonly rest: Uint8Array
  readonly pages: number
}

/** Makes the PDF of a copy. */
export type StampPdf = (facts: CopyFacts) => Outcome<StampedPdf>

/** Who the copy is for from which what all share is drawn: nothing of it goes into any file. */
const specimen = (brand: Brand, listed: boolean): CopyFacts => ({
  serial: '0000-0000-0000',
  receiver: {name: '一', listed, span: brand.source.span(['name'])},
})

/**
 * Lay out, draw and pack once what all copies of a brand share. What is wrong with that is wrong with each copy. `listed`
 * is whether a list of recipients names them.
 */
export async function openPdfStamp(base: Forme, brand: Brand, listed: boolean): Promise<Outcome<StampPdf>> {
  const pressed = await pressCopy(base, brand, specimen(brand, listed))
  if (!pressed.ok) return pressed
  const {openStamper} = await import('../../render/pdf/stamp.ts')
  const stamper = await openStamper(await pdfInput(pressed.value))
  const {document, pages, fonts} = pressed.value
  const [theme, tops] = [themeOf(base, brand, listed), topsOf(document, pages)]
  const text = coverAlone(inBrand(base.composed, brand))
  const stamp: StampPdf = (facts) => {
    const copy = nameCopy(text, facts)
    const laid = layStamp(copy, tops, theme, fonts)
    if (!laid.ok || hasErrors(laid.diagnostics)) return failed(laid.diagnostics)
    const rest = stamper.rest(copy, laid.value)
    return settle({shared: stamper.shared, rest, pages: pages.pages.length}, laid.diagnostics)
  }
  return reached(stamp, pressed.diagnostics)
}
