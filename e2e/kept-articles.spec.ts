import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type App } from './app.ts'
import { violations } from './axe.ts'
import { article, Desk } from './desk.ts'

/** An article that one was looking at when the app was closed is no project, and is not lost. */

let desk: Desk
test.beforeEach(async ({ app }) => {
  desk = new Desk(app)
  await desk.press('Control+Shift+V')
  await app.page.getByRole('dialog').getByRole('textbox').fill(article.en)
  await desk.press('Control+Enter')
  await expect(desk.preview).toBeVisible()
  await desk.preview.getByLabel('Byline').fill('Ida Roux')
  await expect(desk.preview.getByText('kept on this computer')).toBeVisible()
})

const goOn = ({ page }: App) => page.getByRole('button', { name: /^Go on with “Ferry service/ })
const keptFiles = ({ dataDir }: App): Promise<readonly string[]> =>
  readdir(join(dataDir, 'unsent', 'articles')).catch(() => [])

test('is offered on Home after the window was closed, with what was mended, and made once', async ({
  app,
}) => {
  await app.restart()
  await goOn(app).press('Enter')
  await expect(desk.preview.getByLabel('Byline')).toHaveValue('Ida Roux')
  await expect(desk.preview).toContainText('1,200 passengers')
  expect(await desk.projectFolders()).toEqual([])
  await desk.preview.getByRole('button', { name: 'Check this article' }).press('Enter')
  await desk.waitForSuggestions()
  expect(await keptFiles(app)).toEqual([])
  await desk.press('Control+w')
  await expect(app.page.getByRole('heading', { name: 'Recent projects' })).toBeVisible()
  await expect(goOn(app)).toHaveCount(0)
})

test('outlives a kill once the app says that it is kept', async ({ app }) => {
  await app.kill()
  await app.start()
  await goOn(app).press('Enter')
  await expect(desk.preview).toContainText('1,200 passengers')
})

test('is offered once where the app was killed before it let go of the pasted text', async ({
  app,
}) => {
  await app.kill()
  const pasted = join(app.dataDir, 'unsent', 'pasted')
  await mkdir(pasted, { recursive: true })
  await writeFile(join(pasted, '_article.json'), JSON.stringify({ text: article.en, html: null }))
  await app.start()
  await goOn(app).press('Enter')
  await expect(desk.preview).toContainText('1,200 passengers')
})

test('is gone from the computer when one cancels, or discards it on Home', async ({ app }) => {
  await app.restart()
  await app.page.getByRole('button', { name: /^Discard “Ferry service/ }).press('Enter')
  await expect(goOn(app)).toHaveCount(0)
  expect(await keptFiles(app)).toEqual([])

  await desk.press('Control+Shift+V')
  await app.page.getByRole('dialog').getByRole('textbox').fill(article.en)
  await desk.press('Control+Enter')
  await expect(desk.preview.getByText('kept on this computer')).toBeVisible()
  await desk.preview.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(desk.preview).toBeHidden()
  await expect(goOn(app)).toHaveCount(0)
  await expect.poll(() => keptFiles(app)).toEqual([])
})

for (const theme of ['light', 'dark'] as const) {
  test(`has nothing that axe finds (${theme})`, async ({ app }) => {
    await app.restart()
    await desk.chooseTheme(theme)
    await expect(goOn(app)).toBeVisible()
    expect(await violations(app)).toEqual([])
  })
}

test('a text that is pasted stays in its dialog when one leaves it by Esc', async ({ app }) => {
  await desk.preview.getByRole('button', { name: 'Cancel' }).press('Enter')
  const field = app.page.getByRole('dialog').getByRole('textbox')
  await desk.press('Control+Shift+V')
  await field.fill(article.en)
  await desk.press('Escape')
  await expect(field).toHaveCount(0)
  await desk.press('Control+Shift+V')
  await expect(field).toHaveValue(article.en)
  await app.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).press('Enter')
  await desk.press('Control+Shift+V')
  await expect(field).toHaveValue('')
})
