import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {hasInks, isWholeJpeg} from '../../src/publish/jpeg.ts'

const photo = readFileSync(join(import.meta.dirname, 'pictures', 'photo.jpg'))

/** The picture with another, whole, within an application's segment of its head, as cameras write it. */
const withPreview = (): Buffer => {
  const segment = Buffer.from([0xff, 0xe1, (photo.length + 2) >> 8, (photo.length + 2) & 0xff])
  return Buffer.concat([photo.subarray(0, 2), segment, photo, photo.subarray(2)])
}

const inked = readFileSync(join(import.meta.dirname, 'faults', 'picture-inks', 'figures', 'photo.jpg'))

describe('a JPEG', () => {
  it('is in inks where its frame has four colours, whatever stands before the frame', () => {
    expect([photo, withPreview(), inked].map(hasInks)).toEqual([false, false, true])
    const segment = Buffer.from([0xff, 0xe1, 0, inked.length + 2])
    expect(hasInks(Buffer.concat([photo.subarray(0, 2), segment, inked, photo.subarray(2)]))).toBe(false)
    for (let length = 0; length < 20; length++) expect(hasInks(inked.subarray(0, length))).toBe(false)
  })

  it('is whole, with a small picture in its head and with bytes behind its end', () => {
    expect(isWholeJpeg(photo)).toBe(true)
    expect(isWholeJpeg(withPreview())).toBe(true)
    expect(isWholeJpeg(Buffer.concat([photo, Buffer.alloc(5)]))).toBe(true)
  })

  it('is not whole wherever it breaks off', () => {
    const all = withPreview()
    for (let length = 0; length < all.length; length++)
      expect(isWholeJpeg(all.subarray(0, length)), String(length)).toBe(false)
  })

  it('is not whole where its segments lead astray', () => {
    const lost = Buffer.from(photo)
    lost.writeUInt16BE(0xffff, 4)
    expect(isWholeJpeg(lost)).toBe(false)
    expect(isWholeJpeg(Buffer.from([0xff, 0xd8, 0xff, 0xd9]))).toBe(false)
  })
})
