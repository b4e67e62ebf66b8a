import type {Brand} from '../../content/load/brand.ts'
import {digest} from '../../world/digest.ts'
import {ranked} from '../../layout/fonts.ts'
import type {Forme} from '../press.ts'
import {version} from '../version.ts'

/** Where a node was written changes nothing of a copy. */
const withoutOrigins = (key: string, value: unknown): unknown => (key === 'origin' ? undefined : value)

/** SHA-256 of all that goes into every copy of a brand: text, theme, fonts, pictures, the brand, and the program. */
export function inputOf({composed, theme, fonts, pictures}: Forme, {id, data, logo}: Brand): string {
  const faces = ranked(fonts).flatMap(({regular, bold}) => [digest(regular.bytes), digest(bold.bytes)])
  const facts = [composed, theme, faces, [...pictures.keys()].sort(), id, data, logo?.digest, version]
  return digest(JSON.stringify(facts, withoutOrigins))
}
