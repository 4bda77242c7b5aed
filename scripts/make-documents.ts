import { execFileSync } from 'node:child_process'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * `npm run documents`: makes the test documents in `e2e/documents` that programs write, from `article.fr.md` and
 * `article.en.md`. Needs pandoc and LibreOffice; the documents are committed, so that tests need neither.
 */

const documents = join(import.meta.dirname, '../e2e/documents')
const folder = await mkdtemp(join(tmpdir(), 'claimdesk-documents-'))

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
} finally {
  await rm(folder, { recursive: true, force: true })
}
