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
  /** Nothing more is drawn on the page. */
  readonly leave: () => void
  /** Add an annotation that belongs to an element. `pageCount` is that of the whole file: keys follow those of pages. */
  readonly annotate: (element: Element, data: object) => void
}

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
  return {
    marks: {pages, annotations},
    turn() {
      Object.assign(file.page.dictionary.data, {StructParents: pages.length, Tabs: 'S'})
      pages.push([])
    },
    leave,
    own(owner) {
      if (owner === open) return
      leave()
      open = owner
      if (typeof owner === 'string') return void file.addContent(`/Artifact ${artifacts[owner]} BDC`)
      const mcid = (pages.at(-1)?.push(owner) ?? 1) - 1
      add(owner, {page: file.page.dictionary, mcid})
      file.addContent(`/${owner.type} <</MCID ${mcid}>> BDC`)
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
