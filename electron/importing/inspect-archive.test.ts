import { zipSync, type Zippable } from 'fflate'
import { describe, expect, it } from 'vitest'
import { inspectArchive } from './inspect-archive.ts'

const text = (content: string) => new TextEncoder().encode(content)
const zip = (parts: Zippable) => zipSync(parts)

const docx = { '[Content_Types].xml': text('<Types/>'), 'word/document.xml': text('<document/>') }
const odt = {
  mimetype: [text('application/vnd.oasis.opendocument.text'), { level: 0 }],
  'content.xml': text('<office:document-content/>'),
  'META-INF/manifest.xml': text('<manifest:manifest/>'),
} satisfies Zippable

const problem = (what: string) => ({ ok: false, problem: what })

/** The offset of each record of the directory (APPNOTE 4.3.12). */
function directoryRecords(bytes: Uint8Array): readonly number[] {
  const buffer = Buffer.from(bytes)
  const found: number[] = []
  for (let at = buffer.indexOf('PK\x01\x02'); at >= 0; at = buffer.indexOf('PK\x01\x02', at + 1)) {
    found.push(at)
  }
  return found
}

/** The archive with a field of its first directory record changed. */
function withField(bytes: Uint8Array, offset: number, value: number, size: 2 | 4): Uint8Array {
  const changed = Buffer.from(bytes)
  const [first = 0] = directoryRecords(bytes)
  changed.writeUIntLE(value, first + offset, size)
  return changed
}

describe('inspectArchive', () => {
  it('knows a DOCX and an ODT', async () => {
    expect(await inspectArchive(zip(docx))).toEqual({ ok: true, format: 'docx' })
    expect(await inspectArchive(zip(odt))).toEqual({ ok: true, format: 'odt' })
  })

  it('reads an archive that lies in the middle of other bytes', async () => {
    const archive = zip(docx)
    const around = new Uint8Array(archive.length + 20).fill(7)
    around.set(archive, 10)
    const inside = around.subarray(10, 10 + archive.length)
    expect(await inspectArchive(inside)).toEqual({ ok: true, format: 'docx' })
  })

  it.each([
    ['spreadsheets', { '[Content_Types].xml': text(''), 'xl/workbook.xml': text('') }],
    ['ODF spreadsheets', { mimetype: text('application/vnd.oasis.opendocument.spreadsheet') }],
    ['archives of anything else', { 'photo.jpg': text('…') }],
  ])('does not read %s', async (_what, parts) => {
    expect(await inspectArchive(zip(parts))).toEqual(problem('unsupported'))
  })

  it('gives up more than a thousand entries', async () => {
    const entries = (count: number): Zippable =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`word/${index}`, text('')]))
    const document = { '[Content_Types].xml': text('') }
    expect(await inspectArchive(zip({ ...document, ...entries(999) }))).toMatchObject({ ok: true })
    expect(await inspectArchive(zip({ ...document, ...entries(1000) }))).toEqual(
      problem('too-complex'),
    )
  })

  it('gives up a part that grows more than a hundredfold', async () => {
    const bomb = zip({ ...docx, 'word/media.xml': new Uint8Array(1_000_001) })
    expect(await inspectArchive(bomb)).toEqual(problem('too-complex'))
  })

  it('lets a small part shrink as much as it likes', async () => {
    const dense = zip({ ...docx, 'word/media.xml': new Uint8Array(1_000_000) })
    expect(await inspectArchive(dense)).toEqual({ ok: true, format: 'docx' })
  })

  it('gives up a part that says it is larger than 50 MB', async () => {
    const UNCOMPRESSED_SIZE = 24
    const huge = withField(zip(docx), UNCOMPRESSED_SIZE, 50_000_001, 4)
    expect(await inspectArchive(huge)).toEqual(problem('too-complex'))
  })

  it('gives up parts that are larger than 200 MB together', async () => {
    // Each is below all other limits: 45 MB of noise, hardly smaller when compressed.
    const part = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 31) % 256)
    const names = Array.from({ length: 5 }, (_, index) => `word/${index}.bin`)
    const archive = Buffer.from(
      zip({ ...docx, ...Object.fromEntries(names.map((name) => [name, [part, { level: 0 }]])) }),
    )
    for (const record of directoryRecords(archive)) {
      archive.writeUInt32LE(45_000_000, record + 20)
      archive.writeUInt32LE(45_000_000, record + 24)
    }
    expect(await inspectArchive(archive)).toEqual(problem('too-complex'))
  })

  it('knows an encrypted entry', async () => {
    const FLAGS = 8
    expect(await inspectArchive(withField(zip(docx), FLAGS, 1, 2))).toEqual(problem('encrypted'))
  })

  it('knows an encrypted ODT by its manifest', async () => {
    const manifest = text(
      '<manifest:file-entry><manifest:encryption-data manifest:checksum=""/></manifest:file-entry>',
    )
    const encrypted = zip({ ...odt, 'META-INF/manifest.xml': manifest })
    expect(await inspectArchive(encrypted)).toEqual(problem('encrypted'))
  })

  it('finds nothing to read in an archive that was cut anywhere', async () => {
    const whole = zip(docx)
    for (let length = 0; length < whole.length; length += 1) {
      expect(await inspectArchive(whole.subarray(0, length))).toEqual(problem('corrupt'))
    }
  })
})
