import type {PdfFile, PdfReference} from '../reach/document.ts'
import {textBytes} from '../reach/values.ts'
import {changeRoles} from './change.ts'
import {isElement, type Content, type Element, type ElementType} from './element.ts'
import type {Marks} from './marking.ts'

/** Elements that count without content: a table has as many cells in each row. */
const kept: ReadonlySet<ElementType> = new Set(['Document', 'TH', 'TD'])

/** Take out the elements in which nothing stands. Tells whether the element itself stays. */
function prune(element: Element): boolean {
  const kids = element.kids.filter((kid) => !isElement(kid) || prune(kid))
  element.kids.splice(0, element.kids.length, ...kids)
  return kids.length > 0 || kept.has(element.type)
}

/** Write the structure tree with all that has been marked (ISO 32000-1, 14.7), and name it in the catalog. */
export function writeTree(file: PdfFile, root: Element, {pages, annotations}: Marks): void {
  prune(root)
  const top = file.ref({Type: 'StructTreeRoot'})
  const written = new Map<Element, PdfReference>()
  writeElement(file, root, top, written)
  const references = (elements: readonly Element[]): unknown => elements.map((own) => written.get(own))
  const keyed = [...pages.map(references), ...annotations.map((own) => written.get(own))]
  const parents = file.ref({Nums: keyed.flatMap((value, key) => [key, value])})
  const ids = file.ref(idTree(written))
  Object.assign(top.data, {
    K: written.get(root),
    ParentTree: parents,
    ParentTreeNextKey: keyed.length,
    IDTree: ids,
    RoleMap: rolesOf(written),
  })
  parents.end()
  ids.end()
  // pdfkit ends these two with the file.
  Object.assign(file._root.data, {StructTreeRoot: top, MarkInfo: file.ref({Marked: true})})
}

/** What the types that are no standard ones are mapped to, without those that nothing has. */
function rolesOf(written: ReadonlyMap<Element, PdfReference>): Readonly<Record<string, string>> {
  const types = new Set([...written.keys()].map(({type}) => type))
  const used = Object.entries(changeRoles).filter(([type]) => types.has(type as ElementType))
  return {Title: 'P', ...Object.fromEntries(used)}
}

function writeElement(
  file: PdfFile,
  element: Element,
  parent: PdfReference,
  written: Map<Element, PdfReference>,
): PdfReference {
  const {id, language, alt, attributes} = element.facts
  const page = element.kids.find((kid): kid is Content => !isElement(kid))?.page
  const reference = file.ref({
    S: element.type,
    P: parent,
    ...(page && {Pg: page}),
    ...(id !== undefined && {ID: new String(id)}),
    ...(language !== undefined && {Lang: new String(language)}),
    ...(alt !== undefined && {Alt: new String(alt)}),
    ...(attributes && {A: attributes}),
  })
  written.set(element, reference)
  const kids = element.kids.map((kid) =>
    isElement(kid) ? writeElement(file, kid, reference, written) : contentOf(kid, page),
  )
  reference.data['K'] = kids.length === 1 ? kids[0] : kids
  reference.end()
  return reference
}

function contentOf(content: Content, page: PdfReference | undefined): unknown {
  const place = content.page === page ? {} : {Pg: content.page}
  if ('annotation' in content) return {Type: 'OBJR', ...place, Obj: content.annotation}
  return content.page === page ? content.mcid : {Type: 'MCR', ...place, MCID: content.mcid}
}

/** The elements that have an ID, sorted by its bytes, as a name tree of one node (ISO 32000-1, 7.9.6). */
function idTree(written: ReadonlyMap<Element, PdfReference>): object {
  const named = [...written].flatMap(([{facts}, reference]) =>
    facts.id === undefined ? [] : [{id: facts.id, bytes: textBytes(facts.id), reference}],
  )
  named.sort((a, b) => Buffer.compare(a.bytes, b.bytes))
  return {Names: named.flatMap(({id, reference}) => [new String(id), reference])}
}
