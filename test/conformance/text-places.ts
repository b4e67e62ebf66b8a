import {getDocument, OPS} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A glyph as a PDF's operators place it: the characters it says, and its left edge in points. */
export interface PlacedGlyph {
  readonly text: string
  readonly x: number
}

/** The glyphs of text objects, by the place at which each begins, as `placeOf` says it. */
export type Placed = ReadonlyMap<string, readonly PlacedGlyph[]>

/** A place on a page, in points from its top left corner, to a thousandth, as it is written. */
export const placeOf = (x: number, baseline: number): string => `${x.toFixed(3)} ${baseline.toFixed(3)}`

interface Glyph {
  readonly unicode: string
  /** In thousandths of the size. */
  readonly width: number
}

/** Follow the operators of each page of a PDF (ISO 32000-1, 9.4) and say where they put each glyph. */
export async function glyphsByPlace(bytes: Uint8Array): Promise<readonly Placed[]> {
  const file = await getDocument({data: Uint8Array.from(bytes), verbosity: 0}).promise
  const pages: Placed[] = []
  for (let number = 1; number <= file.numPages; number++)
    pages.push(follow(await (await file.getPage(number)).getOperatorList()))
  await file.loadingTask.destroy()
  return pages
}

function follow({fnArray, argsArray}: {fnArray: number[]; argsArray: unknown[]}): Placed {
  const objects = new Map<string, PlacedGlyph[]>()
  let [size, x] = [0, 0]
  let own: PlacedGlyph[] = []
  fnArray.forEach((operator, index) => {
    const operands = argsArray[index] as readonly unknown[]
    if (operator === OPS.setFont) size = Number(operands[1])
    if (operator === OPS.setTextMatrix) {
      const [, , , , left = 0, baseline = 0] = operands[0] as readonly number[]
      x = left
      objects.set(placeOf(left, baseline), (own = []))
    }
    if (operator !== OPS.showText) return
    for (const shown of operands[0] as readonly (Glyph | number)[])
      if (typeof shown === 'number') x -= (shown * size) / 1000
      else {
        own.push({text: shown.unicode, x})
        x += (shown.width * size) / 1000
      }
  })
  return objects
}
