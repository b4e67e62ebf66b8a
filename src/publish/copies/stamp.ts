import type {Brand} from '../../content/load/brand.ts'
import {hasErrors, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, reached, settle, type Outcome} from '../../diagnostic/outcome.ts'
import {layStamp, topsOf, varyingIn} from '../../layout/stamp.ts'
import {copyLooksOf} from '../../theme/copy.ts'
import {coverAlone, inBrand, nameCopy} from '../../transform/brand/brand.ts'
import type {CopyFacts} from '../../transform/brand/texts.ts'
import type {Format} from '../plan.ts'
import type {Forme} from '../press.ts'
import {pressCopy, themeOf} from './forme.ts'
import {openPrinter, type CopyFile, type LaidCopy, type PrintCopy} from './print.ts'

/** A copy in all its formats. */
export interface StampedCopy {
  readonly pages: number
  readonly files: ReadonlyMap<Format, CopyFile>
}

/** Makes a copy. */
export type StampCopy = (facts: CopyFacts) => Outcome<StampedCopy>

/** Which copies of a brand are made. */
export interface Asked {
  /** Whether a list of recipients names them. */
  readonly listed: boolean
  readonly formats: readonly Format[]
}

/** Who the copies are for from which what all share is drawn: nothing of them goes into any file. */
const specimens = (brand: Brand, listed: boolean): readonly [CopyFacts, CopyFacts] => {
  const span = brand.source.span(['name'])
  return [
    {serial: '0000-0000-0000', receiver: {name: '一', listed, span}},
    {serial: '1111-1111-1111', receiver: {name: '二', listed, span}},
  ]
}

/** Lay out, draw and pack once what all copies of a brand share. What is wrong with that is wrong with each copy. */
export async function openStamp(
  base: Forme,
  brand: Brand,
  {listed, formats}: Asked,
): Promise<Outcome<StampCopy>> {
  const [specimen, other] = specimens(brand, listed)
  const pressed = await pressCopy(base, brand, specimen)
  if (!pressed.ok) return pressed
  const {document, pages, fonts} = pressed.value
  const text = inBrand(base.composed, brand)
  const cover = coverAlone(text)
  const varying = varyingIn(nameCopy(cover, specimen), nameCopy(cover, other))
  const printers = new Map<Format, PrintCopy>()
  const faults: Diagnostic[] = [...pressed.diagnostics]
  for (const format of formats) {
    const printer = await openPrinter(format, {forme: pressed.value, text, listed, varying})
    faults.push(...printer.diagnostics)
    if (printer.ok) printers.set(format, printer.value)
  }
  if (hasErrors(faults)) return failed(faults)
  const theme = themeOf(base, brand, listed)
  const looks = pressed.value.theme.copy ?? copyLooksOf(theme)
  const stand = {tops: topsOf(document, pages), varying, looks}
  return reached((facts) => {
    const copy = nameCopy(cover, facts)
    const laid = layStamp(copy, stand, theme, fonts)
    if (!laid.ok) return laid
    const words = {recipient: facts.receiver.name, serial: facts.serial}
    const files = printAll(printers, {document: copy, words, stamp: laid.value})
    if (!files.ok) return files
    return reached({pages: pages.pages.length, files: files.value}, [
      ...laid.diagnostics,
      ...files.diagnostics,
    ])
  }, faults)
}

function printAll(
  printers: ReadonlyMap<Format, PrintCopy>,
  copy: LaidCopy,
): Outcome<ReadonlyMap<Format, CopyFile>> {
  const files = new Map<Format, CopyFile>()
  const faults: Diagnostic[] = []
  for (const [format, print] of printers) {
    const file = print(copy)
    faults.push(...file.diagnostics)
    if (file.ok) files.set(format, file.value)
  }
  return settle(files, faults)
}
