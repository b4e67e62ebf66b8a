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

/**
 * What the file says of itself (ECMA-376 part 2, 11): title, provider, standards, edition, date, and whether it is a
 * draft. Its times are the edition's date, not the time of rendering.
 */
export function propertiesPart(document: Document): Part {
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
    data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${namespaces}>${lines.join('')}</cp:coreProperties>`,
  }
}
