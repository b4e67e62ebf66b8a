import type {IParagraphStyleOptions} from 'docx'
import type {Theme} from '../../../theme/model.ts'
import {twips} from '../units.ts'
import type {VariantKind, Variants} from '../variants.ts'

/** The space below a table, in twips: what the layout leaves there. */
const belowTable = ({body, table}: Theme): number => twips(body.after + table.padding)

const names = {AfterTable: 'After Table', Joined: 'Joined'} as const satisfies Record<VariantKind, string>

/** The styles with the variants that a document needs: each says only what differs from the style it is based on. */
export function withVariants(
  styles: readonly IParagraphStyleOptions[],
  variants: Variants,
  theme: Theme,
): readonly IParagraphStyleOptions[] {
  const known = new Map(styles.map((style) => [style.id, style]))
  for (const [id, {base, kind}] of variants) {
    const from = known.get(base)
    if (!from) continue
    const before = Number(from.paragraph?.spacing?.before ?? 0)
    const spacing = kind === 'Joined' ? {after: 0} : {before: before + belowTable(theme)}
    known.set(id, {
      id,
      name: `${from.name ?? base} ${names[kind]}`,
      basedOn: base,
      semiHidden: true,
      unhideWhenUsed: true,
      paragraph: {spacing},
    })
  }
  return [...known.values()]
}
