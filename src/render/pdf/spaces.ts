import type {LinePiece, Piece, Run} from '../../layout/pages.ts'
import {points} from '../../theme/model.ts'

/**
 * The line with the space that was left out where it ends, drawn as nothing: who copies the text or listens to it would
 * have two words in one. A word that goes on in the next line has none.
 */
export function withSpace(line: LinePiece, next: Piece | undefined): LinePiece {
  const last = line.runs.at(-1)
  if (!last || last.fallback !== undefined || next?.kind !== 'line') return line
  const first = next.block === line.block && line.part === 'text' && next.part === 'text' && next.runs[0]
  if (!first || !isParted(last, first)) return line
  const {text, stops, width} = last
  const longer: Run = {...last, text: `${text} `, stops: [...stops, [text.length, points(width)]]}
  return {...line, runs: [...line.runs.slice(0, -1), longer]}
}

/** Whether the content has a space between two runs that stand on neighbouring lines. */
function isParted(before: Run, after: Run): boolean {
  const [own, next] = [contentOf(before), contentOf(after)]
  if (own !== next) return own.value.endsWith(`${before.text} `) || next.value.startsWith(` ${after.text}`)
  return !own.value.includes(before.text + after.text) && own.value.includes(`${before.text} ${after.text}`)
}

/** The node whose characters a run has. */
function contentOf({inlines}: Run): {readonly value: string} {
  const node = inlines?.at(-1)
  return node && 'value' in node ? node : nothing
}

const nothing = {value: ''}
