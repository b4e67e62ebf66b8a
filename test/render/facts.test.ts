import {describe, expect, it} from 'vitest'
import type {Document} from '../../src/document/nodes.ts'
import {layout} from '../../src/layout/layout.ts'
import {renderDocx} from '../../src/render/docx/render.ts'
import {renderHtml} from '../../src/render/html/render.ts'
import {renderPdf} from '../../src/render/pdf/render.ts'
import type {Theme} from '../../src/theme/model.ts'
import {fonts, standardTheme} from '../layout/fonts.ts'
import {readPdf} from '../pdf.ts'
import {partsOf} from './docx/parts.ts'
import {png, sample} from './fixture.ts'

const foot = standardTheme.runningFoot
if (!foot) throw new Error('the standard theme has no running foot')
const theme: Theme = {
  ...standardTheme,
  runningFoot: {...foot, start: '{edition}, {date}', center: '{folio}', end: '{draft}'},
}

/** A document in its three formats, each as the texts in which it says what it is. */
async function say(document: Document) {
  const laid = layout(document, theme, fonts)
  if (!laid.ok) throw new Error(JSON.stringify(laid.diagnostics))
  const pages = laid.value
  const picture = {width: theme.body.size, height: theme.body.size, format: 'png', bytes: png} as const
  const pdf = await renderPdf({document, pages, fonts, pictures: () => picture, creator: 'hakusho'})
  const docx = renderDocx(document, theme, pages, () => picture)
  const html = renderHtml(document, theme, pages, () => ({kind: 'svg', svg: '<svg/>'}))
  if (!pdf.ok || !docx.ok || !html.ok) throw new Error('a renderer has failed')
  const file = await readPdf(pdf.value)
  const parts = partsOf(docx.value)
  return {
    pdf: {foot: file.pages[1]?.at(-1)?.text ?? '', subject: String(file.info['Subject'])},
    docx: {
      foot: (parts['word/footer1.xml'] ?? '').replace(/<w:instrText.*?<\/w:instrText>|<[^>]*>/g, ''),
      subject: /<dc:subject>(.*?)<\/dc:subject>/.exec(parts['docProps/core.xml'] ?? '')?.[1] ?? '',
    },
    html: {
      foot: [...html.value.matchAll(/@bottom-\w+ \{ content: ((?:"[^"]*"|counter\(page\)| )+);/g)]
        .map(([, content = '']) => content.replace('counter(page)', '2').replace(/" "|"/g, ''))
        .join(''),
      subject: /<footer[^]*?<p>([^<]*1\.1[^<]*)/.exec(html.value)?.[1] ?? '',
    },
  }
}

describe('every format says the same of a draft', () => {
  it.each([
    ['ja', '1.1 版, 2022年3月18日2案', '1.1 版 (案)'],
    ['en', '1.1 版, 18 March 20222Draft', '1.1 版 (Draft)'],
  ])('in %s', async (language, atTheFoot, edition) => {
    const {pdf, docx, html} = await say({...sample, language})
    const unspaced = (text: string): string => text.replace(/\s/g, '')
    for (const format of [pdf, docx, html]) {
      expect(unspaced(format.foot)).toBe(unspaced(atTheFoot))
      expect(format.subject).toContain(edition)
    }
  })

  it('and nothing of a draft once it is released', async () => {
    const {pdf, docx, html} = await say({...sample, draft: false})
    for (const format of [pdf, docx, html]) {
      expect(format.foot).not.toContain('案')
      expect(format.subject).not.toContain('案')
    }
  })
})
