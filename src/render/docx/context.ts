import type {XmlComponent} from 'docx'
import type {Block, Figure, List, Section} from '../../document/nodes.ts'
import type {Pages} from '../../layout/pages.ts'
import type {Points, Theme} from '../../theme/model.ts'
import type {Bookmark} from './bookmarks.ts'
import type {PlaceMark} from './places.ts'
import type {Media} from './reach.ts'
import type {Reviser, Revisions} from './revisions.ts'
import type {Surround} from './styles/names.ts'
import type {Variants} from './variants.ts'

/** A picture as it goes into the file. */
export interface Picture {
  readonly width: Points
  readonly height: Points
  readonly format: 'png' | 'jpeg'
  readonly bytes: Uint8Array
  /** The same picture drawn; the bytes stand in for it where Word cannot draw. */
  readonly svg?: string
}

/** The picture of a figure; undefined where there is none. */
export type Pictures = (figure: Figure) => Picture | undefined

/** A child of a paragraph. The library takes more than its types list: whatever it can write. */
export type Child = XmlComponent

/** What the next paragraph takes over from the blocks that begin with it. */
export interface Entrance {
  /** Whether a page starts here. */
  readonly opensPage: boolean
  readonly bookmarks: readonly PlaceMark[]
  /** The style of an item's first paragraph, the list that counts it, and its level there, from 0. */
  readonly item?: {readonly style: string; readonly reference: string; readonly level: number}
}

/** Nothing to take over. */
export const plainEntrance: Entrance = {opensPage: false, bookmarks: []}

/** Where a block is rendered. */
export interface Context {
  readonly theme: Theme
  readonly pages: Pages
  readonly pictures: Pictures
  readonly media: Media
  readonly bookmarks: ReadonlyMap<string, Bookmark>
  /** The bookmarks of texts that have no id, by which a file that comes back is read. */
  readonly placeMarks: ReadonlyMap<Block, PlaceMark>
  /** The list of its own that counts an ordered list. */
  readonly references: ReadonlyMap<List, string>
  /** Whether pages start where the layout has them; else only where the theme or the content asks for it. */
  readonly locked: boolean
  readonly entrance: Entrance
  /** Makes revisions of what is marked in a redline. */
  readonly reviser: Reviser
  /** In a redline: what its contents show. */
  readonly revised?: Revisions['contents']
  readonly sectionKind: Section['kind']
  /** A language as Word knows it; undefined for the document's own. */
  readonly foreign: (tag: string) => string | undefined
  /** The language of the words here where it is not the document's own. */
  readonly language: string | undefined
  /** The languages of sections that are not in the document's own, by id. */
  readonly languages: ReadonlyMap<string, string>
  /** Styles of plain paragraphs and of notes here. */
  readonly plain: string
  readonly note: string
  readonly surround: Surround
  /** How many lists there are around it, in its surround. */
  readonly listLevel: number
  /** The styles that are needed beside the theme's: they are gathered here, and nothing else is. */
  readonly variants: Variants
}

/** The context as a block finds it: its page start and its bookmark are added to the entrance. */
export function enter(block: Block, context: Context): Context {
  const {entrance, pages, bookmarks, placeMarks, locked} = context
  const place = pages.places.get(block)
  const starts = place !== undefined && place.opensPage && place.page > 0 && (locked || place.asked === true)
  const opensPage = entrance.opensPage || starts
  const own = 'id' in block && block.id !== undefined ? bookmarks.get(block.id) : undefined
  const mark = own?.target === block ? own : placeMarks.get(block)
  const marks = mark ? [...entrance.bookmarks, mark] : entrance.bookmarks
  return {...context, entrance: {...entrance, opensPage, bookmarks: marks}}
}

/** The same place after its first paragraph. */
export const entered = (context: Context): Context => ({...context, entrance: plainEntrance})
