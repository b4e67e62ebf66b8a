import type {Figure} from '../../document/nodes.ts'

/** A figure ready for the page: a drawing of our own, set into the page, or a file's bytes, shown as an image. */
export type Picture =
  | {readonly kind: 'svg'; readonly svg: string}
  | {readonly kind: 'data'; readonly mime: string; readonly base64: string}

/** What a figure looks like. A picture from a file, SVG too, must come as data: only our own drawings are trusted. */
export type Pictures = (figure: Figure) => Picture
