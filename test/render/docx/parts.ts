import {strFromU8, unzipSync} from 'fflate'
import type {Figure} from '../../../src/document/nodes.ts'
import type {Document} from '../../../src/document/nodes.ts'
import type {Pages} from '../../../src/layout/pages.ts'
import {renderDocx, type Picture, type Pictures} from '../../../src/render/docx/render.ts'
import {points} from '../../../src/theme/model.ts'
import {pages, pagesOf, png, sample, theme} from '../fixture.ts'
import {all, parse, valueOf, type Element} from './xml.ts'

/** The parts of a Word file that are text, by path. */
export type Parts = Readonly<Record<string, string>>

/** The text parts of a Word file. */
export const partsOf = (bytes: Uint8Array): Parts =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([path]) => /\.(?:xml|rels)$/.test(path))
      .map(([path, data]) => [path, strFromU8(data)]),
  )

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300pt" height="150pt" viewBox="0 0 300 150"><rect width="300" height="150" fill="#1f3864"/></svg>'

/** A picture for each figure of the sample: drawn ones with an SVG. */
export const pictures: Pictures = ({picture}: Figure): Picture =>
  picture.kind === 'matrix'
    ? {width: points(300), height: points(150), format: 'png', bytes: png, svg}
    : {width: points(72), height: points(36), format: 'png', bytes: png}

/** Render a document that must succeed. */
export function bytesOf(document: Document = sample, where: Pages = pages): Uint8Array {
  const outcome = renderDocx(document, theme, where, pictures)
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({message}) => message).join('\n'))
  return outcome.value
}

/** The main part of a document made of these sections, with pages by hand. */
export function bodyOf(children: Document['children'], where?: Pages): Element {
  const document: Document = {...sample, children}
  const parts = partsOf(bytesOf(document, where ?? pagesOf(document)))
  return parse(parts['word/document.xml'] ?? '')
}

/** The style of a paragraph. */
export const styleOf = (paragraph: Element): string | undefined =>
  paragraph.children.flatMap((child) =>
    typeof child !== 'string' && child.name === 'w:pPr' ? [valueOf(child, 'w:pStyle')] : [],
  )[0]

/** All paragraphs of a part. */
export const paragraphsOf = (part: Element): readonly Element[] => all(part, 'w:p')
