import type {Document} from '../../document/nodes.ts'
import {walk} from '../../document/walk.ts'
import {freezeTheme} from '../../freeze/theme.ts'
import {freezeTree} from '../../freeze/tree.ts'
import type {Theme} from '../../theme/model.ts'
import {digest} from '../../world/digest.ts'
import type {Forme} from '../press.ts'
import {isOwnFont, namedFaces, renameFonts} from './fonts.ts'

/** The file of an edition's folder that holds its text. */
export const treeName = 'tree.json'

/** The file of an edition's folder that holds its looks. */
export const themeName = 'theme.json'

/** What is frozen of a forme. */
export type Freezable = Pick<Forme, 'composed' | 'theme' | 'fonts'>

/** Where a font of the whitepaper's own is kept in an edition's folder, by what the theme calls it. */
function keptFonts({
  theme,
  fonts,
}: Freezable): ReadonlyMap<string, {readonly name: string; readonly bytes: Uint8Array}> {
  const own = namedFaces(theme, fonts).filter(({file}) => isOwnFont(file))
  return new Map(
    own.map(({file, face: {bytes}}) => {
      const [ending = ''] = /\.\w+$/.exec(file) ?? []
      return [file, {name: `fonts/${digest(bytes)}${ending}`, bytes}]
    }),
  )
}

/** The theme of a forme as it is frozen: fonts of the whitepaper's own are named by their digests. */
export function frozenTheme(forme: Freezable): Theme {
  const kept = keptFonts(forme)
  return renameFonts(forme.theme, (file) => {
    const own = kept.get(file)
    return own ? `./${own.name}` : file
  })
}

const endings = {png: 'png', jpeg: 'jpg', svg: 'svg'} as const

/** Where a picture is kept in an edition's folder. */
export const pictureName = (sha: string, format: keyof typeof endings): string =>
  `pictures/${sha}.${endings[format]}`

/** The pictures from files that a document names, by digest, with their formats. */
export function picturesIn(document: Document): ReadonlyMap<string, keyof typeof endings> {
  const found = [...walk(document)].flatMap((node) =>
    node.type === 'figure' && node.picture.kind === 'file'
      ? [[node.picture.digest, node.picture.format] as const]
      : [],
  )
  return new Map(found)
}

/** The files of an edition's folder but the one that tells of them, by their paths in it. */
export function freezeForme(forme: Freezable & Pick<Forme, 'pictures'>): ReadonlyMap<string, Uint8Array> {
  const text = new TextEncoder()
  const pictures = [...picturesIn(forme.composed)].map(
    ([sha, format]) => [pictureName(sha, format), forme.pictures.get(sha) ?? new Uint8Array()] as const,
  )
  const fonts = [...keptFonts(forme).values()].map(({name, bytes}) => [name, bytes] as const)
  return new Map([
    [treeName, text.encode(freezeTree(forme.composed))],
    [themeName, text.encode(freezeTheme(frozenTheme(forme)))],
    ...pictures,
    ...fonts,
  ])
}
