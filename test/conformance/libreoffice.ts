import {basename, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {run} from './tools.ts'

/** Convert a Word file to PDF by LibreOffice, in a profile of its own below `folder`. The path of the PDF. */
export function convertToPdf(file: string, folder: string): string {
  const profile = pathToFileURL(join(folder, 'profile')).href
  const out = join(folder, 'word')
  const words = ['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', out, file]
  run('soffice', `-env:UserInstallation=${profile}`, ...words)
  return join(out, basename(file).replace(/docx$/, 'pdf'))
}

/** The lines of an index as the file opens, and after LibreOffice has made it anew. */
export interface IndexLines {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Open a Word file in LibreOffice over UNO and update its indexes. */
export function updateIndexes(file: string, folder: string): readonly IndexLines[] {
  const script = 'test/conformance/libreoffice-index.py'
  const {out} = run('/usr/bin/python3', script, file, join(folder, 'uno-profile'))
  return JSON.parse(out) as IndexLines[]
}

/** Open a Word file in LibreOffice and save it as one, in a profile of its own below `folder`. The path of the new file. */
export function convertToWord(file: string, folder: string): string {
  const profile = pathToFileURL(join(folder, 'profile')).href
  const out = join(folder, 'saved')
  const words = ['--headless', '--norestore', '--convert-to', 'docx', '--outdir', out, file]
  run('soffice', `-env:UserInstallation=${profile}`, ...words)
  return join(out, basename(file))
}
