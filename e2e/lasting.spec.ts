import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'

test.describe('what was decided', () => {
  test('is there after a restart, at the claim where one was', async ({ app }) => {
    const desk = new Desk(app)
    await desk.pasteArticle(article.en)
    await desk.stepTo('1,200 passengers were stranded')
    await desk.press('1', 'r')
    await app.page.keyboard.type('Counted by the harbour office.')
    await desk.press('Escape')
    await desk.saved()
    await app.restart()
    await expect(
      app.page.getByText('1 of 1 checked').or(app.page.getByText('0 of 1 checked')),
    ).toBeVisible()
    await desk.reopen(/Ferry service/)
    await expect(desk.currentRow).toContainText('1,200 passengers were stranded')
    await expect(app.page.locator('#inspector-rationale')).toHaveValue(
      'Counted by the harbour office.',
    )
    await expect(desk.contentVerdict(/Verified/)).toHaveAttribute('aria-pressed', 'true')
  })

  test('can be undone and redone after a restart', async ({ app }) => {
    const desk = new Desk(app)
    await desk.pasteArticle(article.en)
    await desk.press('Enter', '2')
    await desk.saved()
    await app.restart()
    await desk.reopen(/Ferry service/)
    await expect(desk.contentVerdict(/Disputed/)).toHaveAttribute('aria-pressed', 'true')
    await desk.press('Control+z')
    await expect(desk.contentVerdict(/Pending/)).toHaveAttribute('aria-pressed', 'true')
    await desk.press('Control+z')
    await expect(app.page.getByRole('heading', { name: 'Suggestion' })).toBeVisible()
    await desk.press('Control+Shift+z', 'Control+Shift+z')
    await desk.stepTo('Ferry')
    await expect(desk.contentVerdict(/Disputed/)).toHaveAttribute('aria-pressed', 'true')
    await desk.saved()
  })

  test('survives a kill in the middle of fast verdicts', async ({ app }) => {
    const desk = new Desk(app)
    await desk.pasteArticle(article.en)
    await desk.press('Shift+Enter')
    await desk.saved()
    for (let round = 0; round < 8; round += 1) await desk.press('1', '2', '3', 'j')
    // Whatever the app shows as saved now must be there afterwards; more may be.
    const acknowledged = (await desk.eventsOnDisk()).length
    await app.kill()
    expect((await desk.eventsOnDisk()).length).toBeGreaterThanOrEqual(acknowledged)
    await app.start()
    await desk.reopen(/Ferry service/)
    await desk.press('1')
    await desk.saved()
    await expect(app.page.getByRole('alert')).toHaveCount(0)
  })

  test('is kept when the last line of the journal was cut off, and one is told', async ({
    app,
  }) => {
    const desk = new Desk(app)
    const folder = await desk.beginProject()
    await app.kill()
    const events = await desk.eventsOnDisk()
    const journal = await journalOf(folder)
    await writeFile(journal, `${await readFile(journal, 'utf8')}{"v":1,"id":"2026-`)
    await app.start()
    await desk.reopen(/Ferry service/)
    await expect(app.page.getByText(/last entry of the journal was cut off/)).toBeVisible()
    await expect(desk.contentVerdict(/Verified/)).toHaveAttribute('aria-pressed', 'true')
    await desk.saved()
    const [told, ...more] = (await desk.eventsOnDisk()).slice(events.length)
    expect((await desk.eventsOnDisk()).slice(0, events.length)).toEqual(events)
    // What was found is kept in the history.
    expect(told?.type).toBe('project.recovered')
    expect(more).toEqual([])
  })

  test('stays byte for byte when a project cannot be read', async ({ app }) => {
    const desk = new Desk(app)
    await desk.pasteArticle(article.en)
    await desk.saved()
    const [folder = ''] = await desk.projectFolders()
    await app.close()
    const journal = await journalOf(folder)
    await writeFile(journal, 'not a journal at all')
    await writeFile(join(folder, 'project.json'), '{"format":')
    await app.start()
    await app.page
      .getByRole('button', { name: /Ferry service/ })
      .first()
      .press('Enter')
    await expect(app.page.getByRole('alert')).toContainText('cannot be read')
    expect(await readFile(journal, 'utf8')).toBe('not a journal at all')
  })
})

test('what is missing at the end of the journal is noticed', async ({ app }) => {
  const desk = new Desk(app)
  const folder = await desk.beginProject()
  await app.close()
  const journal = await journalOf(folder)
  const lines = (await readFile(journal, 'utf8')).trimEnd().split('\n')
  await writeFile(journal, `${lines.slice(0, -1).join('\n')}\n`)
  await app.start()
  await desk.reopen(/Ferry service/)
  await expect(
    app.page.getByText(/Decisions that this computer had saved are missing/),
  ).toBeVisible()
  await desk.press('Control+e')
  await expect(app.page.getByText(/log was changed outside/)).toBeVisible()
})

test('what a crash has left half-written in the app’s own folder is gone after a start', async ({
  app,
}) => {
  await app.close()
  const articles = join(app.dataDir, 'unsent', 'articles')
  await mkdir(articles, { recursive: true })
  const left = [
    join(app.dataDir, '.claimdesk-0123456789abcdef.tmp'),
    join(articles, '.claimdesk-0123456789abcdef.tmp'),
    join(articles, 'lost.document'),
  ]
  const dayBeforeYesterday = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000)
  for (const path of left) {
    await writeFile(path, 'half')
    await utimes(path, dayBeforeYesterday, dayBeforeYesterday)
  }
  await app.start()
  await expect.poll(() => readdir(articles)).toEqual([])
  expect(await readdir(app.dataDir)).not.toContain('.claimdesk-0123456789abcdef.tmp')
})

async function journalOf(folder: string): Promise<string> {
  const names = await readdir(join(folder, 'journal'))
  const name = names.find((file) => file.endsWith('.jsonl')) ?? ''
  return join(folder, 'journal', name)
}
