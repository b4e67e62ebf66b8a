import {zlibSync} from 'fflate'
import {digest} from '../../../world/digest.ts'
import {serialize} from './values.ts'

/** An object of the file. One with bytes is a stream, which says how they are packed. */
export interface FileObject {
  readonly id: number
  readonly data: unknown
  readonly stream?: Uint8Array
}

/** The objects of a file, and which of them a reader starts from, as values to write. */
interface FileParts {
  readonly objects: readonly FileObject[]
  readonly root: unknown
  readonly info: unknown
  /** `deflateText`, or what remembers what it gave. */
  readonly deflate: (latin1: string) => Uint8Array
}

/** Objects in one object stream: a reader unpacks a whole one for any object in it. */
const perStream = 250

/** Pack bytes, each a character of the text up to U+00FF, by fflate, so that every Node gives the same. */
export const deflateText = (latin1: string): Uint8Array => zlibSync(Buffer.from(latin1, 'latin1'), {level: 6})

/**
 * The bytes of a file: PDF 1.7 with its objects in object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and
 * 7.5.8). The file's identifier is derived from what stands before it.
 */
export function assemble({objects, root, info, deflate}: FileParts): Uint8Array {
  const {parts, length, entries} = placeObjects(objects, deflate)
  const id = identifierOf(parts)
  const table = crossReferences(entries, length, {Root: root, Info: info, ID: [id, id]})
  return Buffer.concat([...parts, table.bytes, endOf(length)])
}

/** What many files begin with: objects and where they are. It is no file before the rest follows. */
export interface Shared {
  readonly bytes: Uint8Array
  /** Where its cross-reference stream is. */
  readonly table: number
  /** The first number that no object has. */
  readonly next: number
  readonly root: unknown
}

/** Assemble what many files begin with; the objects that differ are named in it by numbers that nothing has there. */
export function assembleShared({objects, root, deflate}: Omit<FileParts, 'info'>): Shared {
  const {parts, length, entries} = placeObjects(objects, deflate)
  const table = crossReferences(entries, length, {Root: root})
  return {bytes: Buffer.concat([...parts, table.bytes]), table: length, next: table.id + 1, root}
}

/**
 * The rest of a file: the objects that are its own, and their cross-references, which lead on to those before
 * (ISO 32000-1, 7.5.8.4).
 */
export function assembleRest(shared: Shared, objects: readonly FileObject[], info: unknown): Uint8Array {
  const sorted = [...objects].sort((a, b) => a.id - b.id)
  const {parts, length, entries} = placed(sorted, shared.bytes.length)
  const id = identifierOf(parts)
  const trailer = {Prev: shared.table, Root: shared.root, Info: info, ID: [id, id]}
  const table = crossReferences(entries, length, trailer, shared.next)
  return Buffer.concat([...parts, table.bytes, endOf(length)])
}

const identifierOf = (parts: readonly Uint8Array[]): Uint8Array =>
  Buffer.from(digest(Buffer.concat(parts)), 'hex').subarray(0, 16)

const endOf = (table: number): Uint8Array => Buffer.from(`startxref\n${table}\n%%EOF\n`, 'latin1')

interface PlacedObjects {
  readonly parts: readonly Uint8Array[]
  readonly length: number
  readonly entries: Map<number, Entry>
}

function placeObjects(objects: readonly FileObject[], deflate: FileParts['deflate']): PlacedObjects {
  const sorted = [...objects].sort((a, b) => a.id - b.id)
  const streams = sorted.filter(({stream}) => stream)
  const packed = packObjects(
    sorted.filter(({stream}) => !stream),
    (sorted.at(-1)?.id ?? 0) + 1,
    deflate,
  )
  const head = Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1')
  const {parts, length, entries} = placed([...streams, ...packed.streams], head.length)
  return {parts: [head, ...parts], length, entries: new Map([...packed.entries, ...entries])}
}

/** Objects one after the other, from an offset on. */
function placed(objects: readonly FileObject[], from: number): PlacedObjects {
  const entries = new Map<number, Entry>()
  let length = from
  const parts = objects.map((object) => {
    entries.set(object.id, {type: 1, where: length, index: 0})
    const bytes = object.stream ? streamObject(object) : plainObject(object)
    length += bytes.length
    return bytes
  })
  return {parts, length, entries}
}

const plainObject = ({id, data}: FileObject): Uint8Array =>
  Buffer.from(`${id} 0 obj\n${serialize(data)}\nendobj\n`, 'latin1')

function streamObject({id, data, stream = new Uint8Array()}: FileObject): Uint8Array {
  const dictionary = serialize({...(data as object), Length: stream.length})
  return Buffer.concat([
    Buffer.from(`${id} 0 obj\n${dictionary}\nstream\n`, 'latin1'),
    stream,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ])
}

/** Where an object is: type 1 at an offset, type 2 in an object stream at an index. */
interface Entry {
  readonly type: 1 | 2
  readonly where: number
  readonly index: number
}

interface Packed {
  readonly streams: readonly FileObject[]
  readonly entries: ReadonlyMap<number, Entry>
}

function packObjects(objects: readonly FileObject[], firstId: number, deflate: FileParts['deflate']): Packed {
  const entries = new Map<number, Entry>()
  const streams: FileObject[] = []
  for (let from = 0; from < objects.length; from += perStream) {
    const own = objects.slice(from, from + perStream)
    const id = firstId + streams.length
    own.forEach((object, index) => entries.set(object.id, {type: 2, where: id, index}))
    streams.push({id, ...objectStream(own, deflate)})
  }
  return {streams, entries}
}

function objectStream(objects: readonly FileObject[], deflate: FileParts['deflate']): Omit<FileObject, 'id'> {
  let [head, body] = ['', '']
  for (const object of objects) {
    head += `${object.id} ${body.length} `
    body += `${serialize(object.data)} `
  }
  const data = {Type: 'ObjStm', N: objects.length, First: head.length, Filter: 'FlateDecode'}
  return {data, stream: deflate(head + body)}
}

/** Bytes of type, place and index in a row of the cross-reference stream. */
const widths = [1, 4, 2] as const
const rowLength = 7

/**
 * The cross-reference stream at `offset`, itself the last object. Of a file that goes on from another, whose numbers end
 * before `next`, it has the entries given alone, as they are; else one for each number from 0.
 */
function crossReferences(
  entries: Map<number, Entry>,
  offset: number,
  trailer: object,
  next?: number,
): {readonly id: number; readonly bytes: Uint8Array} {
  const id = Math.max(...entries.keys(), (next ?? 1) - 1) + 1
  entries.set(id, {type: 1, where: offset, index: 0})
  const ids =
    next === undefined
      ? Array.from({length: id + 1}, (_, index) => index)
      : [...entries.keys()].sort((a, b) => a - b)
  const rows = Buffer.alloc(ids.length * rowLength)
  ids.forEach((number, row) => {
    const {type, where, index} = entries.get(number) ?? freeEntry(number)
    rows.writeUInt8(type, row * rowLength)
    rows.writeUInt32BE(where, row * rowLength + 1)
    rows.writeUInt16BE(index, row * rowLength + 5)
  })
  const data = {
    Type: 'XRef',
    Size: id + 1,
    ...(next === undefined ? {} : {Index: stretchesOf(ids)}),
    W: widths,
    ...trailer,
  }
  return {id, bytes: streamObject(next === undefined ? packedRows(id, data, rows) : {id, data, stream: rows})}
}

const packedRows = (id: number, data: object, rows: Buffer): FileObject => ({
  id,
  data: {...data, Filter: 'FlateDecode', DecodeParms: {Predictor: 12, Columns: rowLength}},
  stream: deflateText(differences(rows).toString('latin1')),
})

const freeEntry = (number: number): {readonly type: 0; readonly where: 0; readonly index: number} => ({
  type: 0,
  where: 0,
  index: number === 0 ? 0xffff : 0,
})

/** Numbers that follow each other: the first of each stretch, and how many there are. */
function stretchesOf(ids: readonly number[]): readonly number[] {
  const stretches: number[] = []
  ids.forEach((id, at) => {
    const goesOn = at > 0 && ids[at - 1] === id - 1
    if (goesOn) stretches.push((stretches.pop() ?? 0) + 1)
    else stretches.push(id, 1)
  })
  return stretches
}

/** Each row less the one above it, as the PNG filter Up has it (PNG 9.2): numbers that go up by one pack to nothing. */
function differences(rows: Buffer): Buffer {
  const count = rows.length / rowLength
  const out = Buffer.alloc(count * (rowLength + 1))
  for (let row = 0; row < count; row++) {
    out[row * (rowLength + 1)] = 2
    for (let at = 0; at < rowLength; at++) {
      const above = row === 0 ? 0 : (rows[(row - 1) * rowLength + at] ?? 0)
      out[row * (rowLength + 1) + 1 + at] = (rows[row * rowLength + at] ?? 0) - above
    }
  }
  return out
}
