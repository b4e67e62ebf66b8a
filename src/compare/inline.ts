import type {Inline, Text} from '../document/nodes.ts'
import type {InlineMark, InlineMarkName, Piece} from './difference.ts'
import {leadsOf, lookOf, textOf, textOfPiece} from './printing.ts'
import type {Said} from './said.ts'
import {same} from './same.ts'
import {editSteps} from './words/edit.ts'
import {slide} from './words/slide.ts'
import type {Segment} from './words/segment.ts'
import {isOneWord, wordsOf, type Word} from './words/words.ts'

/** What the comparison of two texts needs to know of the editions they stand in. */
export interface Reading {
  readonly segment: Segment
  readonly before: Said
  readonly after: Said
}

/**
 * The marks of a text: in both editions' order, what is struck before what takes its place. Marks begin and end at words;
 * neighbours with one mark are one, save variables and references, which stay apart.
 */
export function markInlines(
  before: readonly Inline[],
  after: readonly Inline[],
  reading: Reading,
): readonly InlineMark[] {
  const [old, now] = [wordsOf(before, reading.segment), wordsOf(after, reading.segment)]
  const steps = slide(editSteps(old, now, isOneWord), {
    before: old,
    after: now,
    isTwin: (from, to) => isOneWord(from, to) && markKept(from, to, reading).mark === 'same',
    fit: fitBehind,
  })
  const marks = steps.map((step): InlineMark => {
    if (step.kind === 'strike') return {mark: 'deleted', before: (old[step.before] as Word).pieces, after: []}
    if (step.kind === 'insert') return {mark: 'inserted', before: [], after: (now[step.after] as Word).pieces}
    return markKept(old[step.before] as Word, now[step.after] as Word, reading)
  })
  return restyle(join(marks)).map((mark) => Object.freeze(mark))
}

/** A mark begins best with a sentence, then with a clause. */
const fitBehind = (word: Word | undefined): number => {
  if (word === undefined) return 2
  if (word.pieces[0]?.node.type === 'variable') return 0
  if (/[。！？\n]$/.test(word.text)) return 2
  return /[、，,:：（(「]$/.test(word.text) ? 1 : 0
}

function markKept(old: Word, now: Word, reading: Reading): InlineMark {
  const sides = {before: old.pieces, after: now.pieces}
  const said = saidOtherwise(old, now, reading)
  return said ? {mark: 'referred', ...sides, said} : {mark: nameKept(old, now), ...sides}
}

function nameKept(old: Word, now: Word): InlineMarkName {
  const leads = (word: Word): string => along(word.pieces, (piece) => leadsOf(piece, 'name').join(' '))
  const [from, to] = [leads(old), leads(now)]
  if (from !== to && led(old) && led(now)) return 'readdressed'
  if (along(old.pieces, lookOf) !== along(now.pieces, lookOf) || from !== to) return 'restyled'
  const values = (word: Word): string =>
    along(word.pieces, (piece) => `${variableOf(piece)} ${leadsOf(piece, 'value').join(' ')}`)
  return values(old) === values(now) ? 'same' : 'revalued'
}

const variableOf = ({node}: Piece): string => (node.type === 'variable' ? node.value : '')

const led = ({pieces}: Word): boolean => pieces.some((piece) => leadsOf(piece, 'name').length > 0)

/** What is true of the characters of pieces, by runs: two rows of pieces that are cut otherwise give the same. */
function along(pieces: readonly Piece[], of: (piece: Piece) => string): string {
  if (pieces.length === 1) return of(pieces[0] as Piece)
  const runs: [string, number][] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    const own = of(piece)
    if (last?.[0] === own) last[1] += textOfPiece(piece).length
    else runs.push([own, textOfPiece(piece).length])
  }
  return runs.length === 1 ? (runs[0]?.[0] ?? '') : JSON.stringify(runs)
}

/** The marks of what a reference without words says, where that differs. */
function saidOtherwise(old: Word, now: Word, reading: Reading): readonly InlineMark[] | undefined {
  const [from, to] = [old.pieces[0]?.node, now.pieces[0]?.node]
  if (from?.type !== 'reference' || to?.type !== 'reference') return undefined
  const [was, is] = [reading.before(from.target), reading.after(to.target)]
  return same(was, is) ? undefined : markInlines(was, is, reading)
}

const isJoined = (last: InlineMark | undefined, {mark}: InlineMark): last is InlineMark =>
  last?.mark === mark && mark !== 'referred' && mark !== 'revalued'

function join(marks: readonly InlineMark[]): InlineMark[] {
  const runs: {mark: InlineMark; before: Piece[]; after: Piece[]}[] = []
  for (const mark of marks) {
    const run = runs.at(-1)
    if (run && isJoined(run.mark, mark)) {
      add(run.before, mark.before)
      add(run.after, mark.after)
    } else runs.push({mark, before: [...mark.before], after: [...mark.after]})
  }
  return runs.map(({mark, before, after}) => ({...mark, before, after}))
}

/** Add pieces to others; pieces of one text that touch become one. */
function add(pieces: Piece[], more: readonly Piece[]): void {
  for (const piece of more) {
    const last = pieces.at(-1)
    if (last?.source === piece.source && last.node.type === 'text') {
      const value = last.node.value + (piece.node as Text).value
      pieces[pieces.length - 1] = {...last, node: Object.freeze({...last.node, value})}
    } else pieces.push(piece)
  }
}

/** The same words that go and come are one run that looks otherwise. */
function restyle(marks: readonly InlineMark[]): readonly InlineMark[] {
  const told: InlineMark[] = []
  for (const mark of marks) {
    const last = told.at(-1)
    const text = textOf(mark.after)
    if (last?.mark === 'deleted' && mark.mark === 'inserted' && text !== '' && textOf(last.before) === text)
      told[told.length - 1] = {mark: 'restyled', before: last.before, after: mark.after}
    else told.push(mark)
  }
  return told
}
