import {escapeXml} from '../document/xml.ts'
import type {Drawing} from './drawing.ts'
import {faceOf, type Fonts} from './fonts.ts'
import type {BoxPiece, LinePiece, Run} from './pages.ts'

/** How a drawing's words are written: as text that can be searched, or as outlines that look the same everywhere. */
export type Lettering = 'text' | 'outlines'

/** A drawing as an SVG of its own, one user unit a point. It holds no title: the format says the alternative text. */
export function drawingSvg(drawing: Drawing, fonts: Fonts, lettering: Lettering): string {
  const size = `width="${short(drawing.width)}pt" height="${short(drawing.height)}pt"`
  const box = `viewBox="0 0 ${short(drawing.width)} ${short(drawing.height)}"`
  const body = drawing.pieces.map((piece) =>
    piece.kind === 'box' ? rectangle(piece) : letters(piece, fonts, lettering),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box}>${body.join('')}</svg>`
}

const short = (value: number): string => String(Number(value.toFixed(2)))

function rectangle({x, y, width, height, fill, stroke, radius}: BoxPiece): string {
  const edge = stroke ? ` stroke="${stroke.color}" stroke-width="${short(stroke.width)}"` : ''
  const round = radius ? ` rx="${short(radius)}"` : ''
  const area = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`
  return `<rect ${area}${round} fill="${fill ?? 'none'}"${edge}/>`
}

const letters = ({runs, baseline}: LinePiece, fonts: Fonts, lettering: Lettering): string =>
  runs.map((run) => (lettering === 'text' ? textOf(run, baseline) : outlineOf(run, baseline, fonts))).join('')

function textOf(run: Run, baseline: number): string {
  const place = `x="${short(run.x)}" y="${short(baseline)}" textLength="${short(run.width)}"`
  const look = `font-size="${short(run.size)}" fill="${run.color}"${run.weight === 'bold' ? ' font-weight="bold"' : ''}`
  return `<text ${place} lengthAdjust="spacingAndGlyphs" ${look}>${escapeXml(run.text)}</text>`
}

function outlineOf(run: Run, baseline: number, fonts: Fonts): string {
  const face = faceOf(fonts, run)
  const scale = run.size / face.unitsPerEm
  const paths = run.stops.map(([start, offset], index) => {
    const cluster = run.text.slice(start, run.stops[index + 1]?.[0])
    return `<path transform="translate(${short(offset / scale)} 0)" d="${face.outline(cluster)}"/>`
  })
  const place = `translate(${short(run.x)} ${short(baseline)}) scale(${scale.toFixed(6)} ${(-scale).toFixed(6)})`
  return `<g fill="${run.color}" transform="${place}">${paths.join('')}</g>`
}
