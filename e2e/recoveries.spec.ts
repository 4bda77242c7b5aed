import type { Locator } from '@playwright/test'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'

test('what was found damaged and put right is told, and found again in the history', async ({
  app,
}) => {
  const desk = new Desk(app)
  await desk.introduce('Ana Ruiz')
  await desk.pasteArticle(article.en)
  await desk.press('Enter', 'r')
  await app.page.locator('#inspector-rationale').fill('Counted on Friday.')
  await desk.press('Escape', '1')
  await desk.saved()
  await app.close()

  const [project = ''] = await desk.projectFolders()
  const [name = ''] = (await readdir(join(project, 'journal'))).filter((file) =>
    file.endsWith('.jsonl'),
  )
  const journal = join(project, 'journal', name)
  const changed = (await readFile(journal, 'utf8')).replace('on Friday', 'on Monday')
  await writeFile(journal, changed)
  await writeFile(join(project, 'project.json'), '{"format":')

  await app.start()
  await desk.reopen(/Ferry service/)
  const told = (): Locator => app.page.getByText(/was changed outside of Claimdesk from line/)
  await expect(told()).toBeVisible()
  await expect(app.page.getByText(/could not be read and was rebuilt/)).toBeVisible()
  await desk.saved()

  await app.restart()
  await desk.reopen(/Ferry service/)
  // It lasts, and is told again; it is kept once.
  await expect(told()).toBeVisible()
  await desk.press('Control+2')
  await app.page.getByLabel('Kind of change').selectOption({ label: 'Found and put right' })
  const entries = app.page.getByRole('main').getByRole('listitem')
  await expect(entries).toHaveCount(1)
  await expect(entries).toContainText('Ana Ruiz')
  await expect(entries).toContainText(name)
  await expect(entries).toContainText(/from line \d/)
  await expect(entries).toContainText('rebuilt from the journal. The old one is kept beside it.')
  expect(await readFile(journal, 'utf8')).toContain(changed)
  expect((await readdir(project)).filter((file) => file.includes('unreadable'))).toHaveLength(1)

  // It is nobody's decision, so undoing takes back the verdict.
  await desk.press('Control+1', 'Control+z')
  await expect(desk.contentVerdict(/Verified/)).toHaveAttribute('aria-pressed', 'false')
})

test('where the article itself cannot be read, the claims are shown and the rest is told', async ({
  app,
}) => {
  const desk = new Desk(app)
  const folder = await desk.beginProject()
  await app.close()
  const [name = ''] = (await readdir(join(folder, 'journal'))).filter((file) =>
    file.endsWith('.jsonl'),
  )
  const journal = join(folder, 'journal', name)
  const lines = (await readFile(journal, 'utf8')).split('\n')
  const unreadable = lines.map((line) => (line.includes('"draft.imported"') ? 'lost' : line))
  await writeFile(journal, unreadable.join('\n'))

  await app.start()
  await desk.reopen(/Ferry service/)
  await expect(app.page.getByText('The article is missing')).toBeVisible()
  await expect(
    app.page.getByText(/: 1 line in it cannot be read\. It was left where it is/),
  ).toBeVisible()
  await expect(desk.contentVerdict(/Verified/)).toHaveAttribute('aria-pressed', 'true')
})

test('a journal whose words were made longer elsewhere is told as that alone, and nobody as having arrived', async ({
  app,
}) => {
  const desk = new Desk(app)
  await desk.introduce('Ana Ruiz')
  const folder = await desk.beginProject()
  await desk.press('2')
  await desk.saved()
  await app.close()
  const [name = ''] = (await readdir(join(folder, 'journal'))).filter((file) =>
    file.endsWith('.jsonl'),
  )
  const journal = join(folder, 'journal', name)
  const text = await readFile(journal, 'utf8')
  await writeFile(journal, text.replaceAll('Ana Ruiz', 'Ana-Maria Ruiz'))

  await app.start()
  await desk.reopen(/Ferry service/)
  const notices = app.page.locator('.notices > *')
  await expect(notices).toHaveText([/was changed outside of Claimdesk from line 1/])
  await expect(desk.contentVerdict(/Disputed/)).toHaveAttribute('aria-pressed', 'true')
})
