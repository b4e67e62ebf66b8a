import {hasErrors, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import type {World} from '../../world/world.ts'
import type {Output} from '../output.ts'
import {writeFiles, type FileToWrite} from '../write.ts'
import type {Compared} from './diff.ts'
import {planRedline, type RedlineFormat} from './files.ts'
import {makeRedline} from './redline.ts'
import {renderRedline} from './render.ts'

/** A redline that is to be written. */
export interface RedlineRequest {
  readonly compared: Compared
  readonly formats: readonly RedlineFormat[]
  /** Where the files go, absolute. */
  readonly out: string
  readonly output: Output
  readonly onStage?: (stage: string) => void
}

/** Render how two texts differ in each form that is asked for, and write the files: all of them, or none. */
export async function publishRedline(
  world: World,
  {compared, formats, out, output, onStage = () => {}}: RedlineRequest,
): Promise<Outcome<readonly FileToWrite[]>> {
  onStage('layout')
  const redline = makeRedline(compared, world.memory)
  if (!redline.ok) return redline
  const {before, after} = compared.report
  const faults: Diagnostic[] = []
  const files: FileToWrite[] = []
  for (const {kind, path} of planRedline(before, after, formats, out)) {
    onStage(kind)
    const rendered = await renderRedline(kind, redline.value)
    faults.push(...rendered.diagnostics)
    if (rendered.ok) files.push({path, shown: world.show(path), bytes: rendered.value, chosen: true})
  }
  if (hasErrors(faults)) return failed(faults)
  onStage('write')
  const written = writeFiles(output, files)
  return written.ok ? reached(files, faults) : failed([...faults, ...written.diagnostics])
}
