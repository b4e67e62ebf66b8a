import {describe, expect, it} from 'vitest'
import {compare} from '../../src/compare/compare.ts'
import {expectGolden} from '../goldens.ts'
import {after, before, documentOfWords, edits, humanRuns, machineRuns, type Run} from './edits.ts'

const marked = (runs: readonly Run[]): readonly Run[] => runs.filter(({sign}) => sign !== '')
const characters = (runs: readonly Run[]): number =>
  marked(runs).reduce((sum, {words}) => sum + words.length, 0)

const told = edits.map((edit) => {
  const machine = machineRuns(compare(documentOfWords(before(edit)), documentOfWords(after(edit))))
  const human = humanRuns(edit)
  return {edit, machine, human, ratio: characters(machine) / characters(human)}
})

const total = (of: (own: (typeof told)[number]) => number): number =>
  told.reduce((sum, own) => sum + of(own), 0)
const share = (part: number, whole: number): string => (part / whole).toFixed(2)

const written = (runs: readonly Run[]): string =>
  runs.map(({sign, words}) => (sign === '' ? words : `[${sign}${words}${sign}]`)).join('')

function report(): string {
  const struck = [total(({machine}) => characters(machine)), total(({human}) => characters(human))] as const
  const runs = [
    total(({machine}) => marked(machine).length),
    total(({human}) => marked(human).length),
  ] as const
  const worst = [...told].sort((a, b) => b.ratio - a.ratio)[0]
  return [
    `characters struck and inserted: ${struck[0]}, by hand ${struck[1]}: ${share(...struck)}`,
    `marked runs: ${runs[0]}, by hand ${runs[1]}: ${share(...runs)}`,
    `worst: ${worst?.ratio.toFixed(2)} ${worst?.edit.kind} ${written(worst?.machine ?? [])}`,
    '',
    ...told.map(({edit, machine, ratio}) => `${ratio.toFixed(2)} ${edit.kind}: ${written(machine)}`),
    '',
  ].join('\n')
}

describe('edits marked by hand beforehand', () => {
  it('are at least 80, of at least 20 kinds', () => {
    expect(edits.length).toBeGreaterThanOrEqual(80)
    expect(new Set(edits.map(({kind}) => kind)).size).toBeGreaterThanOrEqual(20)
    expect(edits.filter((edit) => before(edit) === after(edit))).toEqual([])
  })

  it('strike and insert at most 1.5 times the characters that an editor would', () => {
    expect(total(({machine}) => characters(machine))).toBeLessThanOrEqual(
      1.5 * total(({human}) => characters(human)),
    )
    expect(told.filter(({ratio}) => ratio > 1.5).map(({edit}) => edit.marked)).toEqual([])
  })

  it('have at most 1.2 times the marked runs', () => {
    expect(total(({machine}) => marked(machine).length)).toBeLessThanOrEqual(
      1.2 * total(({human}) => marked(human).length),
    )
  })

  it('have these marks', () => {
    expectGolden('compare/edits.expected.txt', report())
  })
})
