import {basename} from 'node:path'
import {diagnostic, hasErrors, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../diagnostic/outcome.ts'
import type {Face} from '../layout/fonts.ts'
import type {Theme} from '../theme/model.ts'
import {digest} from '../world/digest.ts'
import {manifest} from './manifest.ts'
import type {Output} from './output.ts'
import type {Plan} from './plan.ts'
import type {Forme} from './press.ts'
import {renderFormat} from './render.ts'
import {usedFaces} from './used-fonts.ts'
import type {Validator} from './verify/run.ts'
import {verify} from './verify/verify.ts'
import {version} from './version.ts'
import {writeFiles, type FileToWrite} from './write.ts'

/** What is published, and where to. */
export interface PublishRequest {
  readonly forme: Forme
  readonly plan: Plan
  readonly output: Output
  /** A path as the user knows it. */
  readonly show: (path: string) => string
  /** Warnings of the renderers fail too. */
  readonly strict: boolean
  /** Word's pages start where they fill, and not where the PDF's do: a file for editing. */
  readonly unlocked?: boolean
  /** The version of Node, for the manifest. */
  readonly runtime: string
  /** What the PDF is held against its standards by; it is published as it is where there is none. */
  readonly validator?: Validator | undefined
  readonly onStage?: (stage: string) => void
}

/** What is rendered. */
export type RenderRequest = Pick<
  PublishRequest,
  'forme' | 'plan' | 'strict' | 'unlocked' | 'validator' | 'onStage'
>

/** Render the planned files: their bytes, by their names without folders. */
export async function renderFiles(request: RenderRequest): Promise<Outcome<ReadonlyMap<string, Uint8Array>>> {
  const {forme, plan} = request
  const faults: Diagnostic[] = []
  const outputs = new Map<string, Uint8Array>()
  for (const {kind, name} of plan.files) {
    if (kind === 'manifest') continue
    request.onStage?.(kind)
    const rendered = await renderFormat(kind, forme, !request.unlocked)
    faults.push(...rendered.diagnostics)
    if (rendered.ok) outputs.set(baseOf(name), rendered.value)
  }
  if (hasErrors(faults) || (request.strict && faults.length > 0)) return failed(faults)
  faults.push(...(await verifyFaults(request, outputs)))
  if (hasErrors(faults)) return failed(faults)
  return reached(outputs, faults)
}

/** Render the planned files and write them: all of them, or none. */
export async function publish(request: PublishRequest): Promise<Outcome<readonly FileToWrite[]>> {
  const {forme, output} = request
  const rendered = await renderFiles(request)
  if (!rendered.ok) return rendered
  const outputs = rendered.value
  const files = filesOf(request, outputs)
  const refused = overwritten(forme, output, files)
  if (refused.length > 0) return failed([...rendered.diagnostics, ...refused])
  const faults = [...rendered.diagnostics, ...otherBytes(forme, outputs)]
  if (request.strict && faults.length > 0) return failed(faults)
  request.onStage?.('write')
  const written = writeFiles(output, files)
  return written.ok ? reached(written.value, faults) : failed([...faults, ...written.diagnostics])
}

/** The planned files with their bytes, the manifest among them. */
export function filesOf(
  {forme, plan, show, runtime}: Pick<PublishRequest, 'forme' | 'plan' | 'show' | 'runtime'>,
  outputs: ReadonlyMap<string, Uint8Array>,
): readonly FileToWrite[] {
  const facts = manifest({
    document: forme.document,
    inputs: inputsOf(forme),
    outputs,
    pageCount: forme.pages.pages.length,
    versions: versionsOf(forme, runtime),
  })
  return plan.files.map(({kind, name, path}) => {
    const bytes = kind === 'manifest' ? facts : outputs.get(baseOf(name))
    return {path, shown: show(path), bytes: bytes ?? new Uint8Array(), chosen: true}
  })
}

/** Released files that stand where other bytes would be written: nothing takes the place of what is final. */
function overwritten(
  {release, document}: Forme,
  output: Output,
  files: readonly FileToWrite[],
): readonly Diagnostic[] {
  return files.flatMap(({path, shown, bytes}) => {
    const released = release?.files.get(basename(path))
    if (released === undefined || digest(bytes) === released) return []
    const standing = output.read(path)
    if (!standing || digest(standing) !== released) return []
    const message = `\`${shown}\` is the released file of edition ${document.edition}, and what would be written is another`
    const hint = 'write to another folder with --out, or take the released file away first'
    return [diagnostic('edition-overwritten', undefined, message, hint, whyOther(release))]
  })
}

/** Why the files of a released edition are other ones than those that were released. */
const whyOther = (release: Forme['release']): string =>
  release === undefined || release.hakusho === version
    ? 'options such as `--unlocked` make other files'
    : `hakusho ${release.hakusho} made the released files, this is ${version}`

/** The files of a released edition that are not the very ones that were released. */
function otherBytes(
  {release, document}: Forme,
  outputs: ReadonlyMap<string, Uint8Array>,
): readonly Diagnostic[] {
  if (!release) return []
  const others = [...outputs].filter(([name, bytes]) => release.files.get(name) !== digest(bytes))
  if (others.length === 0) return []
  const names = others.map(([name]) => `\`${name}\``).join(', ')
  const message = `these are not byte for byte the released files of edition ${document.edition}: ${names}`
  const hint = `${whyOther(release)}: write these to another folder with --out`
  return [diagnostic('edition-bytes', undefined, message, hint)]
}

/** What keeps the PDF from being published, where it is to be verified. */
async function verifyFaults(
  {forme, plan, validator, onStage}: RenderRequest,
  outputs: ReadonlyMap<string, Uint8Array>,
): Promise<readonly Diagnostic[]> {
  const planned = plan.files.find(({kind}) => kind === 'pdf')
  const pdf = planned && outputs.get(baseOf(planned.name))
  if (!validator || !pdf) return []
  onStage?.('verify')
  return verify(pdf, forme, validator)
}

/** Fonts are millions of bytes: they are digested here, where a manifest is written, and not on every look. */
const inputsOf = (forme: Forme): ReadonlyMap<string, string> =>
  new Map([
    ...forme.inputs,
    ...usedFaces(forme).map((face) => [fileOf(face, forme.theme), digest(face.bytes)] as const),
  ])

/** The font file of a cut, as the theme names it. */
function fileOf({rank, weight}: Face, {font}: Theme): string {
  const named = rank === 0 ? font : font.fallback[rank - 1]
  return named?.[weight] ?? named?.regular ?? ''
}

const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

const versionsOf = (forme: Forme, runtime: string): Record<string, string> => ({
  hakusho: version,
  node: runtime,
  ...Object.fromEntries(usedFaces(forme).map((face) => [face.name, face.version])),
})
