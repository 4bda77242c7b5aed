import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'

test('the palette begins with what can be done with what is at hand, and with what was used last', async ({
  app,
}) => {
  const desk = new Desk(app)
  const palette = app.page.getByRole('dialog', { name: 'Commands' })
  const first = palette.getByRole('option').first()
  await desk.press('Control+k')
  await expect(first).toContainText('Open an article…')
  await desk.press('Escape')
  await desk.pasteArticle(article.en)
  await desk.press('Control+k')
  await expect(first).toContainText('Accept the suggestion')
  await desk.press('Enter')
  await expect(desk.contentVerdict(/Pending/)).toHaveAttribute('aria-pressed', 'true')
  await desk.press('Control+k')
  await expect(first, 'a claim has nothing to accept').toContainText('Is it true? Verified')
  await palette.getByRole('textbox').pressSequentially('show hist')
  await expect(first).toHaveText(/Show the history/)
  await desk.press('Enter')
  await expect(app.page.getByRole('heading', { name: 'History' })).toBeVisible()
  await desk.press('Control+1', 'Control+k')
  await expect(palette.getByRole('group').first()).toHaveAccessibleName('Used last')
  await expect(first).toContainText('Show the history')
  await expect(first).toHaveAttribute('data-highlighted', '')
  await desk.press('Escape', 'Control+3', 'Control+k')
  await expect(palette.getByRole('group', { name: 'Here' }).getByRole('option')).toHaveText([
    /Import sources…/,
    /Check all files…/,
    /Add a source…/,
  ])
})

test('a project that was worked on is opened again from Home by its name', async ({ app }) => {
  const desk = new Desk(app)
  await desk.beginProject()
  await desk.press('Control+w', 'Control+k')
  const palette = app.page.getByRole('dialog', { name: 'Commands' })
  const recent = palette.getByRole('group', { name: 'Recent projects' })
  await expect(recent.getByRole('option')).toHaveText([/Ferry service/])
  await palette.getByRole('textbox').pressSequentially('ferry')
  await desk.press('Enter')
  await desk.waitForSuggestions()
})

test('a command is found by its name', async ({ app }) => {
  const desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await desk.press('Enter', 'Control+k')
  await app.page.keyboard.type('disputed true')
  await desk.press('Enter')
  await expect(desk.contentVerdict(/Disputed/)).toHaveAttribute('aria-pressed', 'true')
})
