/** A picture to be put into an icon. */
export interface Picture {
  /** In pixels, and the height as well; at most 256. */
  readonly width: number
  /** The pixels from the top left, four bytes each: red, green, blue, alpha. */
  readonly pixels: Uint8Array
  readonly png: Uint8Array
}

/** The widths that Windows shows icons in, also on dense screens. */
export const windowsWidths: readonly number[] = [16, 20, 24, 32, 40, 48, 64, 256]

/** The bytes of the heads that Windows calls ICONDIR, ICONDIRENTRY and BITMAPINFOHEADER. */
const HEAD = 6
const ENTRY = 16
const BITMAP_HEAD = 40

/** The greatest width; its picture is a PNG file, and its entry writes it as 0. */
const LARGEST = 256

/**
 * An icon file (`.ico`): a directory, then the pictures. The largest is a PNG file; the others are bitmaps, which
 * all programs read.
 */
export function windowsIcon(pictures: readonly Picture[]): Uint8Array {
  const contents = pictures.map((picture) =>
    picture.width === LARGEST ? picture.png : bitmap(picture),
  )
  const directory = Buffer.alloc(HEAD + ENTRY * pictures.length)
  directory.writeUInt16LE(1, 2) // an icon, not a cursor
  directory.writeUInt16LE(pictures.length, 4)
  let offset = directory.length
  for (const [index, { width }] of pictures.entries()) {
    const at = HEAD + ENTRY * index
    const length = contents[index]?.length ?? 0
    directory.writeUInt8(width % LARGEST, at)
    directory.writeUInt8(width % LARGEST, at + 1) // the height
    directory.writeUInt16LE(1, at + 4) // colour planes
    directory.writeUInt16LE(32, at + 6) // bits a pixel
    directory.writeUInt32LE(length, at + 8)
    directory.writeUInt32LE(offset, at + 12)
    offset += length
  }
  return Buffer.concat([directory, ...contents])
}

/** A bitmap as icons hold it: from the bottom row up, blue first, and a mask after it that alpha stands in for. */
function bitmap({ width, pixels }: Picture): Uint8Array {
  const head = Buffer.alloc(BITMAP_HEAD)
  head.writeUInt32LE(BITMAP_HEAD, 0)
  head.writeInt32LE(width, 4)
  head.writeInt32LE(2 * width, 8) // the mask's rows count
  head.writeUInt16LE(1, 12)
  head.writeUInt16LE(32, 14)
  const colours = Buffer.alloc(width * width * 4)
  for (let row = 0; row < width; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const from = (row * width + column) * 4
      const to = ((width - 1 - row) * width + column) * 4
      const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(from, from + 4)
      colours.set([blue, green, red, alpha], to)
    }
  }
  // One bit a pixel, in rows of whole four bytes.
  const mask = Buffer.alloc(Math.ceil(width / 32) * 4 * width)
  return Buffer.concat([head, colours, mask])
}
