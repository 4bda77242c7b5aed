import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type App } from './app.ts'
import { violations } from './axe.ts'
import { article, Desk } from './desk.ts'
import { shownReport } from './shown-report.ts'

/** Exports: chosen in the dialog, made one after the other. */

/** Opens an article with one claim, and gives a folder to export into. */
async function begin(app: App): Promise<{ readonly desk: Desk; readonly folder: string }> {
  const desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await desk.press('1')
  await desk.saved()
  const folder = join(app.documentsDir, 'exports')
  await mkdir(folder)
  await app.answerOpenDialog(folder)
  return { desk, folder }
}

const title = 'Ferry service to Lund resumes after storm'

test('several exports go into one folder, named after the article, and replace nothing', async ({
  app,
}) => {
  const { desk, folder } = await begin(app)
  await writeFile(join(folder, `${title} – fact check.html`), 'mine')
  await desk.exportAs(['html', 'pdf', 'markdown', 'claims-json'])
  expect((await readdir(folder)).sort()).toEqual([
    `${title} – claims.json`,
    `${title} – fact check 2.html`,
    `${title} – fact check.html`,
    `${title} – fact check.md`,
    `${title} – fact check.pdf`,
  ])
  expect(await readFile(join(folder, `${title} – fact check.html`), 'utf8')).toBe('mine')
  await expect(app.page.getByText('Exported into “exports”')).toBeVisible()
})

test('an export that fails says why where it stands, and the others are written', async ({
  app,
}) => {
  app.expectConsoleError(/printing/)
  const { desk, folder } = await begin(app)
  await app.evaluate(({ app: electronApp }) => {
    electronApp.once('browser-window-created', (_event, window) => {
      window.webContents.printToPDF = () => Promise.reject(new Error('no printing today'))
    })
  })
  await desk.chooseExports(['html', 'pdf', 'markdown'])
  await desk.press('Control+Enter')
  await expect(desk.exportOf('markdown')).toHaveAttribute('data-state', 'written')
  await expect(desk.exportOf('html')).toHaveAttribute('data-state', 'written')
  await expect(desk.exportOf('pdf').getByRole('alert')).toContainText('no printing today')
  expect(await readdir(folder)).toHaveLength(2)
})

test('where nothing can be exported, why is in sight beside the button, however long the list is', async ({
  app,
}) => {
  app.expectConsoleError(/dialogs/)
  const { desk } = await begin(app)
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.reject(new Error('no dialogs today'))
  })
  await desk.chooseExports(['html', 'markdown'])
  await desk.exportDialog.getByRole('checkbox').first().focus()
  await desk.press('Control+Enter')
  await expect(desk.exportDialog.getByRole('alert')).toContainText('no dialogs today')
  await expect(desk.exportDialog.getByRole('alert')).toBeInViewport()
})

test('the field for a name is as high as the buttons that it stands between', async ({ app }) => {
  const { desk } = await begin(app)
  await desk.press('Control+Shift+E')
  const presets = desk.exportDialog.getByRole('group', { name: 'Ready choices' })
  await expect(presets.getByRole('textbox')).toBeVisible()
  const heights = await presets
    .locator('input, button')
    .evaluateAll((all) => all.map((one) => one.clientHeight))
  expect(heights.length).toBeGreaterThan(2)
  expect(new Set(heights).size).toBe(1)
})

/** Has the next report never come out of the printer. */
const holdPrinting = (app: App): Promise<void> =>
  app.evaluate(({ app: electronApp }) => {
    electronApp.once('browser-window-created', (_event, window) => {
      window.webContents.printToPDF = () => new Promise(() => undefined)
    })
  })

test('exports can be cancelled, and leave nothing half-written', async ({ app }) => {
  const { desk, folder } = await begin(app)
  await holdPrinting(app)
  await desk.chooseExports(['html', 'pdf', 'markdown'])
  await desk.press('Control+Enter')
  await expect(desk.exportOf('pdf')).toHaveAttribute('data-state', 'writing')
  await app.page.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(desk.exportOf('pdf')).toHaveAttribute('data-state', 'cancelled')
  await expect(desk.exportOf('markdown')).toHaveAttribute('data-state', 'cancelled')
  await expect(desk.exportOf('html')).toHaveAttribute('data-state', 'written')
  expect(await readdir(folder)).toEqual([`${title} – fact check.html`])
})

test('the app ends with its window, also while a report is printed', async ({ app }) => {
  const { desk, folder } = await begin(app)
  await holdPrinting(app)
  await desk.chooseExports(['pdf', 'markdown'])
  await desk.press('Control+Enter')
  await expect(desk.exportOf('pdf')).toHaveAttribute('data-state', 'writing')
  const exited = app.exited()
  await app.evaluate(({ BrowserWindow }) => {
    // Not at once: the answer has to arrive first.
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 0)
  })
  expect(await exited).toBe(0)
  expect(await readdir(folder)).toEqual([])
})

test('the dialog stays with what was chosen where no place is chosen', async ({ app }) => {
  const { desk, folder } = await begin(app)
  await app.answerOpenDialog(null)
  await desk.chooseExports(['html', 'markdown'])
  await desk.press('Control+Enter')
  await expect(desk.exportDialog.getByRole('button', { name: 'Export' })).toBeEnabled()
  await expect(
    desk.exportDialog.getByRole('checkbox', { name: 'Web page (HTML)', exact: true }),
  ).toBeChecked()
  expect(await readdir(folder)).toEqual([])
})

test('the choice, its options and one’s own presets are there at the next start', async ({
  app,
}) => {
  const { desk } = await begin(app)
  await desk.chooseExports(['markdown', 'claims-json'])
  let dialog = desk.exportDialog
  await dialog.getByLabel('With the checklists').setChecked(false)
  await dialog.getByLabel('Name of this choice').fill('For the web desk')
  await dialog.getByLabel('Name of this choice').press('Enter')
  await expect(dialog.getByRole('button', { name: 'For the web desk', exact: true })).toBeVisible()
  await desk.press('Control+Enter')
  await expect(desk.exportOf('claims-json')).toHaveAttribute('data-state', 'written')

  await app.restart()
  await desk.reopen(title)
  await desk.press('Control+Shift+E')
  dialog = desk.exportDialog
  await expect(dialog.getByRole('checkbox', { name: 'Text (Markdown)', exact: true })).toBeChecked()
  await expect(dialog.getByLabel('Claims (JSON)')).toBeChecked()
  await expect(
    dialog.getByRole('checkbox', { name: 'Web page (HTML)', exact: true }),
  ).not.toBeChecked()
  await expect(dialog.getByLabel('With the checklists')).not.toBeChecked()

  await dialog.getByRole('button', { name: 'For the editor' }).press('Enter')
  await expect(dialog.getByLabel('Document (PDF)')).toBeChecked()
  await expect(
    dialog.getByRole('checkbox', { name: 'Text (Markdown)', exact: true }),
  ).not.toBeChecked()
  await dialog.getByRole('button', { name: 'For the web desk', exact: true }).press('Enter')
  await expect(dialog.getByRole('checkbox', { name: 'Text (Markdown)', exact: true })).toBeChecked()
  await dialog.getByRole('button', { name: 'Remove the choice “For the web desk”' }).press('Enter')
  await expect(dialog.getByText('For the web desk')).toHaveCount(0)
})

test('a hindrance leads to its claim, also from the dialog', async ({ app }) => {
  const { desk } = await begin(app)
  await desk.press('j', 'Enter')
  await desk.chooseExports(['html'])
  const dialog = desk.exportDialog
  await dialog.getByText(/points? stands? in the way/).press('Enter')
  await dialog.getByRole('button', { name: 'Go to claim 2' }).first().press('Enter')
  await expect(dialog).toBeHidden()
  await expect(desk.currentRow).toHaveAttribute('aria-posinset', '2')
})

test('what was written is shown in its folder', async ({ app }) => {
  const { desk, folder } = await begin(app)
  await desk.exportAs(['html', 'markdown'])
  await app.evaluate(({ shell }) => {
    const main = globalThis as unknown as { shown: string }
    shell.showItemInFolder = (path) => void (main.shown = path)
  })
  await app.page
    .getByRole('button', { name: `Show in its folder: ${title} – fact check.md` })
    .press('Enter')
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { shown?: string }).shown))
    .toBe(join(folder, `${title} – fact check.md`))
})

test('what became of an export is in sight in a low window, and is not told of another project', async ({
  app,
}) => {
  const { desk } = await begin(app)
  await app.page.setViewportSize({ width: 1024, height: 600 })
  await desk.exportAs(['html', 'markdown'])
  await expect(desk.exportOf('markdown')).toBeInViewport({ ratio: 0.95 })
  await desk.press('Control+w')
  await desk.openSample('en')
  await desk.press('Control+e')
  await expect(shownReport(app.page)).toBeVisible()
  await expect(desk.exportOf('markdown')).toHaveCount(0)
})

for (const theme of ['light', 'dark'] as const) {
  test(`a choice that the mouse has taken and still rests on can be read (${theme})`, async ({
    app,
  }) => {
    await app.page.emulateMedia({ reducedMotion: 'reduce' })
    const { desk } = await begin(app)
    await desk.chooseTheme(theme)
    await desk.press('Control+Shift+E')
    const preset = desk.exportDialog.getByRole('button', { name: 'For the writer' })
    await preset.click()
    await expect(preset).toHaveAttribute('aria-pressed', 'true')
    expect(await violations(app)).toEqual([])
  })
}
