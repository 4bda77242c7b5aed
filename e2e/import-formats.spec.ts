import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../shared/project/records.ts'
import { expect, test, type App } from './app.ts'
import { Desk } from './desk.ts'
import { documentsFolder, sourceArticle } from './parsing/source-article.ts'

/** Every kind of document through the app: from the file to the first verdict. */

async function openDocument(app: App, name: string): Promise<Desk> {
  const desk = new Desk(app)
  const path = join(app.documentsDir, name)
  await copyFile(join(documentsFolder, name), path)
  await app.answerOpenDialog(path)
  await desk.press('Control+o')
  return desk
}

/** A claim that is in every one of the documents. */
const claims: Readonly<Record<Language, RegExp>> = {
  fr: /milliers d’hommes y sont/,
  en: /thousand men are/,
}

/** Takes the article as it is shown, and gives the first verdict on it. */
async function checkFirstClaim(desk: Desk, language: Language): Promise<void> {
  const [headline] = await sourceArticle(language)
  await desk.checkPreviewed()
  await expect(desk.page.locator('[data-block="0"]')).toHaveText(headline?.text ?? '')
  await desk.stepTo(claims[language])
  await desk.press('1')
  await desk.saved()
}

const documents: readonly [name: string, language: Language][] = [
  ['news-page.fr.html', 'fr'],
  ['libreoffice.en.docx', 'en'],
  ['pandoc.fr.odt', 'fr'],
  ['word.fr.rtf', 'fr'],
  ['two-columns.fr.pdf', 'fr'],
  ['article.en.md', 'en'],
]

for (const [name, language] of documents) {
  test(`${name} is opened, checked and kept with its project`, async ({ app }) => {
    const desk = await openDocument(app, name)
    await checkFirstClaim(desk, language)
    const events = await desk.eventsOnDisk()
    expect(events.find(({ type }) => type === 'draft.imported')?.data).toMatchObject({
      language,
      original: { name },
    })
    expect(events.map(({ type }) => type)).toContain('verdict.given')
  })
}

test('a PDF has the date that stands under its headline, not that of the day it was made', async ({
  app,
}) => {
  const desk = await openDocument(app, 'libreoffice.en.pdf')
  await expect(desk.preview.getByLabel('Date', { exact: true })).toHaveValue(
    /^(?:14 March|March 14,) 2025$/,
  )
})

test('plain text is opened and checked as well', async ({ app }) => {
  const desk = new Desk(app)
  const path = join(app.documentsDir, 'kursk.txt')
  const blocks = await sourceArticle('en')
  await writeFile(path, blocks.map(({ text }) => text).join('\n\n'))
  await app.answerOpenDialog(path)
  await desk.press('Control+o')
  await checkFirstClaim(desk, 'en')
})

for (const [name, language] of [
  ['word-clipboard.en.html', 'en'],
  ['google-docs-clipboard.fr.html', 'fr'],
] as const) {
  test(`${name} is pasted with its headings and checked`, async ({ app }) => {
    const desk = new Desk(app)
    const html = await readFile(join(documentsFolder, name), 'utf8')
    const text = (await sourceArticle(language)).map((block) => block.text).join('\n')
    await desk.press('Control+Shift+V')
    const field = app.page.getByRole('dialog').getByRole('textbox')
    await expect(field).toBeFocused()
    // The clipboard itself belongs to the whole computer; this is what a paste from it comes to in a page.
    await field.evaluate(
      (element, pasted) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', pasted.text)
        clipboardData.setData('text/html', pasted.html)
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
      },
      { text, html },
    )
    await field.fill(text)
    await desk.press('Control+Enter')
    await checkFirstClaim(desk, language)
    await expect(app.page.locator('[data-block="4"]')).toHaveClass(/block--heading/)
  })
}

const refused: readonly [name: string, told: RegExp][] = [
  ['encrypted.pdf', /password/i],
  ['scanned.pdf', /text/i],
]

for (const [name, told] of refused) {
  test(`${name} is refused with a sentence, and nothing is written`, async ({ app }) => {
    const desk = await openDocument(app, name)
    await expect(app.page.getByRole('alert')).toContainText(name)
    await expect(app.page.getByRole('alert')).toContainText(told)
    expect(await desk.projectFolders()).toEqual([])
  })
}

test('a DOCX that is cut off is refused with a sentence, and nothing is written', async ({
  app,
}) => {
  const desk = new Desk(app)
  const path = join(app.documentsDir, 'half.docx')
  const whole = await readFile(join(documentsFolder, 'libreoffice.en.docx'))
  await writeFile(path, whole.subarray(0, whole.length / 2))
  await app.answerOpenDialog(path)
  await desk.press('Control+o')
  await expect(app.page.getByRole('alert')).toContainText('half.docx')
  expect(await desk.projectFolders()).toEqual([])
})
