import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../diagnostic/outcome.ts'
import {fileSpan, indexLines, type Span} from '../diagnostic/span.ts'
import {otherEncoding, utf8} from './encoding.ts'
import {unprintables} from './unprintable.ts'

/**
 * The largest text file that is read, in bytes: some 500 pages of Japanese. A parser takes 150 times as much memory,
 * so a file of 10 MB would take more than a gigabyte.
 */
const maxTextBytes = 2 * 1024 * 1024

/** A file that has more bytes than are read. */
export function tooLarge(file: string, bytes: Uint8Array, limit: number): Diagnostic | undefined {
  if (bytes.length <= limit) return undefined
  const [has, most] = [bytes.length, limit].map((count) => Math.ceil(count / 1024 / 1024))
  const message = `the file has ${has} MB, ${most} MB at the most are read`
  return diagnostic('file-too-large', fileSpan(file), message, 'make it smaller, or make several of it')
}

/** Where bytes first stop being UTF-8: the whole characters before, and the offset of the byte. */
function firstFault(bytes: Uint8Array): {readonly before: string; readonly at: number} {
  const lenient = new TextEncoder().encode(new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes))
  const differs = lenient.findIndex((byte, index) => byte !== bytes[index])
  const at = differs < 0 ? bytes.length : differs
  return {before: new TextDecoder().decode(bytes.subarray(0, at), {stream: true}), at}
}

/** A half of a surrogate pair, written as if it were a character (RFC 3629, 3: UTF-8 prohibits it). */
const isSurrogate = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0xed && (bytes[at + 1] ?? 0) >= 0xa0

function notUtf8(file: string, bytes: Uint8Array): Diagnostic {
  const {before, at} = firstFault(bytes)
  const start = indexLines(before).position(before.length)
  const span = {file, start, end: start}
  if (isSurrogate(bytes, at))
    return diagnostic(
      'file-not-utf8',
      span,
      'half a character (a lone surrogate) stands here',
      'write the character anew',
    )
  const seems = otherEncoding(bytes)
  return seems === undefined
    ? diagnostic('file-not-utf8', span, 'the file is not UTF-8', 'save it as UTF-8')
    : otherwise(span, seems)
}

const otherwise = (span: Span, seems: string): Diagnostic =>
  diagnostic(
    'file-not-utf8',
    span,
    `the file is not UTF-8: it seems to be ${seems}`,
    `open it as ${seems.replace(/ \(.*/, '')}, and save it as UTF-8`,
  )

function unprintableFaults(file: string, text: string): readonly Diagnostic[] {
  const lines = indexLines(text)
  return unprintables(text).map(({offset, name}) => {
    const span: Span = {file, start: lines.position(offset), end: lines.position(offset + 1)}
    return diagnostic('yaml-syntax', span, `the control character ${name} stands here`, 'delete it')
  })
}

/** What joins files writes such a mark within: the first of a file is no character, any other is one that nobody sees. */
function secondMark(file: string, text: string): Diagnostic | undefined {
  if (!text.startsWith('\uFEFF')) return undefined
  const message = 'the file begins with two byte order marks, and one of them is a character'
  return diagnostic(
    'character-invisible',
    fileSpan(file),
    message,
    'save it as UTF-8 without a byte order mark',
  )
}

/** The characters of a text file of up to `limit` bytes: UTF-8, without its byte order mark, free of control characters. */
export function decode(file: string, bytes: Uint8Array, limit = maxTextBytes): Outcome<string> {
  const large = tooLarge(file, bytes, limit)
  if (large) return failed([large])
  const text = utf8(bytes)
  if (text === undefined) return failed([notUtf8(file, bytes)])
  const mark = secondMark(file, text)
  if (mark) return failed([mark])
  const faults = unprintableFaults(file, text)
  if (faults.length === 0) return reached(text)
  const seems = otherEncoding(bytes)
  return failed(seems === undefined ? faults : [otherwise(fileSpan(file), seems)])
}
