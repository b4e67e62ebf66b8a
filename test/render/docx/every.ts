import {readdirSync} from 'node:fs'
import {press, type Forme} from '../../../src/publish/press.ts'
import {renderFormat} from '../../../src/publish/render.ts'
import {disk} from '../../../src/world/disk.ts'

/** The folders of every whitepaper there is: the two of the project, and the cases. */
export const everyFolder: readonly string[] = [
  'content/aozora',
  'content/pracla-iso27017',
  ...readdirSync('test/compose/cases').map((name) => `test/compose/cases/${name}`),
]

/** A whitepaper set in type, with its Word file. */
export interface Printed {
  readonly forme: Forme
  readonly bytes: Uint8Array
}

/** Build the Word file of a whitepaper, which must have no error. */
export async function print(folder: string): Promise<Printed> {
  const forme = await press(disk(process.cwd()), {folder})
  if (!forme.ok) throw new Error(JSON.stringify(forme.diagnostics))
  const word = await renderFormat('docx', forme.value)
  if (!word.ok) throw new Error(JSON.stringify(word.diagnostics))
  return {forme: forme.value, bytes: word.value}
}
