/*
 * Characters as readers count them. This small rule is in place of Intl.Segmenter, which divides texts differently from
 * one version of Node to the next: equal input must give equal bytes.
 */

/** A character with the combining marks, joiners, variation selectors and tags behind it. */
const grapheme = /[^][\p{M}\u200d\ufe00-\ufe0f\u{e0020}-\u{e007f}]*/gu

/** A text as characters with what belongs to them; emoji that are joined fall apart behind the joiner. */
export const graphemesOf = (text: string): readonly string[] => text.match(grapheme) ?? []

/** Whether a character draws something itself. Line feeds, joiners, variation selectors and tags do not. */
export const hasInk = (character: string): boolean =>
  !/^[\n\u200d\ufe00-\ufe0f\u{e0020}-\u{e007f}\u{e0100}-\u{e01ef}]$/u.test(character)

/** Joiners, tags, the selectors of emoji and text style, and any selector that nothing stands before. */
const inkless = /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+|[\u200d\ufe0e\ufe0f\u{e0020}-\u{e007f}]/gu

/** The characters of a cluster that choose its glyphs: without those that would draw an empty box where a font lacks them. */
export const inkOf = (cluster: string): string => cluster.replace(inkless, '')
