import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { exportKinds } from '../shared/project/vocabulary.ts'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'
import { readPdf } from './read-pdf.ts'

/** Who a confidential source is must be in no export: looked for in the bytes of every one. */

const content = 'Dear desk, Quendelle here. The harbour log was rewritten.\n'
const secrets = ['quendelle', createHash('sha256').update(content).digest('hex'), 'rewritten']

/** Everything that is inside a file of the ZIP or PDF format, once more without its compression. */
async function unpacked(path: string, bytes: Buffer): Promise<readonly Uint8Array[]> {
  if (/\.(?:claimpack|docx)$/.test(path)) return Object.values(unzipSync(bytes))
  if (!path.endsWith('.pdf')) return []
  const { pages, title, outline } = await readPdf(path)
  return [...pdfStreams(bytes), Buffer.from(JSON.stringify({ pages, title, outline }))]
}

/** The streams of a PDF file that are compressed by Flate, as nearly all are (ISO 32000-1, 7.3.8). */
function pdfStreams(bytes: Buffer): readonly Uint8Array[] {
  const text = bytes.toString('latin1')
  const starts = [...text.matchAll(/FlateDecode[^>]*>>\s*stream\r?\n/g)]
  return starts.map((start) => inflateSync(bytes.subarray(start.index + start[0].length)))
}

/** In every way in which text stands in files. */
function tells(bytes: Uint8Array, secret: string): boolean {
  const readings = (['utf8', 'utf16le', 'latin1'] as const).map((encoding) =>
    Buffer.from(bytes).toString(encoding).toLowerCase(),
  )
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '').slice(0, -1)
  return readings.some((text) => text.includes(secret)) || readings[0]?.includes(base64) === true
}

test('who a confidential source is stands in the bytes of no export', async ({ app }) => {
  const desk = new Desk(app)
  const { page } = app
  await desk.introduce('Ida Brandt')
  await desk.pasteArticle(article.en)
  await desk.press('1', 's')
  const letter = join(app.documentsDir, 'quendelle-letter.txt')
  await writeFile(letter, content)
  await app.answerOpenDialog(letter)
  await page.getByRole('button', { name: 'Choose a file…' }).press('Enter')
  await expect(page.getByRole('dialog').getByRole('listitem')).toContainText('quendelle-letter')
  await page.locator('#source-url').fill('https://quendelle.example/')
  await page.locator('#source-title').fill('Letter of Mme Quendelle')
  await page.locator('#source-authors').fill('Quendelle, Odile')
  await page.locator('#evidence-passage').fill('The log was changed by night.')
  await page.getByRole('checkbox', { name: /^Confidential/ }).press('Space')
  await desk.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  // A source of which nothing is secret shows that the exports do tell of sources.
  await desk.press('s')
  await page.locator('#source-url').fill('https://example.org/timetable')
  await page.locator('#source-title').fill('Timetable of the ferry')
  await desk.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await desk.saved()

  const folder = join(app.documentsDir, 'exports')
  await mkdir(folder)
  await app.answerOpenDialog(folder)
  await desk.exportAs(exportKinds)
  const names = await readdir(folder)
  expect(names).toHaveLength(exportKinds.length)
  const telling: string[] = []
  for (const name of names) {
    const path = join(folder, name)
    const bytes = await readFile(path)
    const layers = [Buffer.from(name), bytes, ...(await unpacked(path, bytes))]
    for (const secret of secrets)
      if (layers.some((layer) => tells(layer, secret))) telling.push(`${name}: ${secret}`)
    if (/fact check\.|package|sources/.test(name))
      expect(
        layers.some((layer) => tells(layer, 'timetable')),
        name,
      ).toBe(true)
  }
  expect(telling).toEqual([])
})
