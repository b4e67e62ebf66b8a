import {SaxesParser} from 'saxes'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {fileSpan, type Span} from '../../diagnostic/span.ts'
import {stretches, type Mark} from '../template/marks.ts'
import type {TemplateFile} from '../template/file.ts'
import type {Characters, Inserted, Markup} from './tree.ts'

/** What a template set gave: output, and what the marks in it stand for. */
export interface Output {
  readonly text: string
  readonly marks: readonly Mark[]
}

interface Open {
  readonly name: string
  readonly children: Markup[]
  readonly span: Span
}

interface Here {
  readonly template: TemplateFile
  readonly offset: number
}

interface Reader {
  readonly marks: readonly Mark[]
  /** Elements that are open, the root first. */
  readonly open: Open[]
  /** Where in a template the reader stands. */
  here: Here | undefined
  /** The element that was closed last. */
  closed: Open | undefined
  fault: Diagnostic | undefined
  /** Where in the output the fault was met. */
  met: string | undefined
}

function pieces(reader: Reader, text: string): readonly (Characters | Inserted)[] {
  return stretches(text, reader.marks).flatMap((stretch): readonly (Characters | Inserted)[] => {
    if (stretch.kind === 'insert') return [stretch]
    if (stretch.kind === 'place') reader.here = stretch
    else if (reader.here) {
      const {template, offset} = reader.here
      reader.here = {template, offset: offset + stretch.characters.length}
      return [{...stretch, template, offset}]
    }
    return []
  })
}

const spanHere = ({here}: Reader, length: number): Span =>
  here ? here.template.span(here.offset, here.offset + length) : fileSpan('document.hbs')

function openTag(reader: Reader, name: string, values: Readonly<Record<string, string>>): void {
  const {here} = reader
  const span = spanHere(reader, name.length + 1)
  const attributes = new Map(Object.entries(values).map(([key, value]) => [key, pieces(reader, value)]))
  reader.here = here
  const children: Markup[] = []
  reader.open.at(-1)?.children.push({kind: 'element', name, attributes, children, span})
  reader.open.push({name, children, span})
}

function wordsOf(reader: Reader, message: string): readonly [span: Span, message: string, hint: string] {
  const unclosed =
    /^unclosed tag: (.*)/.exec(message)?.[1] ?? (message === 'unexpected close tag.' ? '' : undefined)
  if (unclosed !== undefined) {
    const open = unclosed === '' ? reader.closed : reader.open.at(-1)
    const name = open?.name ?? unclosed
    return [
      open?.span ?? spanHere(reader, 1),
      `\`<${name}>\` is not closed where it should be`,
      `write \`</${name}>\``,
    ]
  }
  const stray = /^unmatched closing tag: (.*)\.$/.exec(message)?.[1]
  if (stray !== undefined) {
    const words = `\`</${stray}>\` closes nothing`
    return [spanHere(reader, stray.length + 3), words, 'remove it, or open the element']
  }
  const hint = 'markup is written as in XML: `<p role="title">…</p>`, `<br/>`, `&lt;` and `&amp;`'
  return [spanHere(reader, 1), `this is not well-formed: ${message.replace(/\.$/, '')}`, hint]
}

/** A tag that closes nothing is told last, after all elements that it seems to leave open. */
const isStray = (message: string): boolean => message.startsWith('unmatched closing tag')

function notWellFormed(reader: Reader, error: Error): void {
  const [, met, told = ''] = /^(\d+:\d+): (.*)$/s.exec(error.message) ?? []
  const better = met === reader.met && isStray(told)
  if (reader.fault && !better) return
  const [span, message, hint] = wordsOf(reader, told)
  reader.fault = diagnostic('markup-structure', span, message, hint)
  reader.met = met
}

function foreign(reader: Reader, what: string): void {
  const message = `the markup has no ${what}`
  reader.fault ??= diagnostic('markup-unknown', spanHere(reader, 1), message, 'remove it')
}

function listen(reader: Reader): SaxesParser<{fragment: true; xmlns: false}> {
  const parser = new SaxesParser({fragment: true, xmlns: false})
  parser.on('opentag', ({name, attributes}) => openTag(reader, name, attributes))
  parser.on('closetag', () => (reader.closed = reader.open.pop()))
  parser.on('text', (text) => reader.open.at(-1)?.children.push(...pieces(reader, text)))
  parser.on('processinginstruction', () => foreign(reader, 'processing instructions'))
  parser.on('cdata', () => foreign(reader, 'CDATA'))
  parser.on('error', (error) => notWellFormed(reader, error))
  return parser
}

/** Read the output of a template set as markup. A fault that leaves no tree is told, the first one only. */
export function parseMarkup({text, marks}: Output): {
  readonly nodes: readonly Markup[]
  readonly fault?: Diagnostic
} {
  const children: Markup[] = []
  const root: Open = {name: '', children, span: fileSpan('document.hbs')}
  const reader: Reader = {
    marks,
    open: [root],
    here: undefined,
    closed: undefined,
    fault: undefined,
    met: undefined,
  }
  listen(reader).write(text).close()
  return reader.fault ? {nodes: [], fault: reader.fault} : {nodes: children}
}
