import type {Pages, Piece, Run, Target} from '../../src/layout/pages.ts'

const short = (value: number): string => String(Math.round(value * 10) / 10)

const targetOf = (target: Target): string => ('address' in target ? target.address : `#${target.id}`)

/** What a run stands in, less what says nothing: text and variables. */
const wraps = ({inlines = []}: Run): string =>
  inlines
    .map(({type}) => type)
    .filter((type) => type !== 'text' && type !== 'variable')
    .join('/')

/** A run: its look and what a tagger would know of it, then its characters between “”. */
function sayRun(run: Run): string {
  const parts = [
    `${run.weight} ${short(run.size)}`,
    run.fallback === undefined ? '' : `fallback ${run.fallback}`,
    run.raise === undefined ? '' : `raised ${short(run.raise)}`,
    run.language === undefined ? '' : `lang ${run.language}`,
    wraps(run),
    run.id === undefined ? '' : `id ${run.id}`,
    run.target ? `to ${targetOf(run.target)}` : '',
  ]
  return `${parts.filter(Boolean).join(', ')} “${run.text}”`
}

function sayPiece(piece: Piece): string {
  if (piece.kind === 'line') {
    const x = short(piece.runs[0]?.x ?? 0)
    const what = piece.block ? `${piece.part} of ${piece.block.type}` : piece.part
    return `line ${x} ${short(piece.baseline)} ${what}: ${piece.runs.map(sayRun).join(' · ')}`
  }
  if (piece.kind === 'leader')
    return `leader ${short(piece.x)} ${short(piece.baseline)} width ${short(piece.width)}`
  const area = `${short(piece.x)} ${short(piece.y)} size ${short(piece.width)}×${short(piece.height)}`
  if (piece.kind === 'picture') return `picture ${area}: ${piece.figure.id}`
  const stroke = piece.stroke ? ` stroke ${piece.stroke.color} ${short(piece.stroke.width)}` : ''
  return `box ${area}${piece.fill === undefined ? '' : ` fill ${piece.fill}`}${stroke}`
}

/**
 * All that is drawn, a piece a line in reading order: kind, left edge, baseline or top (points, rounded to 0.1), then what
 * it is. A line's text is said run by run.
 */
export const drawLog = ({pages}: Pages): string =>
  pages
    .map(({folio, pieces}) => [`page ${folio}`, ...pieces.map((piece) => `  ${sayPiece(piece)}`)].join('\n'))
    .join('\n')
    .concat('\n')
