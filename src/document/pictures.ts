import type {Phrase} from './nodes.ts'

/** A picture from a file, by the digest of its bytes. `width` and `height` are in CSS pixels. */
export interface FilePicture {
  readonly kind: 'file'
  readonly format: 'png' | 'jpeg' | 'svg'
  /** SHA-256 of the bytes, in hexadecimal. The tree holds no bytes: they go beside it, by this digest. */
  readonly digest: string
  readonly width: number
  readonly height: number
}

/** One area of a responsibility figure: what it is, and which of the parties answers for it. */
export interface MatrixRow {
  readonly label: Phrase
  /** One cell a party, `true` where the party answers for this area, with what the text says of it. */
  readonly cells: readonly MatrixCell[]
}

/** One party's part in one area. */
export interface MatrixCell {
  readonly text: Phrase
  readonly own: boolean
}

/** Who answers for what, as data: drawn by the layout, so that a variable in it stays a variable. */
export interface MatrixPicture {
  readonly kind: 'matrix'
  readonly parties: readonly Phrase[]
  readonly groups: readonly {readonly label: Phrase; readonly rows: readonly MatrixRow[]}[]
}
