import type {Report} from '../../compare/report/report.ts'
import {differs} from '../../compare/report/report.ts'
import {lineOf, type ChangeLine} from '../../content/changes.ts'
import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Survey} from './survey.ts'

/** An edition by its names. */
interface Named {
  readonly edition: string
  readonly label: string
  /** YYYY-MM-DD. */
  readonly date: string
}

/** How a whitepaper stands, as plain data. */
export interface Status {
  readonly whitepaper: string
  /** Its folder, as a command takes it. */
  readonly folder: string
  /**
   * The edition in work. `draft`: its entry does not say that it is final; `final`: it does, and it is not released;
   * `released`. Absent where there is no content that could be read.
   */
  readonly inWork?: Named & {readonly state: 'draft' | 'final' | 'released'}
  /** The last edition that was released. */
  readonly released?: Named
  /** What has changed since then. Absent where nothing is released, or the text cannot be read. */
  readonly difference?: Report
  /** What the history has to declare and does not; of a released edition, what a new entry has to. */
  readonly undeclared: readonly ChangeLine[]
  /** What it declares and did not happen. */
  readonly untrue: readonly ChangeLine[]
  /** What else stands against a release. */
  readonly faults: readonly Diagnostic[]
  /** Whether the edition in work could be released as it stands. */
  readonly ready: boolean
}

const named = ({edition, label, date}: Named): Named => ({edition, label, date})

/** Of an edition that is released, that it cannot be released again is no fault. */
const isFault =
  (isReleased: boolean) =>
  ({severity, code}: Diagnostic): boolean =>
    severity === 'error' &&
    code !== 'change-undeclared' &&
    code !== 'change-untrue' &&
    !(isReleased && (code === 'release-refused' || code === 'edition-released'))

function inWorkOf({inWork}: Survey): Pick<Status, 'inWork'> {
  if (!inWork) return {}
  const {revision, isReleased} = inWork
  const state = isReleased ? 'released' : revision.released ? 'final' : 'draft'
  return {inWork: {...named(revision), state}}
}

/** Sum up how a whitepaper stands. */
export function statusOf(whitepaper: string, survey: Survey): Status {
  const {folder, inWork, last, since, diagnostics} = survey
  const declared = inWork?.revision.changes ?? []
  return {
    whitepaper,
    folder,
    ...inWorkOf(survey),
    ...(last && {released: named(last)}),
    ...(since && {difference: since.report}),
    undeclared: since?.held.undeclared ?? [],
    untrue: (since?.held.untrue ?? []).flatMap((at) => {
      const change = declared[at]
      return (change && lineOf(change)) ?? []
    }),
    faults: diagnostics.filter(isFault(inWork?.isReleased === true)),
    ready: inWork?.isReleased === false && diagnostics.every(({severity}) => severity !== 'error'),
  }
}

/** Whether the working copy has gone on since the last release. */
export const hasGoneOn = ({difference}: Status): boolean => difference !== undefined && differs(difference)
