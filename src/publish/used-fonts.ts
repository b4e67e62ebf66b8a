import {walk} from '../document/walk.ts'
import {faceOf, type Face} from '../layout/fonts.ts'
import {cast} from '../layout/glyphs.ts'
import {svgWords} from '../layout/svg-words.ts'
import type {Forme} from './press.ts'

/** The cuts that a whitepaper is printed with: both of the theme's own font, and of the others those that draw something. */
export function usedFaces(forme: Forme): readonly Face[] {
  const {fonts, pages} = forme
  const used = new Set([fonts.regular, fonts.bold])
  for (const {pieces} of pages.pages)
    for (const piece of pieces)
      for (const run of piece.kind === 'line' ? piece.runs : []) used.add(faceOf(fonts, run))
  for (const {face} of cast(pictureWords(forme), 'regular', fonts).stretches) used.add(face)
  return [...used]
}

/** The words of the pictures that are SVG files. */
const pictureWords = ({document, pictures}: Forme): string =>
  [...walk(document)]
    .flatMap((node) => {
      if (node.type !== 'figure' || node.picture.kind !== 'file' || node.picture.format !== 'svg') return []
      return [svgWords(new TextDecoder().decode(pictures.get(node.picture.digest)))]
    })
    .join('')
