import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'
import { inImporter } from './import-window.ts'

/** What a preview may cost: more is given up, told in words, and the file stays as it is. */

const givenUp = /more time, memory or pages than a preview may/

/** A PDF of which all pages are one and the same. */
function pdfWithPages(count: number): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${count} /Kids [${'3 0 R '.repeat(count)}] >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
  ]
  let pdf = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = pdf.length
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 4\n0000000000 65535 f \n${places.join('')}`
  return `${pdf}${table}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`
}

test('a PDF of 5,000 pages is shown, and one of more is not', async ({ app }) => {
  const desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await desk.press('Enter')
  const most = join(app.documentsDir, 'most.pdf')
  await writeFile(most, pdfWithPages(5_000))
  const dialog = await desk.attachAndLookAt(most)
  await expect(dialog.getByRole('img', { name: 'Picture of page 1' })).toBeVisible()
  await desk.press('Escape')
  await desk.press('Control+z')
  await expect(app.page.getByRole('button', { name: /· saved copy/ })).toBeHidden()
  const long = join(app.documentsDir, 'long.pdf')
  await writeFile(long, pdfWithPages(5_001))
  await desk.attachAndLookAt(long)
  await expect(dialog.getByRole('alert')).toHaveText(givenUp)
})

test.describe('a file that takes longer than the limit', () => {
  test.use({ appOptions: { language: 'en', args: [], startsLater: true } })

  test('is given up, and the next one is shown', async ({ app }) => {
    // Short, and long enough for an honest document on a busy machine.
    process.env['CLAIMDESK_PARSING_SECONDS'] = '6'
    try {
      await app.start()
    } finally {
      delete process.env['CLAIMDESK_PARSING_SECONDS']
    }
    const desk = new Desk(app)
    await desk.pasteArticle(article.en)
    await desk.press('Enter')
    const log = join(app.documentsDir, 'log.txt')
    await writeFile(log, 'Stranded: 1,200 passengers')
    await inImporter(app, { script: 'for (;;) {}', when: 'instead' })
    const dialog = await desk.attachAndLookAt(log)
    await expect(dialog.getByRole('alert')).toHaveText(givenUp)
    await desk.press('Escape')
    await expect(dialog).toBeHidden()
    await app.page.getByRole('button', { name: /· saved copy/ }).press('Enter')
    await expect(dialog.getByText('Stranded: 1,200 passengers')).toBeVisible()
  })
})
