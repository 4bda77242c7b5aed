import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type App } from './app.ts'
import { violations } from './axe.ts'
import { Colleague } from './colleague.ts'
import { article, Desk } from './desk.ts'

/** What is typed and not sent: it outlives the window, and stands nowhere but on this computer. */

/** All that is kept unsent on this computer. */
async function keptIn(app: App): Promise<string> {
  const folder = join(app.dataDir, 'unsent')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile())
  // A file that goes meanwhile, as one that is to take another's place does, keeps nothing.
  const read = files.map(({ parentPath, name }) =>
    readFile(join(parentPath, name), 'utf8').catch(() => ''),
  )
  return (await Promise.all(read)).join()
}

const comment = ({ page }: App) => page.getByLabel('Comment', { exact: true })
const isKept = ({ page }: App) => page.getByText('Not sent yet; kept on this computer.')

test.describe('a comment that is being written', () => {
  let desk: Desk
  test.beforeEach(async ({ app }) => {
    desk = new Desk(app)
    await desk.introduce('Anna')
    await desk.pasteArticle(article.en)
    await desk.press('Enter', '1', 't')
    await app.page.keyboard.type('Is there a second log?')
  })

  test('is there again after the window was closed, and is sent once', async ({ app }) => {
    await app.page.getByLabel('Request').selectOption('needs a second source')
    await app.page.getByLabel('Asked of').fill('Ben')
    await desk.saved()
    await app.restart()
    await desk.reopen(/Ferry service/)
    await expect(comment(app)).toHaveValue('Is there a second log?')
    await expect(app.page.getByLabel('Asked of')).toHaveValue('Ben')
    await expect(isKept(app)).toBeVisible()
    expect((await desk.eventsOnDisk()).map(({ type }) => type)).not.toContain('comment.added')

    await app.page.getByRole('button', { name: 'Ask' }).press('Enter')
    await expect(app.page.getByText('needs a second source → Ben')).toBeVisible()
    await desk.saved()
    await expect.poll(() => keptIn(app)).not.toContain('second log')
    await app.restart()
    await desk.reopen(/Ferry service/)
    await expect(app.page.getByText('needs a second source → Ben')).toBeVisible()
    await expect(comment(app)).toHaveCount(0)
  })

  test('outlives a kill once the app says that it is kept', async ({ app }) => {
    await expect(isKept(app)).toBeVisible()
    await app.kill()
    await app.start()
    await desk.reopen(/Ferry service/)
    await expect(comment(app)).toHaveValue('Is there a second log?')
  })

  test('stays when one leaves it by Esc, and goes when it is given up', async ({ app }) => {
    await desk.press('Escape')
    await expect(comment(app)).toHaveValue('Is there a second log?')
    await expect(comment(app)).not.toBeFocused()
    await expect(isKept(app)).toBeVisible()
    expect(await keptIn(app)).toContain('second log')
    await expect(desk.currentRow, 'the list tells where it is').toContainText('not sent yet')
    await app.page.getByRole('button', { name: 'Discard' }).press('Enter')
    await expect(comment(app)).toHaveCount(0)
    await expect(desk.currentRow).not.toContainText('not sent yet')
    await expect.poll(() => keptIn(app)).not.toContain('second log')
    await app.restart()
    await desk.reopen(/Ferry service/)
    await expect(comment(app)).toHaveCount(0)
  })

  test('is in none of the project’s files, of which packages and reports are made', async ({
    app,
  }) => {
    await expect(isKept(app)).toBeVisible()
    await desk.saved()
    const [folder = ''] = await desk.projectFolders()
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const words = await readFile(join(entry.parentPath, entry.name), 'utf8')
      expect(words, entry.name).not.toContain('second log')
    }
  })

  test('is asked about before its project is taken off the list, and goes with it', async ({
    app,
  }) => {
    await expect(isKept(app)).toBeVisible()
    await app.menu('project.close')
    const forget = app.page.getByRole('button', { name: /Ferry service.*list/ })
    await app.answerMessageBox(1)
    await forget.press('Enter')
    await expect(forget).toBeVisible()
    expect(await keptIn(app)).toContain('second log')
    await app.answerMessageBox(0)
    await forget.press('Enter')
    await expect(forget).toHaveCount(0)
    expect(await keptIn(app)).toBe('')
  })

  for (const theme of ['light', 'dark'] as const) {
    test(`has nothing that axe finds (${theme})`, async ({ app }) => {
      await expect(isKept(app)).toBeVisible()
      await desk.chooseTheme(theme)
      await expect(isKept(app)).toBeVisible()
      expect(await violations(app)).toEqual([])
    })
  }
})

test.describe('a source that is being described', () => {
  const dialog = ({ page }: App) => page.getByRole('dialog', { name: 'Add a source' })
  const isSourceKept = ({ page }: App) =>
    page.getByRole('paragraph').filter({ hasText: 'Not attached yet; kept on this computer.' })

  let desk: Desk
  test.beforeEach(async ({ app }) => {
    desk = new Desk(app)
    await desk.pasteArticle(article.en)
    await desk.press('Enter', 's')
    await dialog(app).locator('#source-title').fill('Harbour log')
    await dialog(app).getByRole('radio', { name: 'contradicts' }).check()
    await dialog(app).locator('#evidence-passage').fill('Half a sent')
    await expect(isSourceKept(app)).toBeVisible()
  })

  async function expectGivenBack(app: App): Promise<void> {
    await expect(dialog(app).locator('#source-title')).toHaveValue('Harbour log')
    await expect(dialog(app).getByRole('radio', { name: 'contradicts' })).toBeChecked()
    await expect(dialog(app).locator('#evidence-passage')).toHaveValue('Half a sent')
  }

  test('is there again after a kill, and is attached once', async ({ app }) => {
    await app.kill()
    await app.start()
    await desk.reopen(/Ferry service/)
    await app.page.getByRole('button', { name: 'Go on with “Harbour log”' }).press('Enter')
    await expectGivenBack(app)
    await desk.press('Control+Enter')
    await expect(app.page.getByRole('heading', { name: 'Harbour log' })).toBeVisible()
    await expect(isSourceKept(app)).toHaveCount(0)
    await desk.saved()
    await expect.poll(() => keptIn(app)).not.toContain('Harbour log')
    await desk.press('s')
    await expect(dialog(app).locator('#source-title')).toHaveValue('')
  })

  test('stays when one leaves it by Esc, while the window closes, and until it is given up', async ({
    app,
  }) => {
    await desk.press('Escape')
    await expect(dialog(app)).toHaveCount(0)
    await expect(app.page.getByRole('heading', { name: 'Evidence · 0' })).toBeVisible()
    await expect(isSourceKept(app)).toBeVisible()
    await desk.press('s')
    await expectGivenBack(app)
    await app.restart()
    await desk.reopen(/Ferry service/)
    await desk.press('s')
    await expectGivenBack(app)
    await dialog(app).getByRole('button', { name: 'Discard' }).press('Enter')
    await expect(dialog(app)).toHaveCount(0)
    await expect(isSourceKept(app)).toHaveCount(0)
    await expect.poll(() => keptIn(app)).not.toContain('Harbour log')
    await desk.press('s')
    await expect(dialog(app).locator('#source-title')).toHaveValue('')
  })

  test('is apart from one of which a link was pasted', async ({ app }) => {
    await desk.press('Escape')
    await app.page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'https://example.org/harbour')
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    })
    await expect(dialog(app).locator('#source-url')).toHaveValue('https://example.org/harbour')
    await expect(dialog(app).locator('#source-title')).toHaveValue('')
    await desk.press('Control+Enter')
    await expect(app.page.getByRole('heading', { name: 'Evidence · 1' })).toBeVisible()
    await expect(app.page.getByRole('list', { name: 'Sources not attached yet' })).toContainText(
      'Harbour log',
    )
  })

  for (const theme of ['light', 'dark'] as const) {
    test(`has nothing that axe finds (${theme})`, async ({ app }) => {
      expect.soft(await violations(app), 'the dialog').toEqual([])
      await desk.press('Escape')
      await desk.chooseTheme(theme)
      await expect(isSourceKept(app)).toBeVisible()
      expect.soft(await violations(app), 'beside the claim').toEqual([])
      await desk.press('s')
      expect.soft(await violations(app), 'the dialog').toEqual([])
    })
  }
})

test('what was changed of a source is there again after the window was closed', async ({ app }) => {
  const desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await desk.press('Enter', 's')
  await app.page.locator('#source-title').fill('Harbour log')
  await desk.press('Control+Enter')
  const change = () => app.page.getByRole('button', { name: 'Change “Harbour log”' })
  await change().press('Enter')
  await app.page.locator('#evidence-passage').fill('Half a sent')
  await app.restart()
  await desk.reopen(/Ferry service/)
  await change().press('Enter')
  await expect(app.page.locator('#evidence-passage')).toHaveValue('Half a sent')
  await desk.press('Control+Enter')
  await expect(app.page.getByText('Half a sent')).toBeVisible()
})

test('what a colleague changes of a source meanwhile stays, where one has not typed in it', async ({
  app,
}) => {
  const desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await desk.press('Enter', 's')
  await app.page.locator('#source-title').fill('Harbour log')
  await desk.press('Control+Enter')
  await app.page.getByRole('button', { name: 'Change “Harbour log”' }).press('Enter')
  await app.page.locator('#evidence-passage').fill('Half a sent')
  await desk.press('Escape')
  await desk.saved()
  const [folder = ''] = await desk.projectFolders()
  const added = (await desk.eventsOnDisk()).find(({ type }) => type === 'source.added')
  await new Colleague('Ben', 'editor').decide(folder, {
    type: 'source.edited',
    data: {
      source: String(added?.data['source']),
      csl: { type: 'document', title: 'Port log of 1978' },
    },
  })
  await app.page.getByRole('button', { name: 'Change “Port log of 1978”' }).press('Enter')
  await expect(app.page.locator('#source-title')).toHaveValue('Port log of 1978')
  await expect(app.page.locator('#evidence-passage')).toHaveValue('Half a sent')
})

test.describe('in French', () => {
  test.use({ appOptions: { language: 'fr', args: [], startsLater: false } })

  test('one is told that it is kept', async ({ app }) => {
    const desk = new Desk(app)
    await desk.pasteArticle(article.fr)
    await desk.press('Enter', 't')
    await app.page.keyboard.type('Y a-t-il un second registre ?')
    await expect(app.page.getByText(/^Pas encore envoyé.; gardé sur cet ordinateur/)).toBeVisible()
    await expect(app.page.getByRole('button', { name: 'Abandonner' })).toBeVisible()
  })
})

test('what comes back to the button by the mouse covers nothing of what is kept beside it', async ({
  app,
}) => {
  const desk = new Desk(app)
  const { page } = app
  await desk.pasteArticle(article.en)
  await desk.press('Enter')
  const add = page.getByRole('button', { name: /^Add a source…/ })
  await add.click()
  await page.locator('#source-url').fill('https://example.org/not-finished')
  await page.getByRole('button', { name: 'Finish later' }).click()
  await expect(add).toBeFocused()
  await expect(add).toHaveAttribute('data-state', 'closed')
  await page.getByRole('button', { name: /^Discard/ }).click()
  await expect(page.getByText('https://example.org/not-finished')).toHaveCount(0)
})
