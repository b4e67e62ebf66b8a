/** The whitepaper that a seed and a number give, made of one of the sound ones. */
export function makeCase(
  all: ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>,
  seed: number,
  number: number,
): {readonly base: string; readonly files: ReadonlyMap<string, Uint8Array>}
