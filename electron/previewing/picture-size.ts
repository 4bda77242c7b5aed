import type { PictureType } from './previewed-kind.ts'

/** In pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/**
 * The size that a picture states at its head, before anything of it is decoded: a small file may claim a vast one.
 *
 * @returns `null` for the kinds that do not say it in so plain a way, and for a file that is cut short
 */
export function statedSize(type: PictureType, bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (type === 'image/png' && view.byteLength >= 24) {
    return { width: view.getUint32(16), height: view.getUint32(20) }
  }
  if (type === 'image/gif' && view.byteLength >= 10) {
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  }
  return type === 'image/jpeg' ? sizeOfJpeg(view) : null
}

/** Goes from marker to marker to the frame's head (ITU-T T.81, B.2.2). */
function sizeOfJpeg(view: DataView): PictureSize | null {
  let at = 2
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    // A marker may be preceded by any number of fill bytes.
    at += marker === 0xff ? 1 : 2 + Math.max(2, view.getUint16(at + 2))
  }
  return null
}
