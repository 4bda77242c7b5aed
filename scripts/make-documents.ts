import { execFileSync } from 'node:child_process'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeTemporaryFolder, removeFolder } from '../e2e/temporary-folder.ts'

/**
 * `npm run documents`: makes the test documents in `e2e/documents` that programs write, from `article.fr.md` and
 * `article.en.md` and `two-columns.fr.fodt`. Needs pandoc, LibreOffice and poppler's `pdftoppm`; the documents are committed, so that tests need neither.
 */

const documents = join(import.meta.dirname, '../e2e/documents')
const folder = await makeTemporaryFolder('documents')

/** Without `smart`, which would put non-breaking spaces after `Mr.`. */
function pandoc(from: string, to: string): void {
  const options = ['--standalone', '--from', 'markdown-smart', '--output', to, from]
  execFileSync('pandoc', options, { stdio: 'inherit' })
}

/** Converts to the name that LibreOffice gives it: the same with another ending. */
function libreOffice(from: string, format: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const options = [profile, '--headless', '--convert-to', format, '--outdir', folder, from]
  execFileSync('soffice', options, { stdio: ['ignore', 'ignore', 'inherit'] })
}

/** A PDF of one A4 page that is a picture (a JPEG) of 414 by 585 pixels, and nothing else. */
function scannedPage(jpeg: Buffer): Buffer {
  const drawing = 'q 595 0 0 842 0 0 cm /Scan Do Q'
  const image =
    '<< /Type /XObject /Subtype /Image /Width 414 /Height 585 /ColorSpace /DeviceGray ' +
    `/BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ' +
      '/Resources << /XObject << /Scan 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    Buffer.concat([Buffer.from(image), jpeg, Buffer.from('\nendstream')]),
  ]
  const parts = [Buffer.from('%PDF-1.4\n')]
  const offsets = objects.map((object, index) => {
    const offset = parts.reduce((sum, { length }) => sum + length, 0)
    const body = typeof object === 'string' ? Buffer.from(object) : object
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n'))
    return offset
  })
  const start = parts.reduce((sum, { length }) => sum + length, 0)
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(table + end)])
}

const pdfWithPassword =
  'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},' +
  '"DocumentOpenPassword":{"type":"string","value":"secret"}}'

try {
  for (const language of ['fr', 'en']) {
    const source = join(documents, `article.${language}.md`)
    for (const format of ['docx', 'odt', 'rtf', 'html']) {
      pandoc(source, join(documents, `pandoc.${language}.${format}`))
    }
    // From pandoc's file LibreOffice makes its own, each by its own writer.
    const original = join(folder, `libreoffice.${language}.odt`)
    await copyFile(join(documents, `pandoc.${language}.odt`), original)
    for (const format of ['docx', 'rtf', 'html', 'pdf']) {
      libreOffice(original, format)
      const name = `libreoffice.${language}.${format}`
      await copyFile(join(folder, name), join(documents, name))
    }
    const resaved = join(folder, `libreoffice.${language}.docx`)
    libreOffice(resaved, 'odt')
    await copyFile(original, join(documents, `libreoffice.${language}.odt`))
  }
  const secret = join(folder, 'encrypted.odt')
  await copyFile(join(documents, 'pandoc.en.odt'), secret)
  libreOffice(secret, pdfWithPassword)
  await copyFile(join(folder, 'encrypted.pdf'), join(documents, 'encrypted.pdf'))
  const columns = join(documents, 'two-columns.fr.fodt')
  libreOffice(columns, 'pdf')
  await copyFile(join(folder, 'two-columns.fr.pdf'), join(documents, 'two-columns.fr.pdf'))
  const picture = join(folder, 'scan')
  const options = ['-r', '50', '-gray', '-jpeg', '-singlefile']
  execFileSync('pdftoppm', [...options, join(documents, 'libreoffice.en.pdf'), picture])
  await writeFile(join(documents, 'scanned.pdf'), scannedPage(await readFile(`${picture}.jpg`)))
} finally {
  await removeFolder(folder)
}
