import { describe, expect, it } from 'vitest'
import { PreviewPictures } from './preview-pictures.ts'
import { previewedKindOf } from './previewed-kind.ts'

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))
const png = latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0')

describe('how a file is shown', () => {
  it.each([
    ['a.pdf', png, { kind: 'picture', type: 'image/png' }],
    ['a.txt', latin1('\xff\xd8\xff\xe0'), { kind: 'picture', type: 'image/jpeg' }],
    ['a.bin', latin1('GIF89a\x10\0\x20\0'), { kind: 'picture', type: 'image/gif' }],
    ['a', latin1('RIFF\0\0\0\0WEBPVP8 '), { kind: 'picture', type: 'image/webp' }],
    ['a.avif', latin1('\0\0\0\x20ftypavif'), { kind: 'picture', type: 'image/avif' }],
    ['a.svg', latin1('<svg xmlns="x"/>'), { kind: 'picture', type: 'image/svg+xml' }],
    ['a.txt', latin1('<svg xmlns="x"/>'), { kind: 'lines' }],
    ['a.csv', latin1('a;b\n1;2'), { kind: 'lines' }],
    ['a.md', latin1('# A'), { kind: 'markdown' }],
    ['a.html', latin1('<p>A'), { kind: 'html' }],
    ['a.dat', latin1('%PDF-1.7'), null],
    ['a.pdf', latin1('%PDF-1.7'), { kind: 'pages' }],
    ['a.exe', latin1('MZ'), null],
  ])('%s is told by its bytes first', async (name, bytes, kind) => {
    expect(await previewedKindOf(name, bytes)).toEqual(kind)
  })
})

describe('the pictures of previews', () => {
  it('are given only at the path that each has got, and only the last few', () => {
    const pictures = new PreviewPictures()
    const paths = Array.from({ length: 5 }, () => pictures.add(png) ?? '')
    expect(new Set(paths).size).toBe(5)
    expect(paths.map((path) => pictures.get(path)?.mediaType)).toEqual([
      undefined,
      ...Array.from({ length: 4 }, () => 'image/png'),
    ])
    expect(pictures.get('/preview/')).toBeNull()
    pictures.clear()
    expect(pictures.get(paths[4] ?? '')).toBeNull()
  })

  it('are by their bytes what is drawn anew, or are not taken', () => {
    const pictures = new PreviewPictures()
    for (const other of ['<html>', 'GIF89a', '\xff\xd8\xff']) {
      expect(pictures.add(latin1(other)), other).toBeNull()
    }
  })
})
