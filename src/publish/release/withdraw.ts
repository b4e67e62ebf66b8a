import {join} from 'node:path'
import {withdrawalPath} from '../../content/load/withdrawals.ts'
import {isDate} from '../../content/fields.ts'
import type {Withdrawal} from '../../content/model/withdrawal.ts'
import {diagnostic, hasErrors, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import {fileSpan} from '../../diagnostic/span.ts'
import {overlay} from '../../world/overlay.ts'
import type {World} from '../../world/world.ts'
import {editionsFolder, factsName, readEditions, type Editions} from '../frozen/editions.ts'
import {press} from '../press.ts'
import type {FileToWrite} from '../write.ts'

/** What is to be withdrawn. */
export interface WithdrawRequest {
  /** The whitepaper's folder, absolute. */
  readonly folder: string
  readonly edition: string
  /** Printed in the history; it may hold variables. */
  readonly reason: string
  /** Since when it is no longer valid: YYYY-MM-DD. */
  readonly date: string
}

/**
 * Withdraw a released edition: a record beside its folder, which later editions print in their history. No frozen file is
 * touched.
 */
export async function readyWithdrawal(world: World, request: WithdrawRequest): Promise<Outcome<FileToWrite>> {
  const known = readEditions(world, request.folder)
  const path = join(request.folder, withdrawalPath(request.edition))
  const refused = [...known.diagnostics, ...refusals(world, request, known, path)]
  const last = known.editions.at(-1)
  if (refused.length > 0 || !last) return failed(refused)
  const {edition, date, reason} = request
  const record: Withdrawal = {format: 1, edition, after: last.facts.edition, date, reason}
  const bytes = new TextEncoder().encode(`${JSON.stringify(record, undefined, 2)}\n`)
  const faults = await faultsOf(overlay(world, {[path]: bytes}), request.folder, world.show(path))
  return hasErrors(faults) ? failed(faults) : reached({path, shown: world.show(path), bytes}, faults)
}

function refusals(
  world: World,
  {folder, edition, date}: WithdrawRequest,
  {editions}: Editions,
  path: string,
): readonly Diagnostic[] {
  const found = editions.find(({facts}) => facts.edition === edition)
  if (!found) {
    const names = editions.map(({facts}) => facts.edition).join(', ')
    const hint = names === '' ? 'no edition is released' : `released are: ${names}`
    const span = fileSpan(world.show(join(folder, editionsFolder)))
    return [diagnostic('edition-unknown', span, `edition ${edition} is not released`, hint)]
  }
  const told = (file: string, message: string, hint: string): readonly Diagnostic[] => [
    diagnostic('release-refused', fileSpan(world.show(file)), message, hint),
  ]
  if (world.kind(path) !== undefined)
    return told(path, `edition ${edition} is withdrawn already`, 'remove the file to take that back')
  const facts = join(found.folder, factsName)
  if (!isDate(date))
    return told(facts, `"${date}" is not a date`, 'write a day of the calendar as YYYY-MM-DD')
  if (date >= found.facts.date) return []
  const message = `edition ${edition} cannot be withdrawn on ${date}: its date is ${found.facts.date}`
  return told(facts, message, `withdraw it from ${found.facts.date} on`)
}

/** What is wrong with the words of a record, told as of the file that it would be. */
async function faultsOf(world: World, folder: string, file: string): Promise<readonly Diagnostic[]> {
  const {diagnostics} = await press(world, {folder})
  return diagnostics.filter(({span}) => span?.file === file).map((item) => ({...item, span: fileSpan(file)}))
}
