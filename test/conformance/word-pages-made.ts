import fc from 'fast-check'
import type {Document, Figure, Node} from '../../src/document/nodes.ts'
import {headingText, sectionsOf, walk} from '../../src/document/walk.ts'
import {layout} from '../../src/layout/layout.ts'
import type {Pages} from '../../src/layout/pages.ts'
import {press} from '../../src/publish/press.ts'
import {renderFormat} from '../../src/publish/render.ts'
import {renderDocx, type Pictures} from '../../src/render/docx/render.ts'
import {renderPdf} from '../../src/render/pdf/render.ts'
import {prepare} from '../../src/transform/prepare.ts'
import {rewriteDocument} from '../../src/transform/rewrite.ts'
import {disk} from '../../src/world/disk.ts'
import {fonts, standardTheme} from '../layout/fonts.ts'
import {generatedSections} from '../layout/generated.ts'
import {role, section} from '../render/builders.ts'
import {png, sample} from '../render/fixture.ts'
import type {Looks} from './word-pages-fonts.ts'

/** A heading, and its page from 1. */
export interface PlacedHeading {
  readonly id: string
  readonly title: string
  readonly page: number
}

/** A whitepaper as it was made: its files, and what its layout says. */
export interface Made {
  readonly name: string
  readonly headings: readonly PlacedHeading[]
  /** How many lines the contents have. */
  readonly entries: number
  readonly pageCount: number
  /** The pages, from 1, on which a text goes on. */
  readonly goesOn: readonly number[]
  readonly docx: Uint8Array
  /** The Word file without page locks. */
  readonly unlocked: Uint8Array
  readonly pdf: Uint8Array
}

/** The looks of the standard theme. */
export const standard: Looks = {theme: standardTheme, fonts}

/** How many documents are generated. */
export const generatedCount = 50

/** The whitepapers of the project. */
export const realNames = ['pracla-iso27017', 'aozora'] as const

/** The generated documents, and the whitepapers of the project, laid out by some looks. */
export async function makeAll(looks: Looks): Promise<readonly Made[]> {
  const drawn = fc.sample(generatedSections, {seed: 27017, numRuns: generatedCount})
  const generated = drawn.map((sections, index) => makeGenerated(`g${index}`, sections, looks))
  return Promise.all([...generated, ...realNames.map((name) => makeReal(name, looks))])
}

const contents = section('contents', 1, 'もくじ', {kind: 'contents', listed: false}, role('lead', '内容'), {
  type: 'contents',
  children: [],
})

async function makeGenerated(name: string, sections: Document['children'], looks: Looks): Promise<Made> {
  let figures = 0
  const drawn: Document = {...sample, children: [contents, ...sections]}
  const named = rewriteDocument(drawn, (node) =>
    node.type === 'figure' ? {...node, id: `figure-${figures++}`} : node,
  )
  const document = prepare(named, looks.theme.contents.depth)
  const pages = valueOf(layout(document, looks.theme, looks.fonts))
  const pictures: Pictures = (figure: Figure) => {
    const size = pages.pictureSizes.get(figure)
    return size && {...size, format: 'png', bytes: png}
  }
  const word = (locked: boolean): Uint8Array =>
    valueOf(renderDocx(document, looks.theme, pages, pictures, {locked}))
  const noPicture = (): never => {
    throw new TypeError('a generated figure is drawn')
  }
  const pdf = await renderPdf({document, pages, fonts: looks.fonts, pictures: noPicture, creator: 'hakusho'})
  return made(name, document, pages, {docx: word(true), unlocked: word(false), pdf: valueOf(pdf)})
}

/** A whitepaper of the project, laid out by some looks. */
export async function makeReal(name: string, looks: Looks): Promise<Made> {
  const pressed = valueOf(await press(disk(process.cwd()), {folder: `content/${name}`}))
  const pages = valueOf(layout(pressed.document, looks.theme, looks.fonts))
  const forme = {...pressed, ...looks, pages}
  const [docx, unlocked, pdf] = await Promise.all([
    renderFormat('docx', forme),
    renderFormat('docx', forme, false),
    renderFormat('pdf', forme),
  ])
  const files = {docx: valueOf(docx), unlocked: valueOf(unlocked), pdf: valueOf(pdf)}
  return made(name, pressed.document, pages, files)
}

type Files = Pick<Made, 'docx' | 'unlocked' | 'pdf'>

function made(name: string, document: Document, pages: Pages, files: Files): Made {
  const headings = [...sectionsOf(document)].flatMap((node): readonly PlacedHeading[] => {
    if (!node.heading || !node.listed || node.kind === 'contents') return []
    const page = (pages.places.get(node)?.page ?? NaN) + 1
    return [{id: node.id, title: headingText(node.heading), page}]
  })
  const entries = [...walk(document)].filter(({type}) => type === 'entry').length
  return {name, headings, entries, pageCount: pages.pages.length, goesOn: goingOn(document, pages), ...files}
}

/** A header row that stands on a page again does not go on. */
function goingOn(document: Document, {pages, places}: Pages): readonly number[] {
  const inRows = new Set<Node>(
    [...walk(document)].filter(({type}) => type === 'row').flatMap((row) => [...walk(row)]),
  )
  return pages.flatMap(({pieces}, index) => {
    const first = pieces.find((piece) => piece.kind === 'line' && piece.part === 'text')
    const block = first && 'block' in first ? first.block : undefined
    const begun = block && !inRows.has(block) && (places.get(block)?.page ?? index) < index
    return begun ? [index + 1] : []
  })
}

type Result<Value> =
  {readonly ok: true; readonly value: Value} | {readonly ok: false; readonly diagnostics: unknown}

function valueOf<Value>(outcome: Result<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome.value
}
