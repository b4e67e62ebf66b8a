import {unzlibSync} from 'fflate'

/** The objects of a PDF that stand in its object streams, as text, by number (ISO 32000-1, 7.5.7). */
function objectsIn(pdf: Uint8Array): ReadonlyMap<number, string> {
  const objects = new Map<number, string>()
  const streams = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/Type\/ObjStm[^>]*?\/First (\d+)[^]*?stream\n([^]*?)\nendstream\nendobj/g)
  for (const [, first = '0', packed = ''] of streams) {
    const text = Buffer.from(unzlibSync(Buffer.from(packed, 'latin1'))).toString('latin1')
    const pairs = (text.slice(0, Number(first)).match(/\d+/g) ?? []).map(Number)
    for (let at = 0; at < pairs.length; at += 2) {
      const [number = 0, from = 0] = pairs.slice(at, at + 2)
      const to = pairs[at + 3] ?? text.length
      objects.set(number, text.slice(Number(first) + from, Number(first) + to).trim())
    }
  }
  return objects
}

/** Words of a page in the structure: the types of the elements around them, as they are written, and their content's id. */
export interface Structured {
  readonly within: readonly string[]
  /** As pdf.js calls it: of the page's object and the number of the marked content. */
  readonly content: string
}

/** What an element of the structure holds: numbers of marked content, other elements, content of other pages. */
const kidsOf = (element: string): readonly string[] => {
  const [, kids = ''] = /\/K ?(\[[^\]]*\]|<<.*?>>|\d+ 0 R|\d+)/.exec(element) ?? []
  return kids.match(/<<.*?>>|\d+ 0 R|\d+/g) ?? []
}

/** All content of a PDF in the order of its structure. */
export function structureOf(pdf: Uint8Array): readonly Structured[] {
  const objects = objectsIn(pdf)
  const root = [...objects.values()].find((text) => text.includes('/Type/StructTreeRoot'))
  if (root === undefined) throw new Error('the PDF has no structure')
  const gather = (element: string, around: readonly string[]): readonly Structured[] => {
    const [, type] = /\/S\/(\w+)/.exec(element) ?? []
    const [, page] = /\/Pg (\d+) 0 R/.exec(element) ?? []
    const within = type === undefined ? around : [...around, type]
    return kidsOf(element).flatMap((kid): readonly Structured[] => {
      if (kid.endsWith('R')) return gather(objects.get(Number.parseInt(kid)) ?? '', within)
      if (kid.includes('/OBJR')) return []
      const [, own = page, number = kid] = /\/Pg (\d+) 0 R.*\/MCID (\d+)/.exec(kid) ?? []
      return [{within, content: `p${own}R_mc${number}`}]
    })
  }
  return gather(root, [])
}
