import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'

/** Where the keyboard goes by itself: to what one wants next. */

test('whoever starts for the first time says who they are at once, and an article pasted there is one', async ({
  app,
}) => {
  const desk = new Desk(app)
  const name = app.page.locator('#home-name')
  await expect(name).toBeFocused()
  await name.evaluate((field, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, article.en)
  await expect(desk.preview).toContainText('1,200 passengers')
  await desk.press('Escape')
  await expect(name).toBeFocused()
  await app.page.keyboard.type('Ida Roux')
  await desk.press('Enter')
  await expect(name).toBeHidden()
  await expect(app.page.locator(':focus')).toHaveClass(/page/)
})

test('a tooltip says the key of a button on which it is not seen, and no button says it twice', async ({
  app,
}) => {
  const { page } = app
  const desk = new Desk(app)
  await desk.introduce('Ida Roux')
  const tooltip = page.getByRole('tooltip')
  await page.getByRole('button', { name: 'Settings' }).focus()
  await expect(tooltip).toContainText('Ctrl+,')
  await page.getByRole('button', { name: 'Open an article…' }).focus()
  // A tooltip that comes is drawn by now.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  )
  expect(await tooltip.filter({ hasText: 'Open an article' }).count()).toBe(0)
})

test('whoever went on without a name comes back for their projects', async ({ app }) => {
  const desk = new Desk(app)
  await desk.beginProject()
  await desk.press('Control+w')
  await expect(app.page.getByRole('heading', { name: 'Recent projects' })).toBeVisible()
  await expect(app.page.locator('#home-name')).toBeVisible()
  await expect(app.page.locator(':focus')).toHaveClass(/page/)
})

test('Esc leads out of every field of the inspector to the keys of the review, and what was typed stays', async ({
  app,
}) => {
  const desk = new Desk(app)
  const { page } = app
  await desk.press('Control+,')
  await page.getByLabel('Another verdict in your words').fill('Half true')
  await desk.press('Enter')
  await page.getByRole('button', { name: 'Back' }).press('Enter')
  await desk.beginProject()
  const list = page.getByRole('listbox', { name: 'Claims' })
  const inspector = page.getByRole('region', { name: 'Claim under review' })
  const leave = async (field: Locator): Promise<void> => {
    await field.focus()
    await desk.press('Escape')
    await expect(list).toBeFocused()
  }

  await desk.press('t')
  const comment = inspector.getByRole('textbox', { name: 'Comment' })
  const texts = {
    'Claimed by': inspector.getByLabel('Claimed by'),
    Why: page.locator('#inspector-rationale'),
    'Proposed correction': page.locator('#inspector-correction'),
    comment,
  }
  for (const [what, field] of Object.entries(texts)) {
    await field.fill(`Of ${what}.`)
    await leave(field)
    await expect(field).toHaveValue(`Of ${what}.`)
  }
  for (const choice of await inspector.getByRole('combobox').all()) await leave(choice)
  await leave(inspector.getByRole('checkbox').first())
  await leave(inspector)
  await desk.press('2')
  await expect(desk.contentVerdict(/Disputed/)).toHaveAttribute('aria-pressed', 'true')

  await comment.fill('')
  await leave(comment)
  await expect(comment, 'nothing is in it').toHaveCount(0)
  await desk.press('t')
  await page.keyboard.type('Is it?')
  await desk.press('Control+Enter')
  await expect(inspector.getByText('Is it?')).toBeVisible()
  await expect(list, 'what was sent by key').toBeFocused()
})

test('after the question why something is not suggested, the keyboard is not lost', async ({
  app,
}) => {
  const desk = new Desk(app)
  const { page } = app
  await desk.pasteArticle(article.en)
  const list = page.getByRole('listbox', { name: 'Claims' })
  const heading = page.getByRole('heading', { name: 'Why is this not suggested?' })
  for (const key of ['Escape', 'Enter']) {
    await desk.press('w')
    await expect(heading).toBeVisible()
    const close = page
      .getByRole('region', { name: 'Claim under review' })
      .getByRole('button', { name: 'Close' })
    await close.press(key)
    await expect(heading).toBeHidden()
    await expect(list).toBeFocused()
  }
})

test('after an export, Tab leads to what was exported', async ({ app }) => {
  const desk = new Desk(app)
  const { page } = app
  await desk.pasteArticle(article.en)
  await desk.press('Enter')
  await app.answerSaveDialog(join(app.documentsDir, 'report.html'))
  await desk.exportAs(['html'])
  const exports = page.getByRole('region', { name: 'Exports' })
  await expect(exports).toBeFocused()
  await expect(exports, 'one sees where').toHaveCSS('outline-style', 'solid')
  await expect(page.getByRole('toolbar').first(), 'something is in the way').toBeVisible()
  await desk.press('Tab')
  await expect(page.getByRole('button', { name: /report\.html/ })).toBeFocused()

  // Who changes their mind goes on where they were.
  await desk.press('Control+Shift+E')
  await expect(desk.exportDialog).toBeVisible()
  await desk.press('Escape')
  await expect(desk.exportDialog).toBeHidden()
  await expect(page.getByRole('region', { name: 'Options of the report' })).toBeFocused()
})

for (const language of ['en', 'fr'] as const) {
  test.describe(language, () => {
    test.use({ appOptions: { language, args: [], startsLater: false } })

    test(`once all is checked, the keys below lead to the report, also in a narrow window (${language})`, async ({
      app,
    }) => {
      const desk = new Desk(app)
      await app.page.setViewportSize({ width: 1024, height: 700 })
      await desk.pasteArticle(article[language])
      const keys = app.page.locator('footer')
      const onward = keys.getByText(/next pending|prochaine en attente/)
      const toReport = keys.getByText(/all checked: the report|tout est examiné\s: le rapport/)
      await expect(onward).toBeAttached()
      await desk.press('Shift+Enter')
      await expect(desk.rows.getByText(/suggested|suggérée/)).toHaveCount(0)
      const claims = await desk.rows.count()
      await desk.press('Home')
      for (let claim = 1; claim < claims; claim += 1) await desk.press('1', 'Shift+1', 'j')
      await expect(onward).toBeAttached()
      await desk.press('1', 'Shift+1')
      await expect(toReport).toBeInViewport({ ratio: 1 })
      await expect(onward).toHaveCount(0)
      await desk.press('3')
      await expect(onward).toBeAttached()
    })
  })
}
