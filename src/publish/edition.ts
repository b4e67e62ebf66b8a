import {join, resolve} from 'node:path'
import {withdrawalPath, readWithdrawals} from '../content/load/withdrawals.ts'
import {diagnostic, sortDiagnostics, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {failed, reached, settle, type Outcome} from '../diagnostic/outcome.ts'
import {fileSpan} from '../diagnostic/span.ts'
import type {World} from '../world/world.ts'
import {editionsFolder, inputsOf, readEditions, type Edition} from './frozen/editions.ts'
import {thaw} from './frozen/thaw.ts'
import {press, type Forme, type PressRequest, type Release} from './press.ts'

/**
 * Set the edition wanted in type: a released one from its frozen folder alone, any other from the content, which has
 * the text of the edition in work only.
 */
export async function pressEdition(world: World, request: PressRequest): Promise<Outcome<Forme>> {
  const {edition: wanted} = request
  const folder = resolve(world.cwd, request.folder)
  const isNumber = wanted !== undefined && /^\d+(?:\.\d+)*$/.test(wanted)
  if (!isNumber || world.kind(join(folder, editionsFolder, wanted)) !== 'folder')
    return hasContent(world, folder) || wanted === undefined
      ? pressContent(world, folder, request)
      : failed([unknown(world, folder, wanted)])
  const {editions, diagnostics} = readEditions(world, folder)
  if (diagnostics.length > 0) return failed(sortDiagnostics(diagnostics))
  const edition = editions.find(({facts}) => facts.edition === wanted)
  if (!edition) return failed([unknown(world, folder, wanted)])
  request.onStage?.('layout')
  return printed(world, folder, edition)
}

/** Set the content in type; where its edition is released, with what was made of it then. */
async function pressContent(world: World, folder: string, request: PressRequest): Promise<Outcome<Forme>> {
  const pressed = await press(world, request)
  if (!pressed.ok) return pressed
  const {edition} = pressed.value.document
  if (world.kind(join(folder, editionsFolder, edition)) !== 'folder') return pressed
  const own = readEditions(world, folder).editions.find(({facts}) => facts.edition === edition)
  return own ? reached({...pressed.value, release: releaseOf(own)}, pressed.diagnostics) : pressed
}

const releaseOf = ({facts: {hakusho, released}}: Edition): Release => ({
  hakusho,
  files: new Map(Object.entries(released)),
})

/** Whether a folder has content beside its released editions. */
export const hasContent = (world: World, folder: string): boolean =>
  world.list(folder).includes('whitepaper.yaml')

function unknown(world: World, folder: string, wanted: string): Diagnostic {
  const names = readEditions(world, folder).editions.map(({facts}) => facts.edition)
  const hint = names.length > 0 ? `released are: ${names.join(', ')}` : 'no edition is released'
  const span = fileSpan(world.show(join(folder, editionsFolder)))
  return diagnostic('edition-unknown', span, `there is no edition ${wanted}`, hint)
}

function printed(world: World, folder: string, edition: Edition): Outcome<Forme> {
  const {facts} = edition
  const forme = thaw(world, edition)
  if (!forme.ok) return forme
  const inputs = inputsOf(facts, edition.digest)
  const told = withdrawn(world, folder, facts.edition)
  return settle({...forme.value, inputs, release: releaseOf(edition)}, told)
}

/** What is to be said of an edition that is no longer valid. */
function withdrawn(world: World, folder: string, edition: string): readonly Diagnostic[] {
  const {withdrawals, diagnostics} = readWithdrawals(world, folder)
  const found = withdrawals.get(edition)
  const file = world.show(join(folder, withdrawalPath(edition)))
  if (!found) return diagnostics.filter(({span}) => span?.file === file)
  const message = `edition ${edition} was withdrawn on ${found.data.date}`
  return [diagnostic('edition-withdrawn', found.source.span(['reason']), message, 'give out a later edition')]
}
