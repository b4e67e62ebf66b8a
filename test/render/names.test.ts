import {strFromU8, unzipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import type {Document} from '../../src/document/nodes.ts'
import {layout} from '../../src/layout/layout.ts'
import {renderDocx} from '../../src/render/docx/render.ts'
import {renderHtml} from '../../src/render/html/render.ts'
import {renderPdf} from '../../src/render/pdf/render.ts'
import {fonts, standardTheme} from '../layout/fonts.ts'
import {readPdf} from '../pdf.ts'
import {cell, png, row, sample, text} from './fixture.ts'

const document: Document = {
  ...sample,
  children: [
    {
      type: 'section',
      id: 'a',
      kind: 'section',
      level: 1,
      heading: {title: [text('題')]},
      listed: true,
      children: [
        {
          type: 'paragraph',
          children: [
            {type: 'reference', target: 'remark', children: [text('注')]},
            {type: 'reference', target: 'roles', children: [text('表')]},
          ],
        },
        {type: 'note', id: 'remark', mark: '※', children: [text('注記')]},
        {
          type: 'table',
          id: 'roles',
          headerRows: 1,
          columns: [1],
          children: [row(cell('役割')), row(cell('担当'))],
        },
      ],
    },
  ],
}

const laid = layout(document, standardTheme, fonts)
if (!laid.ok) throw new Error(JSON.stringify(laid.diagnostics))
const pages = laid.value

describe('a named note and a named table', () => {
  it('can be reached in the PDF', async () => {
    const picture = {format: 'png', bytes: png} as const
    const pdf = await renderPdf({document, pages, fonts, pictures: () => picture, creator: 'hakusho'})
    if (!pdf.ok) throw new Error(JSON.stringify(pdf.diagnostics))
    expect((await readPdf(pdf.value)).links.flat()).toEqual([{page: 1}, {page: 1}])
  })

  it('can be reached in the Word file', () => {
    const docx = renderDocx(document, standardTheme, pages, () => undefined)
    if (!docx.ok) throw new Error(JSON.stringify(docx.diagnostics))
    const xml = strFromU8(unzipSync(docx.value)['word/document.xml'] ?? new Uint8Array())
    for (const name of ['id_remark', 'id_roles']) {
      expect(xml).toContain(`w:name="${name}"`)
      expect(xml).toContain(`w:anchor="${name}"`)
    }
  })

  it('can be reached in the HTML', () => {
    const html = renderHtml(document, standardTheme, pages, () => ({kind: 'svg', svg: '<svg/>'}))
    if (!html.ok) throw new Error(JSON.stringify(html.diagnostics))
    for (const id of ['remark', 'roles']) {
      expect(html.value).toContain(`id="${id}"`)
      expect(html.value).toContain(`href="#${id}"`)
    }
  })
})
