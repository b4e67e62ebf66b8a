import type {Passage} from '../../src/content/catalog.ts'
import type {Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import type {Span} from '../../src/diagnostic/span.ts'
import type {Node} from '../../src/document/nodes.ts'
import {parseProse, readParsed, type ReadProse} from '../../src/compose/prose/prose.ts'
import type {Scope} from '../../src/compose/prose/reading.ts'
import {parseYaml} from '../../src/source/yaml.ts'

/** What the texts of these tests may use. */
export const scope: Scope = {
  variables: {product: 'Pracla', host: 'example.jp', 'kana.name': 'プラクラ'},
  language: 'ja',
  ids: new Map([
    ['5.1.1', {kind: 'control', file: 'controls/5.1.1.yaml'}],
    ['purpose', {kind: 'section', file: 'sections/purpose.yaml'}],
    ['demarcation', {kind: 'figure', file: 'figures/demarcation.yaml'}],
  ]),
  names: new Set(['table-of-roles']),
  figure: (id, origin) => ({
    type: 'figure',
    id,
    alt: [],
    caption: [],
    picture: {kind: 'matrix', parties: [], groups: []},
    origin,
  }),
}

/** The text value under `key` of a YAML file that is written as given. */
export function passageOf(yaml: string, key = 'body'): Passage {
  const source = parseYaml('a.yaml', new TextEncoder().encode(yaml))
  if (!source.ok) throw new Error(JSON.stringify(source.diagnostics))
  const value = (source.value.value as Record<string, string>)[key]
  if (value === undefined) throw new Error(`no ${key}`)
  return {source: source.value, path: [key], value}
}

/** A text of the part `part`, read. */
export const readText = (passage: Passage, within: Scope): ReadProse =>
  readParsed(parseProse(passage), within, 'part')

/** A literal block as a passage. Each of its lines is indented by two columns, the first is line 2. */
export const literal = (text: string): Passage => passageOf(`body: |\n${text.replace(/^(?=.)/gm, '  ')}\n`)

/** A node without origins, as plain data. */
export const bare = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'origin' ? undefined : inner)))

/** A span as `line:column-line:column`, or as `line:column-column` on one line. */
export function place(span: Span | undefined): string {
  if (!span) return 'nowhere'
  const {start, end} = span
  const to = start.line === end.line ? `${end.column}` : `${end.line}:${end.column}`
  return `${start.line}:${start.column}-${to}`
}

/** A diagnostic as `code place`. */
export const told = (diagnostic: Diagnostic): string => `${diagnostic.code} ${place(diagnostic.span)}`

/** The characters of the file that a node's origin covers. */
export function written(passage: Passage, node: Node): string {
  if (!node.origin) throw new Error(`no origin: ${JSON.stringify(node)}`)
  return passage.source.text.slice(node.origin.start.offset, node.origin.end.offset)
}
