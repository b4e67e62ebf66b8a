import {digest} from '../../world/digest.ts'

/** Whose copy of what: all that a serial is derived from. */
export interface CopyOf {
  readonly whitepaper: string
  readonly edition: string
  readonly brand: string
  /** The recipient's own id, or the digest of its row. */
  readonly recipient: string
}

/** Crockford's base 32: no letter is taken for a digit when it is read from paper. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Signs of a serial, five bits each: of a million copies no two share theirs but for one chance in two million. */
const length = 12

/**
 * What a copy is known by, as `7K2M-9QXD-4HTR`: the first 60 bits of the SHA-256 of what it is of. It says nothing of the
 * recipient, and no row above or below changes it.
 */
export function serialOf({whitepaper, edition, brand, recipient}: CopyOf): string {
  const bits = BigInt(`0x${digest(JSON.stringify([whitepaper, edition, brand, recipient])).slice(0, 15)}`)
  const letters = Array.from({length}, (_, at) => {
    const sign = Number((bits >> BigInt(5 * (length - 1 - at))) & 31n)
    return signs[sign] ?? ''
  }).join('')
  return letters.replace(/.{4}(?=.)/g, '$&-')
}
