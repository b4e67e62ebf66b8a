import type {PdfFile, PdfReference} from '../reach/document.ts'
import type {Content, Element} from './element.ts'

/** Why something is decoration: the properties of its artifact (ISO 32000-1, 14.8.2.2). */
const artifacts = {
  layout: '<</Type/Layout>>',
  head: '<</Type/Pagination/Subtype/Header/Attached[/Top]>>',
  foot: '<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>',
  repeated: '<</Type/Pagination>>',
} as const

/** What content belongs to: an element, or decoration of a kind. */
export type Owner = Element | keyof typeof artifacts

/** Content that has been marked: for each page its elements by number, and the element of each annotation by its key. */
export interface Marks {
  readonly pages: readonly (readonly Element[])[]
  readonly annotations: readonly Element[]
}

/** Marks content as it is drawn. */
export interface Marker {
  /** What has been marked so far. */
  readonly marks: Marks
  /** Begin with a page that has been added to the file. */
  readonly turn: () => void
  /** What is drawn from here on belongs to an owner. */
  readonly own: (owner: Owner) => void
  /** Give an element a number on the page for content that is not drawn here. */
  readonly reserve: (element: Element) => number
  /** Nothing more is drawn on the page. */
  readonly leave: () => void
  /** Add an annotation that belongs to an element. `pageCount` is that of the whole file: keys follow those of pages. */
  readonly annotate: (element: Element, data: object) => void
}

/** Begins decoration of a kind. */
export const artifactMark = (kind: keyof typeof artifacts): string => `/Artifact ${artifacts[kind]} BDC`

/** Begins content with a number on its page. */
export const contentMark = (type: string, mcid: number): string => `/${type} <</MCID ${mcid}>> BDC`

/** Open a marker for a file of so many pages. */
export function openMarker(file: PdfFile, pageCount: number): Marker {
  const pages: Element[][] = []
  const annotations: Element[] = []
  let open: Owner | undefined
  const leave = (): void => {
    if (open !== undefined) file.addContent('EMC')
    open = undefined
  }
  const add = (element: Element, content: Content): void => void element.kids.push(content)
  const reserve = (element: Element): number => {
    const mcid = (pages.at(-1)?.push(element) ?? 1) - 1
    add(element, {page: file.page.dictionary, mcid})
    return mcid
  }
  return {
    marks: {pages, annotations},
    turn() {
      Object.assign(file.page.dictionary.data, {StructParents: pages.length, Tabs: 'S'})
      pages.push([])
    },
    leave,
    reserve,
    own(owner) {
      if (owner === open) return
      leave()
      open = owner
      const mark = typeof owner === 'string' ? artifactMark(owner) : contentMark(owner.type, reserve(owner))
      file.addContent(mark)
    },
    annotate(element, data) {
      const key = pageCount + annotations.push(element) - 1
      const annotation: PdfReference = file.ref({...data, StructParent: key})
      file.page.annotations.push(annotation)
      add(element, {page: file.page.dictionary, annotation})
      annotation.end()
    },
  }
}
