import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {generatedSections} from './generated.ts'
import {documentOf, lay, theme} from './lay.ts'
import {pageFaults} from './pagefaults.ts'

describe('documents of headings, paragraphs, lists, tables, quotations and figures', () => {
  it('strand no heading, leave no widow, split no row or small table, and repeat header rows', () => {
    let pageCount = 0
    fc.assert(
      fc.property(generatedSections, (sections) => {
        const document = documentOf(...sections)
        const pages = lay(document)
        pageCount += pages.pages.length
        expect(pageFaults(document, pages, theme)).toEqual([])
      }),
      {seed: 27017, numRuns: 150},
    )
    expect(pageCount).toBeGreaterThan(800)
  }, 60_000)
})
