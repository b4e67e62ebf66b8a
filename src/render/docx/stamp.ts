import {crc32} from 'node:zlib'
import {deflateSync} from 'fflate'
import {fill, mouldOf, standIns, type CopyWords, type Mould} from '../../document/mould.ts'
import {escapeXml} from '../../document/xml.ts'
import {bytesOf, inOrder, isPacked, type Parts} from './reach.ts'
import {deflated, endOf, fileOf, lineOf, plain, sizeOf, storedBlocks, type Entry} from './zip.ts'

/** The sheet of styles of a copy, packed: equal for copies whose boxes have equal type. */
export type Sheet = Entry

/** Stamps copies of a brand as Word files: what they share is packed already. */
export interface WordStamper {
  /** The bytes that all copies begin with. */
  readonly shared: Uint8Array
  /** The bytes that follow in one copy. */
  readonly rest: (words: CopyWords, sheet: Sheet) => readonly Uint8Array[]
}

const stylesPath = 'word/styles.xml'
const documentPath = 'word/document.xml'

/** The styles among the parts of a file, packed. */
export const sheetOf = (parts: Parts): Sheet => deflated(stylesPath, bytesOf(parts[stylesPath] ?? ''))

/** Words as the library writes them; our own parts escape no apostrophe. */
const escapeOf =
  (path: string) =>
  (word: string): string =>
    path.startsWith('docProps/') ? escapeXml(word) : escapeXml(word).replaceAll("'", '&apos;')

const isOwn = (part: string | Uint8Array): part is string =>
  typeof part === 'string' && Object.values(standIns).some((sign: string) => part.includes(sign))

/** Pack what copies share, from the parts of a file that has stand-ins for the words of a copy. */
export function openWordStamper(parts: Parts): WordStamper {
  const paths = inOrder(parts)
  const moulds = paths.flatMap((path): readonly (readonly [string, Mould])[] => {
    const part = parts[path] ?? ''
    return isOwn(part) && path !== stylesPath ? [[path, mouldOf(part, () => escapeOf(path))]] : []
  })
  const own = new Set([stylesPath, ...moulds.map(([path]) => path)])
  const entries = paths
    .filter((path) => !own.has(path))
    .map((path) => (isPacked(path) ? plain : deflated)(path, bytesOf(parts[path] ?? '')))
  let offset = 0
  const lines = entries.map((entry) => {
    const line = lineOf(entry, offset)
    offset += sizeOf(fileOf(entry))
    return line
  })
  const shared = Buffer.concat(entries.flatMap(fileOf))
  const makers = moulds.map(([path, mould]) =>
    path === documentPath ? openText(path, mould) : openPart(path, mould),
  )
  const rest: WordStamper['rest'] = (words, sheet) => {
    let at = shared.length
    const all = [sheet, ...makers.map((make) => make(words))]
    const directory = [...lines]
    const pieces = all.flatMap((entry) => {
      const file = fileOf(entry)
      directory.push(lineOf(entry, at))
      at += sizeOf(file)
      return file
    })
    return [...pieces, ...endOf(directory, at)]
  }
  return {shared, rest}
}

type MakeEntry = (words: CopyWords) => Entry

/** A short part: packing it would take longer than all else. */
const openPart =
  (path: string, mould: Mould): MakeEntry =>
  (words) =>
    plain(path, Buffer.from(fill(mould, words) + mould.rest, 'utf8'))

/** The text: its cover is not packed, and all that follows is packed once. */
function openText(path: string, mould: Mould): MakeEntry {
  const after = Buffer.from(mould.rest, 'utf8')
  const packed = deflateSync(after, {level: 6})
  return (words) => {
    const before = Buffer.from(fill(mould, words), 'utf8')
    return {
      path,
      data: [...storedBlocks(before), packed],
      isDeflated: true,
      sum: crc32(after, crc32(before)),
      length: before.length + after.length,
    }
  }
}
