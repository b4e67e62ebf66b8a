import type {Document} from '../../document/nodes.ts'
import {phraseText} from '../../document/walk.ts'
import {escaped} from './characters.ts'
import type {Part} from './reach.ts'

const namespaces = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ')

const standardsOf = ({standards}: Document): readonly string[] =>
  standards.map(({title, edition}) => `${title}:${edition}`)

/**
 * What the file says of itself (ECMA-376 part 2, 11): title, provider, standards, edition, date, and whether it is a
 * draft. Its times are the edition's date, not the time of rendering.
 */
export function propertiesPart(document: Document): Part {
  const provider = phraseText(document.provider)
  const time = `${document.date}T00:00:00Z`
  const draft = document.draft ? ['案'] : []
  const keywords = [document.label, document.edition, document.date, ...standardsOf(document), ...draft]
  const entries: readonly (readonly [string, string])[] = [
    ['dc:title', document.title.map(phraseText).join(' ')],
    ['dc:subject', [...standardsOf(document), document.label].join(' ')],
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
  const lines = entries.map(([name, text]) => `<${name}>${escaped(text)}</${name.split(' ')[0]}>`)
  return {
    path: 'docProps/core.xml',
    data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${namespaces}>${lines.join('')}</cp:coreProperties>`,
  }
}
