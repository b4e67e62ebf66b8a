import {crc32} from 'node:zlib'
import {mutateBytes} from './bytes.mjs'
import {mutateText} from './text.mjs'

const numbers = [0, 1, 2, 3, 8, 255, 65535, 50_000, 2 ** 31 - 1, 2 ** 32 - 1]

/** Where the chunks of a PNG begin. */
function chunks(bytes) {
  const found = []
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) found.push(at)
  return found.filter((at) => at + 12 + bytes.readUInt32BE(at) <= bytes.length)
}

/** Make the sums of a PNG right again, so that what was changed is not told by them. */
function mend(bytes) {
  if (typeof crc32 !== 'function') return bytes
  for (const at of chunks(bytes)) {
    const end = at + 8 + bytes.readUInt32BE(at)
    bytes.writeUInt32BE(crc32(bytes.subarray(at + 4, end)), end)
  }
  return bytes
}

function mutatePng(bytes, random) {
  const copy = Buffer.from(bytes)
  if (copy.length > 29 && random.chance(0.5)) copy.writeUInt32BE(random.pick(numbers), random.pick([16, 20]))
  else if (copy.length > 29 && random.chance(0.5))
    copy[24 + random.int(5)] = random.pick([0, 1, 2, 3, 4, 6, 8, 16])
  else return mutateBytes(copy, random)
  return random.chance(0.8) ? mend(copy) : copy
}

/** Change a picture by its kind. */
export function mutatePicture(name, bytes, random) {
  if (name.endsWith('.svg') && random.chance(0.85))
    return Buffer.from(mutateText(bytes.toString('utf8'), random, 'svg'))
  if (name.endsWith('.png') && random.chance(0.7)) return mutatePng(bytes, random)
  return mutateBytes(bytes, random)
}
