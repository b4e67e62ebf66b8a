/** What is wrong with a diagnostic itself: its words, or its place in the text of its file. */
export function faultsOf(
  item: unknown,
  textOf: (file: string) => string | undefined,
): readonly {readonly kind: string; readonly what: string}[]
