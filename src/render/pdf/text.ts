import type {Run} from '../../layout/pages.ts'
import {familyOf, type PdfFile, type PdfReference} from './reach/document.ts'
import {encodeCluster, type DrawnGlyph, type PdfFont} from './reach/fonts.ts'
import {textBytes} from './reach/values.ts'

const number = (value: number): string => {
  const rounded = Math.round(value * 1000) / 1000
  return String(rounded === 0 ? 0 : rounded)
}

/** `#rrggbb` as the operands of `rg` (ISO 32000-1, 8.6.8). */
const colorOperands = (color: string): string =>
  [1, 3, 5].map((at) => number(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ')

/** Draws a run as one text object, on a line whose baseline is at `baseline`: each cluster at the place the layout gave it. */
export type RunPainter = (run: Run, baseline: number) => void

/** What runs are painted on. */
export interface Canvas extends Pick<PdfFile, 'provideFont' | 'addContent'> {
  readonly page: {readonly fonts: Record<string, PdfReference>}
}

/** Paint runs on a file; what a cluster's glyphs are is found out once. */
export function runPainter(file: Canvas): RunPainter {
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
    const show = showText(run, glyphsOf)
    file.addContent(
      `q ${colorOperands(run.color)} rg BT /${font.id} ${number(run.size)} Tf ${matrix} ${show} ET Q`,
    )
  }
}

/** Glyphs that do not say their characters one by one say them together (ISO 32000-1, 14.9.4). */
const saying = (text: string, operators: string): string =>
  `/Span <</ActualText <${textBytes(text).toString('hex')}>>> BDC ${operators} EMC`

/** Shows glyphs with TJ (ISO 32000-1, 9.4.3): their codes, and moves in thousandths of the size. */
function showText(run: Run, glyphsOf: (cluster: string) => readonly DrawnGlyph[]): string {
  const perPoint = 1000 / run.size
  const shown: string[] = []
  let operands = ''
  let codes = ''
  let pen = 0
  const endCodes = (): void => {
    if (codes) operands += `<${codes}>`
    codes = ''
  }
  const endShow = (wrap = (show: string): string => show): void => {
    endCodes()
    if (operands) shown.push(wrap(`[${operands}] TJ`))
    operands = ''
  }
  const move = (to: number): void => {
    const by = Math.round((pen - to) * perPoint)
    if (by === 0) return
    endCodes()
    operands += ` ${by} `
    pen -= by / perPoint
  }
  const draw = (glyphs: readonly DrawnGlyph[]): void => {
    for (const {code, width, advance} of glyphs) {
      codes += code
      const end = pen + advance / perPoint
      pen += width / perPoint
      if (Math.abs(end - pen) * perPoint >= 1) move(end)
    }
  }
  run.stops.forEach(([start, offset], index) => {
    const cluster = run.text.slice(start, run.stops[index + 1]?.[0])
    const glyphs = glyphsOf(cluster)
    const isPlain = says(glyphs, cluster)
    move(offset)
    if (!isPlain) endShow()
    draw(glyphs)
    if (!isPlain) endShow((show) => saying(cluster, show))
  })
  endShow()
  return shown.join(' ')
}

/** Whether glyphs say a cluster by themselves, one after the other. */
const says = (glyphs: readonly DrawnGlyph[], cluster: string): boolean =>
  glyphs.length === 1 ? glyphs[0]?.text === cluster : glyphs.map(({text}) => text).join('') === cluster
