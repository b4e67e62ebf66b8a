import {expect} from 'vitest'
import type {Block, Document, Section} from '../../src/document/nodes.ts'
import {layout} from '../../src/layout/layout.ts'
import type {LinePiece, Pages, Run} from '../../src/layout/pages.ts'
import type {Theme} from '../../src/theme/model.ts'
import {section} from '../render/builders.ts'
import {sample} from '../render/fixture.ts'
import {fonts, standardTheme} from './fonts.ts'

/** The standard theme, with nothing at the edge of pages. */
export const theme: Theme = {...standardTheme}
delete theme.runningFoot

/** A document of these sections. */
export const documentOf = (...children: readonly Section[]): Document => ({...sample, children})

/** A document of one chapter. */
export const chapterOf = (...blocks: readonly Block[]): Document =>
  documentOf(section('chapter', 1, '章', {}, ...blocks))

/** Lay out a document in which nothing is wrong. */
export function lay(document: Document, looks: Theme = theme): Pages {
  const laid = layout(document, looks, fonts)
  expect(laid.diagnostics).toEqual([])
  if (!laid.ok) throw new Error('nothing was laid out')
  return laid.value
}

/** What is wrong in a document: code, line where one is known, and message. */
export const faultsOf = (document: Document): readonly string[] =>
  layout(document, theme, fonts).diagnostics.map(
    ({code, span, message}) => `${code}${span ? ` line ${span.start.line}` : ''}: ${message}`,
  )

/** The lines of a page, from 0. */
export const linesOf = (pages: Pages, page = 0): readonly LinePiece[] =>
  (pages.pages[page]?.pieces ?? []).filter((piece) => piece.kind === 'line')

export const textOf = ({runs}: Pick<LinePiece, 'runs'>): string => runs.map(({text}) => text).join('')

/** The line that holds these characters, and the page on which it stands. */
export function find(pages: Pages, text: string): LinePiece & {readonly page: number} {
  for (const page of pages.pages.keys())
    for (const line of linesOf(pages, page)) if (textOf(line).includes(text)) return {...line, page}
  throw new Error(`no line holds ${text}`)
}

/** Left edge of a line. */
export const leftOf = (line: LinePiece): number => line.runs[0]?.x ?? NaN

/** The run whose characters these are. */
export function runOf(line: Pick<LinePiece, 'runs'>, text: string): Run {
  const run = line.runs.find((own) => own.text === text)
  if (!run) throw new Error(`no run is ${text}`)
  return run
}
