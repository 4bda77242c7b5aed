import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { appleIcon, appleWidths } from './apple-icon.ts'
import { windowsIcon, windowsWidths, type Picture } from './windows-icon.ts'

const folder = join(import.meta.dirname, '../../resources/icon')
const read = (name: string): Buffer => readFileSync(join(folder, name))
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function pngWidth(png: Buffer): number {
  expect(png.subarray(0, 8)).toEqual(PNG)
  expect(png.readUInt32BE(20)).toBe(png.readUInt32BE(16))
  return png.readUInt32BE(16)
}

/** The pictures of an `.ico` file, by its directory. */
function windowsPictures(icon: Buffer): Buffer[] {
  return Array.from({ length: icon.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index
    const offset = icon.readUInt32LE(entry + 12)
    return icon.subarray(offset, offset + icon.readUInt32LE(entry + 8))
  })
}

/** The pictures of an `.icns` file. */
function applePictures(icon: Buffer): Buffer[] {
  const pictures: Buffer[] = []
  for (let at = 8; at < icon.length;) {
    const length = icon.readUInt32BE(at + 4)
    pictures.push(icon.subarray(at + 8, at + length))
    at += length
  }
  return pictures
}

const square = (width: number, ...pixels: number[]): Picture => ({
  width,
  pixels: Uint8Array.from(pixels),
  png: Uint8Array.from([width % 256]),
})

describe('the icon for Windows', () => {
  it('has a picture of each width, bitmaps and one PNG', () => {
    const pictures = windowsPictures(read('icon.ico'))
    const widths = pictures.map((picture) =>
      picture.subarray(0, 8).equals(PNG) ? pngWidth(picture) : picture.readInt32LE(4),
    )
    expect(widths).toEqual(windowsWidths)
    expect(pictures.filter((picture) => picture.subarray(0, 8).equals(PNG))).toHaveLength(1)
  })

  it('has the rows from the bottom up, blue before red, and whole four bytes of mask a row', () => {
    const [red, green, blue, white] = [
      [255, 0, 0, 255],
      [0, 255, 0, 255],
      [0, 0, 255, 255],
      [255, 255, 255, 0],
    ] as const
    const icon = windowsIcon([square(2, ...red, ...green, ...blue, ...white)])
    const [picture = Buffer.alloc(0)] = windowsPictures(Buffer.from(icon))
    expect([...picture.subarray(40, 56)]).toEqual([
      ...[255, 0, 0, 255],
      ...[255, 255, 255, 0],
      ...[0, 0, 255, 255],
      ...[0, 255, 0, 255],
    ])
    expect(picture).toHaveLength(40 + 16 + 2 * 4)
  })

  it('writes a width of 256 as 0, and that picture as it came', () => {
    const icon = Buffer.from(windowsIcon([square(256)]))
    expect(icon.readUInt8(6)).toBe(0)
    expect([...(windowsPictures(icon)[0] ?? [])]).toEqual([0])
  })
})

describe('the icon for macOS', () => {
  it('says its own length, and has a picture of each width', () => {
    const icon = read('icon.icns')
    expect(icon.toString('latin1', 0, 4)).toBe('icns')
    expect(icon.readUInt32BE(4)).toBe(icon.length)
    expect(new Set(applePictures(icon).map(pngWidth))).toEqual(new Set(appleWidths))
  })

  it('is not made where a picture is missing', () => {
    expect(() => appleIcon(new Map([[32, Uint8Array.of(1)]]))).toThrow('64 pixels')
  })
})

describe('the icons for Linux', () => {
  it.each([16, 24, 32, 48, 64, 128, 256, 512, 1024])('are %i pixels wide as they say', (width) =>
    expect(pngWidth(read(`${width}x${width}.png`))).toBe(width),
  )
})
