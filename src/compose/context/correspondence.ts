import type {Catalog} from '../../content/catalog.ts'
import type {Standard} from '../../content/numbers.ts'
import type {Words} from '../template/values.ts'
import {numbersText} from './control.ts'
import type {PartContext} from './part.ts'

/** The controls with their numbers in every standard, as templates see them. */
export interface CorrespondenceContext {
  readonly standards: readonly Standard[]
  readonly rows: readonly {
    readonly id: string
    readonly number: string | null
    readonly title: Words
    /** One a standard; empty where it has none. */
    readonly numbers: readonly string[]
  }[]
}

const controlsIn = (parts: readonly PartContext[]): readonly PartContext[] =>
  parts.flatMap((part) => [...(part.kind === 'control' ? [part] : []), ...controlsIn(part.children)])

/** Every control of the outline, in its order. */
export function correspondenceOf(catalog: Catalog, outline: readonly PartContext[]): CorrespondenceContext {
  const {standards} = catalog.whitepaper.data
  const rows = controlsIn(outline).map(({id, number, title}) => {
    const control = catalog.controls.get(id)?.data
    const numbers = standards.map((standard) => (control ? numbersText(catalog, control, standard.id) : ''))
    return {id, number, title, numbers}
  })
  return {standards, rows}
}
