import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../diagnostic/outcome.ts'
import {indexLines, type Span} from '../diagnostic/span.ts'
import {codePointName} from '../diagnostic/visible.ts'

/**
 * What YAML 1.2 (5.1, c-printable) and XML 1.0 (2.2, Char) both refuse: control characters and half
 * surrogates.
 */
const unprintable = /[^\t\n\r\x20-\x7E\x85\xA0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** The characters of a text that no file may hold, each once, with their offsets. */
export function unprintables(text: string): readonly {readonly offset: number; readonly name: string}[] {
  const found = new Map<string, number>()
  for (const match of text.matchAll(unprintable)) if (!found.has(match[0])) found.set(match[0], match.index)
  return [...found].map(([character, offset]) => ({offset, name: codePointName(character)}))
}

function notUtf8(file: string, bytes: Uint8Array): Diagnostic {
  const lenient = new TextDecoder().decode(bytes)
  const start = indexLines(lenient).position(lenient.indexOf('\uFFFD'))
  return diagnostic(
    'file-not-utf8',
    {file, start, end: start},
    'the file is not UTF-8',
    'save it as UTF-8; it may have been saved as Shift_JIS or UTF-16',
  )
}

function unprintableFaults(file: string, text: string): readonly Diagnostic[] {
  const lines = indexLines(text)
  return unprintables(text).map(({offset, name}) => {
    const span: Span = {file, start: lines.position(offset), end: lines.position(offset + 1)}
    return diagnostic('yaml-syntax', span, `the control character ${name} stands here`, 'delete it')
  })
}

const decodeStrictly = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

/** The characters of a text file: UTF-8, without its byte order mark, free of control characters. */
export function decode(file: string, bytes: Uint8Array): Outcome<string> {
  const text = decodeStrictly(bytes)
  if (text === undefined) return failed([notUtf8(file, bytes)])
  const faults = unprintableFaults(file, text)
  return faults.length > 0 ? failed(faults) : reached(text)
}
