import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type App } from './app.ts'
import { violations } from './axe.ts'
import { article, Desk } from './desk.ts'

/** What was pasted, and the next draft that one was looking at, when the window was closed. */

const second = article.en.replace('1,200', '1,400')
const field = ({ page }: App) => page.getByRole('dialog').getByRole('textbox')
const goOn = ({ page }: App) => page.getByRole('button', { name: /^Go on with “Ferry service/ })
const discard = ({ page }: App) => page.getByRole('button', { name: /^Discard “Ferry service/ })
const compare = ({ page }: App) => page.getByRole('button', { name: 'Compare the drafts' })

/** The files of all that is kept of articles and pasted texts. */
async function keptFiles({ dataDir }: App): Promise<readonly string[]> {
  const folders = ['articles', 'pasted'].map((name) => join(dataDir, 'unsent', name))
  const listed = await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])))
  return listed.flat()
}

test.describe('the next draft that is looked at', () => {
  let desk: Desk
  test.beforeEach(async ({ app }) => {
    desk = new Desk(app)
    await desk.pasteArticle(article.en)
    await app.menu('draft.paste')
    await field(app).fill(second)
    await desk.press('Control+Enter')
    await expect(compare(app)).toBeVisible()
    await desk.preview.getByLabel('Byline').fill('Ida Roux')
    await expect(desk.preview.getByText('the new draft is kept on this computer')).toBeVisible()
  })

  test('is offered in its project after the window was closed, with what was mended, and made once', async ({
    app,
  }) => {
    await app.restart()
    await expect(app.page.getByRole('heading', { name: 'Recent projects' })).toBeVisible()
    await expect(goOn(app), 'it is no article of its own').toHaveCount(0)
    await desk.reopen(/^Ferry service/)
    await goOn(app).press('Enter')
    await expect(desk.preview.getByLabel('Byline')).toHaveValue('Ida Roux')
    await compare(app).press('Enter')
    await expect(app.page.getByRole('listbox', { name: 'What has changed' })).toBeVisible()
    await expect.poll(() => keptFiles(app)).toEqual([])
    await expect(goOn(app)).toHaveCount(0)
  })

  test('outlives a kill once the app says that it is kept, and can be given up', async ({
    app,
  }) => {
    await app.kill()
    await app.start()
    await desk.reopen(/^Ferry service/)
    await goOn(app).press('Enter')
    await expect(desk.preview).toContainText('1,400 passengers')
    await app.restart()
    await desk.reopen(/^Ferry service/)
    await discard(app).press('Enter')
    await expect(goOn(app)).toHaveCount(0)
    expect(await keptFiles(app)).toEqual([])
  })

  test('is asked about before its project is taken off the list, and goes with it', async ({
    app,
  }) => {
    await app.restart()
    const forget = app.page.getByRole('button', { name: /Ferry service.*list/ })
    await app.answerMessageBox(1)
    await forget.press('Enter')
    await expect(forget).toBeVisible()
    expect(await keptFiles(app)).toHaveLength(2)
    await app.answerMessageBox(0)
    await forget.press('Enter')
    await expect(forget).toHaveCount(0)
    expect(await keptFiles(app)).toEqual([])
  })

  for (const theme of ['light', 'dark'] as const) {
    test(`has nothing that axe finds (${theme})`, async ({ app }) => {
      await app.restart()
      await desk.chooseTheme(theme)
      await desk.reopen(/^Ferry service/)
      await expect(goOn(app)).toBeVisible()
      expect(await violations(app)).toEqual([])
    })
  }
})

test.describe('a text that is pasted', () => {
  test('stands in its dialog again after the window was closed, and is looked at once', async ({
    app,
  }) => {
    const desk = new Desk(app)
    await desk.press('Control+Shift+V')
    await field(app).fill(article.en)
    await app.restart()
    await goOn(app).press('Enter')
    await expect(field(app)).toHaveValue(article.en)
    await desk.press('Control+Enter')
    await desk.checkPreviewed()
    await expect.poll(() => keptFiles(app)).toEqual([])
    await desk.press('Control+w')
    await expect(app.page.getByRole('heading', { name: 'Recent projects' })).toBeVisible()
    await expect(goOn(app)).toHaveCount(0)
    await desk.press('Control+Shift+V')
    await expect(field(app)).toHaveValue('')
  })

  test('keeps the headings that it was copied with', async ({ app }) => {
    const desk = new Desk(app)
    await desk.press('Control+Shift+V')
    await field(app).focus()
    await app.page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'Ferry service resumes\nIt sails again.')
      clipboardData.setData('text/html', '<h1>Ferry service resumes</h1><p>It sails again.</p>')
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true })
      document.activeElement?.dispatchEvent(event)
    })
    // A paste that a page makes tells of what is copied, and puts nothing into a field.
    await field(app).fill('Ferry service resumes\nIt sails again.')
    const asCopied = () => app.page.getByText('are kept as they were copied')
    await expect(asCopied()).toBeVisible()
    await app.restart()
    await goOn(app).press('Enter')
    await expect(asCopied()).toBeVisible()
  })

  test('for the next draft of a project waits in that project alone, until it is given up', async ({
    app,
  }) => {
    const desk = new Desk(app)
    await desk.pasteArticle(article.en)
    await app.menu('draft.paste')
    await field(app).fill(second)
    await app.restart()
    await desk.press('Control+Shift+V')
    await expect(field(app)).toHaveValue('')
    await desk.press('Escape')
    await desk.reopen(/^Ferry service/)
    await expect(goOn(app)).toBeVisible()
    await app.menu('draft.paste')
    await expect(field(app)).toHaveValue(second)
    await app.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).press('Enter')
    await expect(goOn(app)).toHaveCount(0)
    await expect.poll(() => keptFiles(app)).toEqual([])
  })

  for (const theme of ['light', 'dark'] as const) {
    test(`has nothing that axe finds on Home (${theme})`, async ({ app }) => {
      const desk = new Desk(app)
      await desk.chooseTheme(theme)
      await desk.press('Control+Shift+V')
      await field(app).fill(article.en)
      await desk.press('Escape')
      await expect(goOn(app)).toBeVisible()
      expect(await violations(app)).toEqual([])
    })
  }
})
