import type {Document} from '../../src/document/nodes.ts'
import {formats, type Format} from '../../src/publish/plan.ts'
import {press, type Forme} from '../../src/publish/press.ts'
import {renderFormat} from '../../src/publish/render.ts'
import {disk} from '../../src/world/disk.ts'

/** The sample whitepaper, built in every format. */
export interface Built {
  readonly forme: Forme
  readonly document: Document
  readonly bytes: Readonly<Record<Format, Uint8Array>>
}

/** Build the sample whitepaper as the command line does, without writing. */
export async function buildSample(): Promise<Built> {
  const pressed = await press(disk(process.cwd()), {folder: 'content/pracla-iso27017'})
  if (!pressed.ok) throw new Error(JSON.stringify(pressed.diagnostics))
  const bytes: Partial<Record<Format, Uint8Array>> = {}
  for (const format of formats) {
    const rendered = await renderFormat(format, pressed.value)
    if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics))
    bytes[format] = rendered.value
  }
  return {forme: pressed.value, document: pressed.value.document, bytes: bytes as Record<Format, Uint8Array>}
}
