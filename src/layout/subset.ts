import {tablesOf, viewOf} from './font-tables.ts'

/** Makes of a font file one with some glyphs alone: each has its place in the list as its id. */
export type Subset = (ids: readonly number[]) => Uint8Array

/** A glyph as it is written: its outline, its width and its bearing, and where it names others that it is put together from. */
interface Glyph {
  readonly outline: Uint8Array
  /** Advance width and left side bearing, as the table `hmtx` has them. */
  readonly metric: Uint8Array
  readonly components: readonly Component[]
}

interface Component {
  /** Where its id stands in the outline. */
  readonly at: number
  readonly id: number
}

/** What a subset is made of, besides outlines. */
interface Source {
  readonly glyph: (id: number) => Glyph
  /** The tables that all subsets have, in the order in which they are written; empty ones are filled in. */
  readonly tables: readonly (readonly [name: string, bytes: Uint8Array])[]
  /** Whether offsets of outlines are written halved, in two bytes. */
  readonly short: boolean
}

/** What a PDF needs of a font (ISO 32000-1, 9.9). */
const kept = ['head', 'hhea', 'loca', 'maxp', 'cvt ', 'prep', 'glyf', 'hmtx', 'fpgm']

/**
 * A writer of subsets of a TrueType font: the bytes that fontkit gives, in a fraction of its time, since outlines are
 * copied and nothing is read twice. None for a font of another kind, and for one with variations.
 */
export function openSubset(bytes: Uint8Array): Subset | undefined {
  const view = viewOf(bytes)
  const version = view.getUint32(0)
  if (version !== 0x00010000 && version !== 0x74727565) return undefined
  const tables = new Map(
    tablesOf(bytes).map(({name, offset, length}) => [name, bytes.subarray(offset, offset + length)]),
  )
  const [head, hhea, maxp, loca, glyf, hmtx] = ['head', 'hhea', 'maxp', 'loca', 'glyf', 'hmtx'].map((name) =>
    tables.get(name),
  )
  if (!head || !hhea || !maxp || !loca || !glyf || !hmtx || tables.has('fvar')) return undefined
  const short = viewOf(head).getInt16(50) === 0
  const offsets = viewOf(loca)
  const startOf = (id: number): number => (short ? offsets.getUint16(id * 2) * 2 : offsets.getUint32(id * 4))
  const metricOf = openMetrics(hmtx, viewOf(hhea).getUint16(34))
  const known = new Map<number, Glyph>()
  const glyph = (id: number): Glyph => {
    const found = known.get(id)
    if (found) return found
    const outline = glyf.subarray(startOf(id), startOf(id + 1))
    const made = {outline, metric: metricOf(id), components: componentsOf(outline)}
    known.set(id, made)
    return made
  }
  const own = kept.flatMap((name) => {
    const table = tables.get(name)
    return table ? [[name, table] as const] : []
  })
  return (ids) => subsetOf({glyph, tables: own, short}, ids)
}

/** Widths and bearings (OpenType, hmtx): glyphs behind the last width have that, and a bearing of their own. */
function openMetrics(hmtx: Uint8Array, count: number): (id: number) => Uint8Array {
  return (id) => {
    if (id < count) return hmtx.subarray(id * 4, id * 4 + 4)
    const metric = new Uint8Array(4)
    metric.set(hmtx.subarray(count * 4 - 4, count * 4 - 2))
    metric.set(hmtx.subarray(count * 4 + (id - count) * 2, count * 4 + (id - count) * 2 + 2), 2)
    return metric
  }
}

/** Flags of a component (OpenType, glyf, composite glyph description), and the bytes that each adds to it. */
const flag = {words: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80} as const

function componentsOf(outline: Uint8Array): readonly Component[] {
  const view = viewOf(outline)
  if (outline.length === 0 || view.getInt16(0) >= 0) return []
  const components: Component[] = []
  for (let at = 10, flags: number = flag.more; flags & flag.more;) {
    flags = view.getUint16(at)
    components.push({at: at + 2, id: view.getUint16(at + 2)})
    at += 4 + (flags & flag.words ? 4 : 2)
    at += flags & flag.scale ? 2 : flags & flag.twoScales ? 4 : flags & flag.matrix ? 8 : 0
  }
  return components
}

function subsetOf(source: Source, ids: readonly number[]): Uint8Array {
  const glyphs = glyphsOf(source, ids)
  const length = glyphs.reduce((sum, {outline}) => sum + outline.length, 0)
  const filled = source.tables.map(([name, bytes]): readonly [string, Uint8Array] => {
    if (name === 'glyf') return [name, joined(glyphs.map(({outline}) => outline))]
    if (name === 'hmtx') return [name, joined(glyphs.map(({metric}) => metric))]
    if (name === 'loca') return [name, offsetsOf(glyphs, length, source.short)]
    if (name === 'hhea') return [name, withCount(bytes, 34, glyphs.length)]
    return [name, name === 'maxp' ? withCount(bytes, 4, glyphs.length) : bytes]
  })
  return fontOf(filled)
}

/** The glyphs of a subset; those that others are put together from follow, and are named by their new ids. */
function glyphsOf({glyph}: Source, ids: readonly number[]): readonly Glyph[] {
  const all = [...ids]
  const added = new Map([[0, 0]])
  const idOf = (id: number): number => {
    const known = added.get(id)
    if (known !== undefined) return known
    added.set(id, all.push(id) - 1)
    return all.length - 1
  }
  const glyphs: Glyph[] = []
  for (let at = 0; at < all.length; at++) {
    const made = glyph(all[at] ?? 0)
    if (made.components.length === 0) {
      glyphs.push(made)
      continue
    }
    const outline = new Uint8Array(made.outline)
    for (const {at: place, id} of made.components) viewOf(outline).setUint16(place, idOf(id))
    glyphs.push({...made, outline})
  }
  return glyphs
}

function offsetsOf(glyphs: readonly Glyph[], length: number, short: boolean): Uint8Array {
  const bytes = new Uint8Array((glyphs.length + 1) * (short ? 2 : 4))
  const view = viewOf(bytes)
  let offset = 0
  const write = (at: number): void => {
    if (short) view.setUint16(at * 2, offset >> 1)
    else view.setUint32(at * 4, offset)
  }
  glyphs.forEach(({outline}, at) => {
    write(at)
    offset += outline.length
  })
  offset = length
  write(glyphs.length)
  return bytes
}

function withCount(table: Uint8Array, at: number, count: number): Uint8Array {
  const bytes = new Uint8Array(table)
  viewOf(bytes).setUint16(at, count)
  return bytes
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** A font file: its directory, then its tables one after the other. In a PDF nobody looks at the sums of tables. */
function fontOf(tables: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  const count = tables.length
  const head = new Uint8Array(12 + 16 * count)
  const view = viewOf(head)
  const power = Math.floor(Math.log2(count))
  head.set(Buffer.from('true', 'latin1'))
  view.setUint16(4, count)
  view.setUint16(6, 2 ** power * 16)
  view.setUint16(8, power)
  view.setUint16(10, count * 16 - 2 ** power * 16)
  let offset = head.length
  tables.forEach(([name, bytes], index) => {
    const at = 12 + index * 16
    head.set(Buffer.from(name, 'latin1'), at)
    view.setUint32(at + 8, offset)
    view.setUint32(at + 12, bytes.length)
    offset += bytes.length
  })
  return joined([head, ...tables.map(([, bytes]) => bytes)])
}
