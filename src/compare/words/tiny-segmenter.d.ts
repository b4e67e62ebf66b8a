declare module 'tiny-segmenter' {
  /** Cuts Japanese into words by a linear model of characters (version 0.2.0). */
  export default class TinySegmenter {
    segment(text: string): string[]
  }
}
