/** Pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/**
 * The size that a picture states at its head, before anything of it is decoded: a PNG in its IHDR chunk (PNG 3rd
 * edition, 11.2.1), a GIF in its logical screen descriptor (GIF89a, 18), a JPEG in its first frame header (ITU-T T.81,
 * B.2.2).
 *
 * @param type its media type
 * @returns `null` for other kinds, and where it is cut short before, is not of that kind, or has no pixel
 */
export function pictureSize(bytes: Uint8Array, type: string): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = readers.get(type)?.(view)
  return size && size.width > 0 && size.height > 0 ? size : null
}

const readers: ReadonlyMap<string, (view: DataView) => PictureSize | null> = new Map([
  ['image/png', pngSize],
  ['image/gif', gifSize],
  ['image/jpeg', jpegSize],
])

const PNG_SIGNATURE = 0x89504e47
/** `GIF8` */
const GIF_SIGNATURE = 0x47494638
const JPEG_SIGNATURE = 0xffd8

function pngSize(view: DataView): PictureSize | null {
  if (view.byteLength < 24 || view.getUint32(0) !== PNG_SIGNATURE) return null
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

function gifSize(view: DataView): PictureSize | null {
  if (view.byteLength < 10 || view.getUint32(0) !== GIF_SIGNATURE) return null
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

/** Markers of frame headers: SOF0 to SOF15, without DHT, JPG and DAC, which have numbers among theirs. */
const FRAME_HEADERS = /^(c[0-35-79-bd-f])$/

function jpegSize(view: DataView): PictureSize | null {
  if (view.byteLength < 4 || view.getUint16(0) !== JPEG_SIGNATURE) return null
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
