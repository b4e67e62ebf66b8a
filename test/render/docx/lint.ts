import {lintAccess} from './lint-access.ts'
import {lintLabels} from './lint-labels.ts'
import type {Parts} from './parts.ts'
import {all, below, childOf, elementsOf, parse, textOf, valueOf, wordsOf, type Element} from './xml.ts'

/** What is wrong with a Word file that a validator of the schema does not see. Nothing is, where the list is empty. */
export function lint(parts: Parts): readonly string[] {
  const document = parse(parts['word/document.xml'] ?? '')
  const edges = Object.keys(parts).filter((path) =>
    /^word\/(?:header|footer|footnotes|endnotes)\d*\.xml$/.test(path),
  )
  const texts = [document, ...edges.map((path) => parse(parts[path] ?? ''))]
  return [
    ...lintStyles(texts, parse(parts['word/styles.xml'] ?? '')),
    ...lintNumbering(document, parse(parts['word/numbering.xml'] ?? '')),
    ...lintBookmarks(document),
    ...texts.flatMap(lintFields),
    ...lintLabels(document),
    ...texts.flatMap(lintRuns),
    ...lintRelationships(parts),
    ...lintTables(document),
    ...lintPictures(document),
    ...lintAccess(parts, document),
    ...lintParagraphs(document),
    ...(/w:dirty|w:updateFields/.test(Object.values(parts).join('')) ? ['fields wait to be updated'] : []),
  ]
}

const missing = (
  what: string,
  names: Iterable<string | undefined>,
  known: ReadonlySet<string | undefined>,
): string[] =>
  [...new Set(names)]
    .filter((name) => name !== undefined && !known.has(name))
    .map((name) => `no ${what} ${name}`)

const repeated = (what: string, names: readonly (string | undefined)[]): string[] =>
  names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${what} ${name} twice`)

function lintStyles(texts: readonly Element[], sheet: Element): readonly string[] {
  const kinds = {'w:pStyle': 'paragraph', 'w:rStyle': 'character', 'w:tblStyle': 'table'} as const
  const styles = all(sheet, 'w:style')
  const idOf = (style: Element): string | undefined => style.attributes['w:styleId']
  const named = (scope: Element, tag: string): readonly (string | undefined)[] =>
    all(scope, tag).map((found) => found.attributes['w:val'])
  const used = Object.entries(kinds).flatMap(([tag, kind]) => {
    const known = new Set(styles.filter((style) => style.attributes['w:type'] === kind).map(idOf))
    return missing(
      `${kind} style`,
      texts.flatMap((text) => named(text, tag)),
      known,
    )
  })
  const links = ['w:basedOn', 'w:next', 'w:link'].flatMap((tag) => named(sheet, tag))
  return [
    ...used,
    ...missing('style', links, new Set(styles.map(idOf))),
    ...repeated('style', styles.map(idOf)),
  ]
}

function lintNumbering(document: Element, numbering: Element): readonly string[] {
  const known = new Set(all(numbering, 'w:num').map((num) => num.attributes['w:numId']))
  return missing(
    'list',
    all(document, 'w:numId').map((num) => num.attributes['w:val']),
    known,
  )
}

function lintBookmarks(document: Element): readonly string[] {
  const starts = all(document, 'w:bookmarkStart').map(({attributes}) => attributes)
  const ends = all(document, 'w:bookmarkEnd').map(({attributes}) => attributes['w:id'])
  const names = starts.map((start) => start['w:name'] ?? '')
  const within = all(document, 'w:hyperlink').filter(({attributes}) => attributes['r:id'] === undefined)
  const anchors = within.map(({attributes}) => attributes['w:anchor'])
  const fields = all(document, 'w:instrText').map((text) => /(?:PAGE)?REF (\S+)/.exec(wordsOf(text))?.[1])
  return [
    ...names
      .filter((name) => !/^(?=.{1,40}$)(?:[A-Za-z]\w*|_Ref\d{9}|_\w+ZP[\d_]+|_ZH[0-9a-f]{32})$/.test(name))
      .map((name) => `bookmark ${name} is no name`),
    ...repeated(
      'bookmark',
      names.map((name) => name.toLowerCase()),
    ),
    ...repeated(
      'bookmark number',
      starts.map((start) => start['w:id']),
    ),
    ...missing(
      'end of bookmark',
      starts.map((start) => start['w:id']),
      new Set(ends),
    ),
    ...missing('bookmark', [...anchors, ...fields], new Set(names)),
  ]
}

/** Each field opens, shows a result and closes. */
function lintFields(text: Element): readonly string[] {
  const findings: string[] = []
  const open: {shown: boolean; result: boolean}[] = []
  for (const element of below(text)) {
    const type = element.name === 'w:fldChar' ? element.attributes['w:fldCharType'] : undefined
    if (type === 'begin') open.push({shown: false, result: false})
    const field = open.at(-1)
    if (type === 'separate' && field) field.shown = true
    if (element.name === 'w:t' && textOf(element) !== '') for (const each of open) each.result ||= each.shown
    if (type === 'end' && open.pop()?.result !== true) findings.push('a field without a result')
  }
  return open.length > 0 ? [...findings, 'a field that does not end'] : findings
}

/** A run says nothing but its style, and no link stands in a link. */
function lintRuns(text: Element): readonly string[] {
  const direct = all(text, 'w:r').flatMap((run) => {
    const properties = childOf(run, 'w:rPr')
    const names = properties ? elementsOf(properties).map(({name}) => name) : []
    return names.filter((name) => name !== 'w:rStyle').map((name) => `direct ${name}`)
  })
  const nested = all(text, 'w:hyperlink').filter((link) => all(link, 'w:hyperlink').length > 1)
  return [...direct, ...nested.map(() => 'a link in a link')]
}

function lintRelationships(parts: Parts): readonly string[] {
  return Object.entries(parts).flatMap(([path, xml]) => {
    const source = /^(.*)_rels\/([^/]+)\.rels$/.exec(path)
    if (!source) return []
    const ids = all(parse(xml), 'Relationship').map((relationship) => relationship.attributes['Id'])
    const used = [...(parts[`${source[1]}${source[2]}`] ?? '').matchAll(/ r:(?:id|embed|link)="([^"]+)"/g)]
    return [
      ...repeated('relationship', ids),
      ...missing(
        'relationship',
        used.map(([, id]) => id),
        new Set(ids),
      ),
    ]
  })
}

function lintTables(document: Element): readonly string[] {
  return all(document, 'w:tbl').flatMap((table) => {
    const rows = elementsOf(table).filter(({name}) => name === 'w:tr')
    const has = (row: Element | undefined, name: string): boolean =>
      childOf(childOf(row, 'w:trPr'), name) !== undefined
    const look = childOf(childOf(table, 'w:tblPr'), 'w:tblLook')?.attributes ?? {}
    const named = has(rows[0], 'w:tblHeader') || look['w:firstColumn'] === 'true'
    const bits = Number.parseInt(look['w:val'] ?? '0', 16)
    const cells = rows.flatMap((row) => elementsOf(row).filter(({name}) => name === 'w:tc'))
    return [
      ...(named ? [] : ['a table without headers']),
      ...(has(rows[0], 'w:tblHeader') === (bits & 0x20) > 0 ? [] : ['a header row that does not look it']),
      ...((look['w:firstColumn'] === 'true') === (bits & 0x80) > 0 ? [] : ['a look without its bits']),
      ...(rows.every((row) => has(row, 'w:cantSplit')) ? [] : ['a row that splits']),
      ...(cells.every((cell) => elementsOf(cell).at(-1)?.name === 'w:p')
        ? []
        : ['a cell that ends in no paragraph']),
      ...(all(table, 'w:gridSpan').length + all(table, 'w:vMerge').length > 0 ? ['merged cells'] : []),
    ]
  })
}

function lintPictures(document: Element): readonly string[] {
  const pictures = all(document, 'wp:docPr')
  const mute = pictures.filter((picture) => (picture.attributes['descr'] ?? '') === '')
  return [
    ...mute.map(() => 'a picture without words'),
    ...repeated(
      'picture',
      pictures.map((picture) => picture.attributes['id']),
    ),
    ...all(document, 'wp:anchor').map(() => 'a floating picture'),
  ]
}

const allowed: ReadonlySet<string> = new Set(['w:pStyle', 'w:pageBreakBefore', 'w:spacing', 'w:numPr'])

/** The properties of a paragraph's end that say nothing but that it was put in or struck. */
const isRevision = (properties: Element): boolean =>
  properties.name === 'w:rPr' &&
  elementsOf(properties).every(({name}) => name === 'w:ins' || name === 'w:del')

const isRevised = (paragraph: Element | undefined): boolean =>
  childOf(childOf(paragraph, 'w:pPr'), 'w:rPr') !== undefined

/** No paragraph is empty but the line between two tables, after one at the end, after a revised end that needs one, and where one opens a page; none says more than style, list and page lock. */
function lintParagraphs(document: Element): readonly string[] {
  const empty = [...below(document)].flatMap((parent) =>
    elementsOf(parent).filter((child, index, siblings) => {
      const shows =
        textOf(child) !== '' || ['w:drawing', 'w:delText'].some((name) => all(child, name).length > 0)
      if (child.name !== 'w:p' || shows) return false
      const own = valueOf(childOf(child, 'w:pPr'), 'w:pStyle')
      const next = siblings[index + 1]?.name
      const ends = next === undefined || next === 'w:tbl' || next === 'w:sectPr'
      const starts = childOf(childOf(child, 'w:pPr'), 'w:pageBreakBefore') !== undefined && next === 'w:tbl'
      const before = siblings[index - 1]
      const line = own === 'TableEnd' && ends && (starts || before?.name === 'w:tbl' || isRevised(before))
      return !line && !isEmptyCell(parent)
    }),
  )
  const properties = all(document, 'w:pPr').flatMap((pPr) => {
    const locked = childOf(pPr, 'w:pageBreakBefore') !== undefined
    const spaced = childOf(pPr, 'w:spacing') !== undefined
    const names = elementsOf(pPr)
      .filter((own) => !allowed.has(own.name) && !isRevision(own))
      .map(({name}) => name)
    return [
      ...names.map((name) => `direct ${name}`),
      ...(locked === spaced ? [] : ['space that is no page lock']),
    ]
  })
  return [...empty.map(() => 'an empty paragraph'), ...properties]
}

const isEmptyCell = (parent: Element): boolean =>
  parent.name === 'w:tc' && elementsOf(parent).filter(({name}) => name !== 'w:tcPr').length === 1
