import {draftWord, editionName, standardNames, titleText} from '../../document/facts.ts'
import type {Document} from '../../document/nodes.ts'
import {phraseText} from '../../document/walk.ts'
import {escapeXml} from '../../document/xml.ts'
import type {Part} from './reach.ts'

const namespaces = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ')

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/**
 * What the file says of itself (ECMA-376 part 2, 11): title, provider, standards, edition, date, and whether it is a
 * draft. Its times are the edition's date, not the time of rendering.
 */
function coreProperties(document: Document): Part {
  const provider = phraseText(document.provider)
  const time = `${document.date}T00:00:00Z`
  const draft = document.draft ? [draftWord(document.language)] : []
  const keywords = [document.label, document.edition, document.date, ...standardNames(document), ...draft]
  const entries: readonly (readonly [string, string])[] = [
    ['dc:title', titleText(document)],
    ['dc:subject', [...standardNames(document), editionName(document)].join(' ')],
    ['dc:creator', provider],
    ['cp:keywords', [...new Set(keywords)].join(', ')],
    ['cp:lastModifiedBy', provider],
    ['cp:revision', '1'],
    ['dcterms:created xsi:type="dcterms:W3CDTF"', time],
    ['dcterms:modified xsi:type="dcterms:W3CDTF"', time],
    ...draft.map((word) => ['cp:contentStatus', word] as const),
    ['dc:language', document.language],
    ['cp:version', document.edition],
  ]
  const lines = entries.map(([name, text]) => `<${name}>${escapeXml(text)}</${name.split(' ')[0]}>`)
  return {
    path: 'docProps/core.xml',
    data: `${declaration}<cp:coreProperties ${namespaces}>${lines.join('')}</cp:coreProperties>`,
  }
}

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006'
const types = `xmlns:vt="${officeDocument}/docPropsVTypes"`

/** The program's own part (ECMA-376 part 1, 22.2): whose file it is. */
function programProperties({provider}: Document): Part {
  const company = `<Company>${escapeXml(phraseText(provider))}</Company>`
  const program = '<Application>hakusho</Application><DocSecurity>0</DocSecurity>'
  return {
    path: 'docProps/app.xml',
    data: `${declaration}<Properties xmlns="${officeDocument}/extended-properties" ${types}>${program}${company}</Properties>`,
  }
}

/** The set of properties that users give (ECMA-376 part 1, 22.3). */
const userSet = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'

/**
 * What Word shows below File, Info, Properties, Custom: which whitepaper and which edition this is, in names that stay,
 * so that a file that comes back is known. The date is text: Word moves a time by the reader's time zone.
 */
function customProperties(document: Document): Part {
  const entries = [
    ['Whitepaper', document.whitepaper],
    ['Edition', document.edition],
    ['Label', document.label],
    ['Date', document.date],
    ['Provider', phraseText(document.provider)],
    ['Standards', standardNames(document).join(', ')],
    ['Status', document.draft ? draftWord(document.language) : ''],
    ['Brand', document.copy?.brand ?? ''],
    ['Serial', document.copy?.serial ?? ''],
    ['Recipient', document.copy?.recipient ?? ''],
  ] as const
  const properties = entries
    .filter(([, text]) => text !== '')
    .map(
      ([name, text], index) =>
        `<property fmtid="${userSet}" pid="${index + 2}" name="${name}"><vt:lpwstr>${escapeXml(text)}</vt:lpwstr></property>`,
    )
  return {
    path: 'docProps/custom.xml',
    data: `${declaration}<Properties xmlns="${officeDocument}/custom-properties" ${types}>${properties.join('')}</Properties>`,
  }
}

/** The parts in which a file says what it is. */
export const propertiesParts = (document: Document): readonly Part[] => [
  coreProperties(document),
  programProperties(document),
  customProperties(document),
]
