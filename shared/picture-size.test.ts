import { describe, expect, it } from 'vitest'
import { bytesOfBase64 } from './base64.ts'
import { pictureSize } from './picture-size.ts'

/** One grey pixel, written by a program for pictures. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='

/** As much of a JPEG as says its size: the start, a comment, a frame header of 320 by 200. */
const jpeg = Uint8Array.from([
  ...[0xff, 0xd8, 0xff, 0xfe, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 17, 8],
  ...[0, 200, 1, 64, 3, 1, 0x22, 0],
])

describe('pictureSize', () => {
  it('reads the size of a PNG', () => {
    expect(pictureSize(bytesOfBase64(pixel), 'image/png')).toEqual({ width: 1, height: 1 })
  })

  it('reads the size of a GIF', () => {
    const head = Buffer.from('GIF89a\x10\0\x20\0', 'latin1')
    expect(pictureSize(head, 'image/gif')).toEqual({ width: 16, height: 32 })
    expect(pictureSize(head.subarray(0, 9), 'image/gif')).toBeNull()
  })

  it('reads the size of a JPEG, past what stands before its frame', () => {
    expect(pictureSize(jpeg, 'image/jpeg')).toEqual({ width: 320, height: 200 })
  })

  it('knows no size of what is cut short, of nothing, or is not what it says', () => {
    expect(pictureSize(jpeg.slice(0, 12), 'image/jpeg')).toBeNull()
    expect(pictureSize(bytesOfBase64(pixel).slice(0, 20), 'image/png')).toBeNull()
    expect(pictureSize(jpeg, 'image/png')).toBeNull()
    expect(pictureSize(bytesOfBase64(pixel), 'image/jpeg')).toBeNull()
    expect(pictureSize(jpeg.with(16, 0).with(17, 0), 'image/jpeg')).toBeNull()
    expect(pictureSize(new Uint8Array(), 'image/png')).toBeNull()
    expect(pictureSize(jpeg, 'image/webp')).toBeNull()
  })
})
