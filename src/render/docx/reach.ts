import {Packer, type File, type IParagraphStyleOptions, type TabStopDefinition} from 'docx'
import {strFromU8, strToU8, zipSync, type Zippable} from 'fflate'
import {digest} from '../../world/digest.ts'
import {withLookBits} from './look-bits.ts'

/**
 * The version of `docx` that this file leans on. What it leans on: a paragraph style takes `tabStops`, though its type
 * does not list them; external links have random relationship ids, and each relationship file lists them in reading
 * order; a table's look is attributes without bits; parts given to the compiler replace the library's own; `Packer.compiler`, which its types keep private, gives
 * the parts before they are zipped with the time of day.
 */
export const leansOn = '9.15.2'

/** A part that replaces the library's own: its path in the package and its text. */
export interface Part {
  readonly path: string
  readonly data: string
}

/** Tab stops of a paragraph style. */
export const styleTabs = (
  tabStops: readonly TabStopDefinition[],
): NonNullable<IParagraphStyleOptions['paragraph']> =>
  ({tabStops}) as NonNullable<IParagraphStyleOptions['paragraph']>

/**
 * Pictures that stand outside the library until the file is packed: it names each by a digest of its own, which takes
 * it as long as all the rest of a figure.
 */
export interface Media {
  /** Keep a picture, and give what stands for it in the library. */
  readonly keep: (bytes: Uint8Array) => Uint8Array
  /** The picture that something stands for; itself where it stands for none. */
  readonly of: (standing: Uint8Array) => Uint8Array
}

/** Begin with no pictures. */
export function openMedia(): Media {
  const kept = new Map<string, Uint8Array>()
  return {
    keep(bytes) {
      const name = digest(bytes)
      kept.set(name, bytes)
      return strToU8(name)
    },
    of: (standing) => kept.get(strFromU8(standing)) ?? standing,
  }
}

/** Compiles a file to its parts, by path. */
interface Compiler {
  readonly compile: (
    file: File,
    prettify: undefined,
    overrides: readonly Part[],
  ) => ReadonlyMap<string, string | Uint8Array>
}

/** The parts of a file, the same for equal content in every process. */
export function compile(file: File, parts: readonly Part[], media: Media): Parts {
  const {compiler} = Packer as unknown as {readonly compiler: Compiler}
  const compiled = [...compiler.compile(file, undefined, parts)].map(
    ([path, data]) => [path, typeof data === 'string' ? withLookBits(data) : media.of(data)] as const,
  )
  return steady(Object.fromEntries(compiled))
}

/** The parts of a package by path: XML as text, pictures as bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>

/** Number all relationships in the order of their file. Word accepts any id. */
function steady(parts: Parts): Parts {
  const changed: Record<string, string> = {}
  for (const [path, text] of Object.entries(parts)) {
    const match = /^(.*)_rels\/([^/]+)\.rels$/.exec(path)
    if (!match || typeof text !== 'string') continue
    const ids = new Map(
      [...text.matchAll(/\bId="([^"]+)"/g)].map(([, id], index) => [id ?? '', `rId${index + 1}`]),
    )
    const renamed = (id: string): string => ids.get(id) ?? id
    changed[path] = text.replace(/\bId="([^"]+)"/g, (_, id: string) => `Id="${renamed(id)}"`)
    const source = `${match[1]}${match[2]}`
    const body = parts[source]
    if (typeof body === 'string') changed[source] = withIds(body, renamed)
  }
  return {...parts, ...changed}
}

/** A quotation mark stands in no text: what looks like an attribute is one. */
const withIds = (xml: string, renamed: (id: string) => string): string =>
  xml.replace(
    /( r:(?:id|embed|link|pict)=")([^"]+)"/g,
    (_, start: string, id: string) => `${start}${renamed(id)}"`,
  )

/** What a reader of the package looks for first. */
const firstParts = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']

/**
 * The time that each part bears. Without a zone it is local time, which is what the zip format holds: the same fields
 * everywhere. Noon, because no clock has ever skipped it.
 */
const zipTime = '1980-01-01T12:00:00'

/** The paths of a package in the order in which its parts are packed. */
export function inOrder(parts: Parts): readonly string[] {
  const rank = (path: string): number => firstParts.indexOf(path) + 1 || firstParts.length + 1
  return Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** Whether a part is packed already, as pictures are. */
export const isPacked = (path: string): boolean => /\.(?:png|jpe?g)$/.test(path)

/** The bytes of a part: XML in UTF-8. */
export const bytesOf = (part: string | Uint8Array): Uint8Array =>
  typeof part === 'string' ? strToU8(part) : part

/** Pack parts so that equal parts give equal bytes in every process, time zone and locale. */
export function pack(parts: Parts): Uint8Array {
  const entries: Zippable = {}
  for (const path of inOrder(parts))
    entries[path] = [bytesOf(parts[path] ?? ''), {level: isPacked(path) ? 0 : 6, mtime: zipTime, os: 0}]
  return zipSync(entries)
}
