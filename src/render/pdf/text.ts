import type {Run} from '../../layout/pages.ts'
import {encodeCluster, familyOf, type DrawnGlyph, type PdfDocument, type PdfFont} from './reach.ts'

const number = (value: number): string => {
  const rounded = Math.round(value * 1000) / 1000
  return String(rounded === 0 ? 0 : rounded)
}

/** `#rrggbb` as the operands of `rg` (ISO 32000-1, 8.6.8). */
const colorOperands = (color: string): string =>
  [1, 3, 5].map((at) => number(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ')

/** Draws a run as one text object, on a line whose baseline is at `baseline`: each cluster at the place the layout gave it. */
export type RunPainter = (run: Run, baseline: number) => void

/** Paint runs on a file; what a cluster's glyphs are is found out once. */
export function runPainter(file: PdfDocument): RunPainter {
  const known = new Map<PdfFont, Map<string, readonly DrawnGlyph[]>>()
  return (run, baseline) => {
    const font = file.provideFont(familyOf(run.fallback ?? 0), run.weight === 'bold', false)
    file.page.fonts[font.id] ??= font.ref()
    const glyphs = known.get(font) ?? new Map<string, readonly DrawnGlyph[]>()
    known.set(font, glyphs)
    const glyphsOf = (cluster: string): readonly DrawnGlyph[] => {
      const found = glyphs.get(cluster) ?? encodeCluster(font, cluster)
      glyphs.set(cluster, found)
      return found
    }
    const matrix = `1 0 0 -1 ${number(run.x)} ${number(baseline - (run.raise ?? 0))} Tm`
    const show = showOperands(run, glyphsOf)
    file.addContent(
      `q ${colorOperands(run.color)} rg BT /${font.id} ${number(run.size)} Tf ${matrix} [${show}] TJ ET Q`,
    )
  }
}

/** The operands of TJ (ISO 32000-1, 9.4.3): glyph codes, and moves in thousandths of the size. */
function showOperands(run: Run, glyphsOf: (cluster: string) => readonly DrawnGlyph[]): string {
  const perPoint = 1000 / run.size
  const parts: string[] = []
  let codes = ''
  let pen = 0
  const move = (to: number): void => {
    const by = Math.round((pen - to) * perPoint)
    if (by === 0) return
    if (codes) parts.push(`<${codes}>`)
    parts.push(String(by))
    codes = ''
    pen -= by / perPoint
  }
  run.stops.forEach(([start, offset], index) => {
    move(offset)
    for (const {code, width, advance} of glyphsOf(run.text.slice(start, run.stops[index + 1]?.[0]))) {
      codes += code
      const end = pen + advance / perPoint
      pen += width / perPoint
      if (Math.abs(end - pen) * perPoint >= 1) move(end)
    }
  })
  if (codes) parts.push(`<${codes}>`)
  return parts.join(' ')
}
