import type {Path, Source} from '../source/source.ts'
import type {
  ControlFile,
  FigureFile,
  GlossaryFile,
  RevisionsFile,
  SectionFile,
  WhitepaperFile,
} from './model.ts'
import type {KeptReview} from './model/review.ts'
import type {Withdrawal} from './model/withdrawal.ts'
import type {Correspondence, StandardData} from './standards.ts'

/** A content file whose shape is right: its data, and where each part of it was written. */
export interface Loaded<Data> {
  readonly data: Data
  readonly source: Source
}

/** A text of the content with the place it was written. */
export interface Passage {
  readonly source: Source
  readonly path: Path
  readonly value: string
}

/** A picture that a figure names, read. */
export interface PictureFile {
  readonly format: 'png' | 'jpeg' | 'svg'
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly digest: string
  /** Natural size, in CSS pixels. */
  readonly width: number
  readonly height: number
}

/** What a file in a folder of parts holds. */
export type PartKind = 'section' | 'control' | 'figure'

/** A file that holds a part. */
export interface PartFile {
  /** The name of the file without `.yaml`. */
  readonly id: string
  readonly kind: PartKind
  /** As diagnostics show it. */
  readonly file: string
}

/** What the files beside the parts say: the fields of `whitepaper.yaml`, the whole history, the whole glossary. */
export type HeadField = keyof WhitepaperFile | 'revisions' | 'glossary'

/**
 * All content of one whitepaper. A file with a fault in its shape is left out of its map, but its id stands
 * in `ids`.
 */
export interface Catalog {
  /** The name of the whitepaper's folder. */
  readonly name: string
  /** The folder, absolute. */
  readonly folder: string
  readonly whitepaper: Loaded<WhitepaperFile>
  readonly revisions: Loaded<RevisionsFile>
  /** By edition: those that are no longer valid. */
  readonly withdrawals: ReadonlyMap<string, Loaded<Withdrawal>>
  /** By edition: who has reviewed those that are released, where they keep records; oldest first, a reviewer once. */
  readonly reviews: ReadonlyMap<string, readonly KeptReview[]>
  /** Absent where the whitepaper has no `glossary.yaml`, and where that is `lost`. */
  readonly glossary?: Loaded<GlossaryFile>
  /** The data that `standards` name, and those whose numbers they share, by name. */
  readonly standards: ReadonlyMap<string, StandardData>
  /** Which controls of these data answer to which; empty where no standard takes its numbers from another. */
  readonly correspondences: readonly Correspondence[]
  /** What could not be read of all these and is a stand-in: nothing may be concluded from it, nor composed. */
  readonly lost: ReadonlySet<HeadField>
  readonly sections: ReadonlyMap<string, Loaded<SectionFile>>
  readonly controls: ReadonlyMap<string, Loaded<ControlFile>>
  readonly figures: ReadonlyMap<string, Loaded<FigureFile>>
  /** By figure id: one for each figure in `figures` that names a file. */
  readonly pictures: ReadonlyMap<string, PictureFile>
  /** Every id that has a file, broken files too, with the file as diagnostics show it. */
  readonly ids: ReadonlyMap<string, {readonly kind: PartKind; readonly file: string}>
  /**
   * Every file with an id, broken files too: sections, controls, figures. Two may have one id, which a rule
   * reports.
   */
  readonly files: readonly PartFile[]
  /** SHA-256 of every file that was read, by path as diagnostics show it; hakusho's own as `hakusho/standards/…`. */
  readonly inputs: ReadonlyMap<string, string>
}

/** Take a text of a loaded file together with its place. */
export const passage = (loaded: Loaded<unknown>, path: Path, value: string): Passage => ({
  source: loaded.source,
  path,
  value,
})
