import type {Line} from '../../compare/report/line.ts'
import {printReport} from '../../compare/report/text.ts'
import {lineText, type ChangeLine} from '../../content/changes.ts'
import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import {hasGoneOn, type Status} from './status.ts'

const strong = (text: string): Line => [{style: 'strong', text}]
const plain = (text: string): Line => [{style: 'plain', text}]

const states = {
  draft: 'a draft',
  final: 'final, and not released yet',
  released: 'released',
} as const

function headText({whitepaper, inWork, released}: Status): string {
  if (!inWork)
    return `${whitepaper}: ${released ? `edition ${released.edition} (${released.label}) is the last that is released` : 'no edition is released'}, and there is no working copy that can be read`
  const {edition, label, date, state} = inWork
  return `${whitepaper}: edition ${edition} (${label}, ${date}) is ${states[state]}`
}

function lastLines({released, inWork}: Status): readonly Line[] {
  if (!inWork || inWork.state === 'released') return []
  if (!released) return [plain('  no edition is released')]
  return [plain(`  released last is edition ${released.edition} (${released.label}, ${released.date})`)]
}

function differenceLines({difference}: Status): readonly Line[] {
  if (!difference) return []
  const printed = printReport(difference, {signed: false, summary: true})
  return printed.map((line) => plain(`  ${line.map(({text}) => text).join('')}`))
}

const listed = (head: string, lines: readonly ChangeLine[]): readonly Line[] =>
  lines.length === 0 ? [] : [plain(`  ${head}`), ...lines.map((line) => plain(`    ${lineText(line)}`))]

function historyLines(status: Status): readonly Line[] {
  const {folder, inWork, undeclared, untrue} = status
  if (undeclared.length + untrue.length === 0) return []
  const isNew = inWork?.state === 'released'
  const draft = `hakusho status ${folder} --draft-history writes the entry`
  return [
    ...listed(isNew ? 'the entry of a new edition has to say' : 'the history does not say', undeclared),
    ...listed('the history says, and it is not so', untrue),
    plain(`  ${isNew ? draft : `a release is refused until this is mended; ${draft}`}`),
  ]
}

function faultLines({message, span, hints}: Diagnostic): readonly Line[] {
  const place = span ? `${span.file}:${span.start.line}:${span.start.column} ` : ''
  return [plain(`    ${place}${message}`), ...hints.slice(0, 1).map((hint) => plain(`      hint: ${hint}`))]
}

/** Faults that are shown; `hakusho check` tells all. */
const most = 10

function endLines(status: Status): readonly Line[] {
  const {folder, inWork, ready, faults} = status
  if (ready) return [plain(`  it can be released: hakusho release ${folder} ${inWork?.edition ?? ''}`)]
  if (faults.length === 0) return []
  const more = faults.length - most
  return [
    plain(`  ${inWork?.state === 'released' ? 'what is wrong' : 'a release would be refused'}`),
    ...faults.slice(0, most).flatMap(faultLines),
    ...(more > 0 ? [plain(`    … and ${more} more: hakusho check ${folder} tells them`)] : []),
  ]
}

/** How a whitepaper stands, as lines. */
export function printStatus(status: Status): readonly Line[] {
  const gone = status.inWork?.state !== 'released' || hasGoneOn(status)
  return [
    strong(headText(status)),
    ...lastLines(status),
    ...(gone ? differenceLines(status) : [plain('  the working copy says the same')]),
    ...historyLines(status),
    ...endLines(status),
  ]
}
