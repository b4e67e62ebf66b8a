import {resolve} from 'node:path'

/** A form the whitepaper is delivered in. */
export type Format = 'pdf' | 'docx' | 'html'

/** Every format, in the order in which files are made. */
export const formats: readonly Format[] = ['pdf', 'docx', 'html']

/** One file that a build will write. */
export interface PlannedFile {
  readonly kind: Format | 'manifest'
  /** Below the output folder, with `/`. */
  readonly name: string
  readonly path: string
}

/** What a build will write, decided before anything is rendered. */
export interface Plan {
  readonly files: readonly PlannedFile[]
}

/** What is planned for. */
export interface PlanRequest {
  readonly whitepaper: string
  readonly edition: string
  readonly draft: boolean
  readonly formats: readonly Format[]
  /** The output folder, absolute. */
  readonly out: string
}

/** Decide which files are written where: `<whitepaper>/<edition>/<whitepaper>-<edition>[-draft].<format>`. */
export function plan({whitepaper, edition, draft, formats: wanted, out}: PlanRequest): Plan {
  const folder = `${whitepaper}/${edition}`
  const stem = `${whitepaper}-${edition}${draft ? '-draft' : ''}`
  const named = (kind: PlannedFile['kind'], name: string): PlannedFile => ({
    kind,
    name,
    path: resolve(out, name),
  })
  return {
    files: [
      ...formats
        .filter((format) => wanted.includes(format))
        .map((format) => named(format, `${folder}/${stem}.${format}`)),
      named('manifest', `${folder}/manifest.json`),
    ],
  }
}
