import {inBrand, nameCopy, namesRecipient} from '../../transform/brand/brand.ts'
import {brandFaults, type CopyFacts} from '../../transform/brand/texts.ts'
import {prepare} from '../../transform/prepare.ts'
import type {Brand} from '../../content/load/brand.ts'
import {diagnostic, hasErrors, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import {hasCover} from '../../document/facts.ts'
import {fitCopy} from '../../layout/copy.ts'
import {layout} from '../../layout/layout.ts'
import {accentContrast, brandTheme} from '../../theme/copy.ts'
import type {Theme} from '../../theme/model.ts'
import {keepEqual} from '../../world/keep.ts'
import type {Forme} from '../press.ts'

/** What is wrong with a brand for this edition, whoever gets a copy. */
export function brandProblems({composed, theme}: Forme, brand: Brand): readonly Diagnostic[] {
  const faults = [...brandFaults(composed, brand), ...accentFaults(brand, theme)]
  if (hasCover(composed)) return faults
  const message = 'the whitepaper has no cover, on which a copy says whose it is'
  return [...faults, diagnostic('brand-cover', undefined, message, 'let the templates begin with a cover')]
}

function accentFaults({data, source}: Brand, theme: Forme['theme']): readonly Diagnostic[] {
  if (data.accent === undefined) return []
  const {ratio, enough, nearest} = accentContrast(data.accent, theme)
  if (enough) return []
  const message = `text in ${data.accent} has a contrast of ${ratio.toFixed(2)} : 1 on this theme, and 4.5 : 1 is the least`
  return [
    diagnostic(
      'brand-contrast',
      source.span(['accent']),
      message,
      `the nearest that has enough is "${nearest}"`,
    ),
  ]
}

/** The looks of a brand's copies, not fitted to any. `listed` is whether a list of recipients names them. */
export function themeOf({theme}: Forme, brand: Brand, listed: boolean): Theme {
  const recipient = namesRecipient(brand, listed) ? brand.data.cover : undefined
  return brandTheme(theme, {logo: brand.logo !== undefined, recipient}, brand.data.accent)
}

/** Set a copy in type: of what equals the copy before, nothing is measured anew. */
export async function pressCopy(base: Forme, brand: Brand, facts: CopyFacts): Promise<Outcome<Forme>> {
  const {memory, fonts} = base
  const composed = nameCopy(inBrand(base.composed, brand), facts)
  const theme = fitCopy(composed, themeOf(base, brand, facts.receiver.listed), fonts)
  if (!theme.ok) return theme
  const prepared = prepare(composed, theme.value.contents.depth)
  const document = memory.succeed(`copy of ${composed.whitepaper}`, prepared, keepEqual)
  const pages = layout(document, theme.value, fonts, memory)
  const pictures = brand.logo
    ? new Map([...base.pictures, [brand.logo.digest, brand.logo.bytes]])
    : base.pictures
  const {findFaults} = await import('../pictures.ts')
  const broken = brand.logo ? findFaults({document, pictures, fonts, theme: theme.value, memory}) : []
  const faults = [...pages.diagnostics, ...broken]
  if (!pages.ok || hasErrors(faults)) return failed(faults)
  const moved = pageFault(base, brand, pages.value.pages.length)
  if (moved) return failed([...faults, moved])
  const own = {document, composed, theme: theme.value, pages: pages.value, pictures}
  return reached({...notReleased(base), ...own}, faults)
}

/** No copy is the file that was released. */
function notReleased(base: Forme): Forme {
  const forme = {...base}
  delete forme.release
  return forme
}

/** A recipient's copy has the pages of the whitepaper: who quotes a page of one quotes that of all. */
function pageFault({pages}: Forme, {data, source}: Brand, count: number): Diagnostic | undefined {
  const own = pages.pages.length
  if (data.kind === 'white-label' || count === own) return undefined
  const message = `with what this brand has on the cover, the whitepaper has ${count} pages, and ${own} without`
  const hint = 'shorten what is on the cover, or give the boxes of copies less room in the theme'
  return diagnostic('brand-pages', source.span([]), message, hint)
}
