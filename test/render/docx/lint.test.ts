import {beforeAll, describe, expect, it} from 'vitest'
import {lint} from './lint.ts'
import {bytesOf, partsOf, type Parts} from './parts.ts'

let parts: Parts = {}
beforeAll(() => {
  parts = partsOf(bytesOf())
})

const spoil = (path: string, from: string | RegExp, to: string): readonly string[] => {
  const text = parts[path] ?? ''
  const spoilt = text.replace(from, to)
  expect(spoilt, `${path} has nothing to spoil`).not.toBe(text)
  return lint({...parts, [path]: spoilt})
}

/** What each rule of accessibility must find. */
const access: readonly [string, string, string | RegExp, string][] = [
  ['All non-text content has alternative text', 'word/document.xml', / descr="[^"]+"/, ' descr="figure.png"'],
  ['Tables specify column header information', 'word/document.xml', /<w:tblHeader\/>/g, ''],
  ['Table has a simple structure', 'word/document.xml', /<w:gridCol [^>]*>/, ''],
  ['Documents use heading styles', 'word/document.xml', /w:val="Heading\d"/g, 'w:val="Title"'],
  ['Headings do not skip levels', 'word/document.xml', 'w:val="Heading2"', 'w:val="Heading4"'],
  [
    'Headings are not too long',
    'word/document.xml',
    /はじめに<\/w:t><\/w:r><w:bookmarkEnd/,
    `${'長'.repeat(100)}$&`,
  ],
  [
    'Hyperlink text is meaningful',
    'word/document.xml',
    /(r:id="rId\d+">[\s\S]*?<w:t [^>]*>)Pracla</,
    '$1こちら<',
  ],
  ['Avoid the use of repeated blank characters', 'word/document.xml', '本書では、', '　　　　'],
  ['Avoid the use of floating objects', 'word/document.xml', '<wp:inline', '<wp:anchor/><wp:inline'],
  ['Sufficient contrast between text and background', 'word/styles.xml', 'w:val="1F3864"', 'w:val="BBBBBB"'],
  ['Document has a title', 'docProps/core.xml', /<dc:title>[^<]*/, '<dc:title>'],
  ['Document has a language', 'word/styles.xml', 'w:eastAsia="ja-JP"', 'w:eastAsia=""'],
  ['Document is not restricted', 'word/settings.xml', '<w:zoom', '<w:documentProtection/><w:zoom'],
]

describe('the lint of Word files', () => {
  it('finds nothing in the sample', () => {
    expect(lint(parts)).toEqual([])
  })

  it.each<[string, string, string | RegExp, string]>([
    ['no paragraph style Nowhere', 'word/document.xml', 'w:val="Title"', 'w:val="Nowhere"'],
    [
      'no character style Nowhere',
      'word/document.xml',
      'w:rStyle w:val="Strong"',
      'w:rStyle w:val="Nowhere"',
    ],
    [
      'no table style Nowhere',
      'word/document.xml',
      'w:tblStyle w:val="WhitepaperTable"',
      'w:tblStyle w:val="Nowhere"',
    ],
    ['no style Nowhere', 'word/styles.xml', 'w:basedOn w:val="Normal"', 'w:basedOn w:val="Nowhere"'],
    ['no paragraph style Footer', 'word/styles.xml', 'w:styleId="Footer"', 'w:styleId="Other"'],
    ['no list 99', 'word/document.xml', /w:numId w:val="\d+"/, 'w:numId w:val="99"'],
    ['bookmark 5.1.1 is no name', 'word/document.xml', 'w:name="id_5_1_1"', 'w:name="5.1.1"'],
    ['no bookmark id_5_1_1', 'word/document.xml', 'w:name="id_5_1_1"', 'w:name="id_other"'],
    ['bookmark id_cover twice', 'word/document.xml', 'w:name="id_contents"', 'w:name="id_COVER"'],
    ['no end of bookmark 0', 'word/document.xml', '<w:bookmarkEnd w:id="0"/>', ''],
    ['no bookmark id_gone', 'word/document.xml', 'PAGEREF id_purpose', 'PAGEREF id_gone'],
    ['a field without a result', 'word/footer1.xml', /<w:t [^>]*>2<\/w:t>/, ''],
    ['a field that does not end', 'word/document.xml', '<w:fldChar w:fldCharType="end"/>', ''],
    [
      'no relationship rId99',
      'word/document.xml',
      /<w:footerReference ([^>]*)r:id="rId\d+"/,
      '<w:footerReference $1r:id="rId99"',
    ],
    ['no bookmark _Ref9', 'word/document.xml', /REF _Ref\d+ /, 'REF _Ref9 '],
    ['図 9 counts 1', 'word/document.xml', /(SEQ 図 [\s\S]*?<w:t [^>]*>)1</, '$19<'],
    ['a reference that says 表9', 'word/document.xml', /( REF _Ref[\s\S]*?<w:t [^>]*>)表1</, '$1表9<'],
    ['direct w:lang', 'word/document.xml', '<w:rPr>', '<w:rPr><w:lang w:val="en-US"/>'],
    [
      'a link in a link',
      'word/document.xml',
      /<w:hyperlink w:history="1" r:id="rId\d+">/,
      '$&<w:hyperlink w:anchor="id_terms"/>',
    ],
    ['a table without headers', 'word/document.xml', 'w:firstColumn="true"', 'w:firstColumn="false"'],
    ['a header row that does not look it', 'word/document.xml', '<w:tblHeader/>', ''],
    ['a look without its bits', 'word/document.xml', 'w:tblLook w:val="0680"', 'w:tblLook w:val="0600"'],
    ['a row that splits', 'word/document.xml', '<w:cantSplit/>', ''],
    ['a cell that ends in no paragraph', 'word/document.xml', '</w:tc>', '<w:tbl/></w:tc>'],
    ['merged cells', 'word/document.xml', '<w:tcPr>', '<w:tcPr><w:gridSpan w:val="2"/>'],
    ['a picture without words', 'word/document.xml', / descr="[^"]+"/, ' descr=""'],
    [
      'a floating picture',
      'word/document.xml',
      /<wp:inline([\s\S]*?)<\/wp:inline>/,
      '<wp:anchor$1</wp:anchor>',
    ],
    ['an empty paragraph', 'word/document.xml', '</w:tbl>', '</w:tbl><w:p/>'],
    ['direct w:jc', 'word/document.xml', '</w:pPr>', '<w:jc w:val="left"/></w:pPr>'],
    ['space that is no page lock', 'word/document.xml', '<w:pageBreakBefore/>', ''],
    ...access.map(([rule, path, from, to]): [string, string, string | RegExp, string] => [
      `accessibility: ${rule}`,
      path,
      from,
      to,
    ]),
    [
      'an empty paragraph',
      'word/document.xml',
      '<w:tbl>',
      '<w:p><w:pPr><w:pStyle w:val="TableEnd"/></w:pPr></w:p><w:p/><w:tbl>',
    ],
    ['fields wait to be updated', 'word/settings.xml', '<w:zoom', '<w:updateFields/><w:zoom'],
  ])('finds: %s', (finding, path, from, to) => {
    expect(spoil(path, from, to)).toContain(finding)
  })
})
