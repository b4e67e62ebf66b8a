import type {Catalog} from '../../content/catalog.ts'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, reached, settle, type Outcome} from '../../diagnostic/outcome.ts'
import {fileSpan} from '../../diagnostic/span.ts'
import {characterFaults} from '../../source/characters.ts'
import {decode} from '../../source/decode.ts'
import {digest} from '../../world/digest.ts'
import type {World} from '../../world/world.ts'
import {templateFile, type TemplateFile} from './file.ts'
import {findSet} from './set.ts'

/** The files of a set, read. */
export interface SetFiles {
  readonly templates: readonly TemplateFile[]
  /** SHA-256 of each, in hexadecimal, by the name that a manifest gives it. */
  readonly inputs: ReadonlyMap<string, string>
}

const inTemplate = (item: Diagnostic): Diagnostic =>
  item.code === 'yaml-syntax' ? {...item, code: 'template-syntax'} : item

/** Read the template set that whitepaper.yaml names. */
export function readSet(world: World, catalog: Catalog): Outcome<SetFiles> {
  const found = findSet(world, catalog)
  if (!found.ok) return found
  const templates: TemplateFile[] = []
  const inputs = new Map<string, string>()
  const faults: Diagnostic[] = []
  for (const [name, {path, input}] of found.value) {
    const shown = world.show(path)
    const bytes = world.read(path)
    if (!bytes) {
      faults.push(
        diagnostic(
          'template-missing',
          fileSpan(shown),
          'this file cannot be read',
          'look at its permissions',
        ),
      )
      continue
    }
    inputs.set(input, world.memory.of(digest)(bytes))
    const read = world.memory.of(readTemplate)(bytes, name, shown)
    if (read.ok) templates.push(read.value)
    faults.push(...read.diagnostics)
  }
  return settle({templates, inputs}, faults)
}

function readTemplate(bytes: Uint8Array, name: string, shown: string): Outcome<TemplateFile> {
  const text = decode(shown, bytes)
  if (!text.ok) return failed(text.diagnostics.map(inTemplate))
  const file = templateFile(name, shown, text.value)
  return reached(file, characterFaults(file.text, file.span))
}
