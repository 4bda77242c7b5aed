import { createHash } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type App } from './app.ts'
import { article, Desk } from './desk.ts'

let desk: Desk
test.beforeEach(async ({ app }) => {
  desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await desk.press('Enter')
})

/** The smallest picture: one red pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=='

/** As after a screenshot: a picture on the clipboard, and no text. @param sends whether the form is sent at once */
async function pastePicture(app: App, selector: string, sends = false): Promise<void> {
  await app.page.evaluate(
    ([base64, target, isSent]) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }))
      document
        .querySelector(target)
        ?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        )
      if (isSent) document.querySelector(target)?.closest('form')?.requestSubmit()
    },
    [PIXEL, selector, sends] as const,
  )
}

test('a pasted screenshot becomes a source with the day and time in its title', async ({ app }) => {
  const { page } = app
  await pastePicture(app, 'body')
  await expect(page.locator('#source-title')).toHaveValue(
    /^Screenshot \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d$/,
  )
  await desk.press('Control+Enter')
  await page.getByRole('button', { name: /· saved copy/ }).press('Enter')
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible()
})

test('a screenshot pasted into the dialog is a file of that source', async ({ app }) => {
  await desk.press('s')
  await app.page.locator('#source-title').fill('The harbour’s page')
  await pastePicture(app, '#source-title')
  await expect(app.page.getByRole('button', { name: /^Look at Screenshot/ })).toBeVisible()
  await expect(app.page.locator('#source-title')).toHaveValue('The harbour’s page')
})

test('a screenshot is waited for where the dialog is sent right after it was pasted', async ({
  app,
}) => {
  await desk.press('s')
  await app.page.locator('#source-title').fill('The harbour’s page')
  await pastePicture(app, '#source-title', true)
  await expect(app.page.getByRole('button', { name: /· saved copy/ })).toBeVisible()
})

for (const harm of ['changed', 'lost'] as const) {
  test(`a copy that was ${harm} is not shown, and the same file can be put back`, async ({
    app,
  }) => {
    const { page } = app
    const original = join(app.documentsDir, 'log.txt')
    await writeFile(original, 'Stranded: 1,200 passengers')
    const other = join(app.documentsDir, 'other.txt')
    await writeFile(other, 'Stranded: 12 passengers')
    await desk.attach(original)
    const [folder = ''] = await desk.projectFolders()
    const sha256 = createHash('sha256').update('Stranded: 1,200 passengers').digest('hex')
    const copy = join(folder, 'files', `${sha256}.txt`)
    if (harm === 'lost') await rm(copy)
    else await writeFile(copy, 'Stranded: 9,999 passengers')

    await page.getByRole('button', { name: /· saved copy/ }).press('Enter')
    const dialog = page.getByRole('dialog')
    const alert = dialog.getByRole('alert')
    await expect(alert).toHaveText(
      harm === 'lost' ? /is missing from the project/ : /is not what it was/,
    )
    await app.answerOpenDialog(other)
    await dialog.getByRole('button', { name: 'Put the file back…' }).press('Enter')
    await expect(alert).toHaveText(/is not the file that is missing/)
    await app.answerOpenDialog(original)
    await dialog.getByRole('button', { name: 'Put the file back…' }).press('Enter')
    await expect(dialog.getByText('Stranded: 1,200 passengers')).toBeVisible()
  })
}
