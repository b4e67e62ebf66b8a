import {createHash} from 'node:crypto'

/** SHA-256 of bytes, or of a text as UTF-8, in hexadecimal. */
export const digest = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex')

/** SHA-256 of bytes that begin with the same as others, in hexadecimal: what is the same is summed up once. */
export function digestAfter(start: Uint8Array): (...rest: readonly Uint8Array[]) => string {
  const begun = createHash('sha256').update(start)
  return (...rest) => {
    const hash = begun.copy()
    for (const bytes of rest) hash.update(bytes)
    return hash.digest('hex')
  }
}
