/** Pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/**
 * How large a picture is: for PNG from its IHDR chunk (PNG 3rd edition, 11.2.1), for JPEG from its first frame
 * header (ITU-T T.81, B.2.2).
 *
 * @returns `null` where it says no size, or one of nothing
 */
export function pictureSize(bytes: Uint8Array, type: 'png' | 'jpg'): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = type === 'png' ? pngSize(view) : jpegSize(view)
  return size && size.width > 0 && size.height > 0 ? size : null
}

const PNG_SIGNATURE = 0x89504e47

function pngSize(view: DataView): PictureSize | null {
  if (view.byteLength < 24 || view.getUint32(0) !== PNG_SIGNATURE) return null
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** Markers of frame headers: SOF0 to SOF15, without DHT, JPG and DAC, which have numbers among theirs. */
const FRAME_HEADERS = /^(c[0-35-79-bd-f])$/

function jpegSize(view: DataView): PictureSize | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null
  let place = 2
  while (place + 9 <= view.byteLength) {
    if (view.getUint8(place) !== 0xff) return null
    const marker = view.getUint8(place + 1)
    if (FRAME_HEADERS.test(marker.toString(16))) {
      return { width: view.getUint16(place + 7), height: view.getUint16(place + 5) }
    }
    // A fill byte stands alone; every other segment before the frame says its length.
    place += marker === 0xff ? 1 : 2 + view.getUint16(place + 2)
  }
  return null
}

/** Node and the browser both have it. */
declare const atob: (base64: string) => string

/** Base64 (RFC 4648, section 4) as bytes. @throws if it is not base64 */
export function bytesOfBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))
}
