import type {Brand} from '../../content/load/brand.ts'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import {visible} from '../../diagnostic/visible.ts'
import {edgeParts} from '../../document/edge.ts'

/** What a file name may be made from. */
export type NameFacts = Readonly<Record<'serial' | 'id' | 'whitepaper' | 'edition' | 'brand', string>>

/** Names of devices, which Windows takes for no file, whatever follows a point (Windows, Naming Files). */
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/** What some file system takes for something else than a name. */
const unsafe = /[\0-\x1f\x7f/\\<>:"|?*]/

/** Bytes of a name, at most: most file systems take 255, and the ending and a name while it is written come on top. */
const longest = 200

/** The name of a copy's files without its ending, by the pattern of the brand. */
export function fileStem({data, source}: Brand, facts: NameFacts): Outcome<string> {
  const span = source.span(['file'])
  const unknown = edgeParts(data.file).find((part) => 'name' in part && !Object.hasOwn(facts, part.name))
  if (unknown && 'name' in unknown) {
    const hint = `names are: ${Object.keys(facts).join(', ')}`
    return failed([
      diagnostic('copy-name', span, `nothing is called \`${unknown.name}\` in a file name`, hint),
    ])
  }
  const stem = edgeParts(data.file)
    .map((part) => ('text' in part ? part.text : (facts[part.name as keyof NameFacts] ?? '')))
    .join('')
  const why = whyUnsafe(stem)
  if (why === undefined) return reached(stem)
  const shown = [...visible(stem)].slice(0, 60).join('')
  return failed([diagnostic('copy-name', span, `\`${shown}\` cannot be the name of a file: ${why}`, safe)])
}

const safe = 'name files by {serial}, which is safe everywhere'

/** Why a name is not one on every system; undefined where it is. */
export function whyUnsafe(stem: string): string | undefined {
  const found = unsafe.exec(stem)?.[0]
  if (found !== undefined) return `it holds ${JSON.stringify(found)}`
  if (stem.trim() === '') return 'it is empty'
  if (/^\.+/.test(stem)) return 'it begins with a point'
  if (/[. ]$/.test(stem)) return 'it ends with a point or a space'
  if (devices.test(stem)) return 'Windows takes it for a device'
  if (Buffer.byteLength(stem) > longest) return `it is longer than ${longest} bytes`
  return undefined
}

/** What two names share that some file system takes for one: letters' case and their way of writing are told apart by few. */
export const folded = (stem: string): string => stem.normalize('NFKC').toLowerCase().normalize('NFC')

/** The fault of a copy whose files would have the names of another's. */
export const takenName = ({source}: Brand, stem: string): Diagnostic =>
  diagnostic(
    'copy-name',
    source.span(['file']),
    `another copy's files are called \`${stem}\` already, or what some systems take for the same`,
    safe,
  )
