import {run} from './tools.ts'

/** A font of a PDF as `pdffonts` lists it. */
export interface ListedFont {
  readonly name: string
  readonly embedded: boolean
  readonly subset: boolean
  readonly toUnicode: boolean
}

/** The fonts of a PDF. */
export function fontsOf(file: string): readonly ListedFont[] {
  const lines = run('pdffonts', file).out.trim().split('\n').slice(2)
  return lines.map((line) => {
    const found = /^(?<name>\S+) .* (?<emb>yes|no) +(?<sub>yes|no) +(?<uni>yes|no) +\d+ +\d+$/.exec(line)
    if (!found?.groups) throw new Error(`pdffonts says: ${line}`)
    const {name = '', emb, sub, uni} = found.groups
    return {name, embedded: emb === 'yes', subset: sub === 'yes', toUnicode: uni === 'yes'}
  })
}

/** What `pdfinfo` tells of a PDF, page by page too. */
export function factsOf(file: string): ReadonlyMap<string, string> {
  const {out} = run('pdfinfo', '-enc', 'UTF-8', '-f', '1', '-l', '-1', file)
  return new Map(
    out
      .trim()
      .split('\n')
      .map((line) => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon).replace(/\s+/g, ' '), line.slice(colon + 1).trim()]
      }),
  )
}

/** A band of a page, in points from its top. */
export interface Band {
  readonly from: number
  readonly to: number
}

/** The lines in a band of one page, as `pdftotext` reads them. */
export const linesIn = (file: string, page: number, {from, to}: Band): readonly string[] => {
  const area = ['-r', '72', '-x', '0', '-y', String(from), '-W', '600', '-H', String(to - from)]
  const words = ['-enc', 'UTF-8', '-f', String(page), '-l', String(page), ...area, file, '-']
  return run('pdftotext', ...words).out.split('\n')
}
