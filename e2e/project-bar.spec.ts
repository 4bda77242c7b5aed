import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'

/** Below it a bar of three colours says nothing. */
const LEAST_BAR = 56

for (const language of ['en', 'fr'] as const) {
  test.describe(language, () => {
    test.use({ appOptions: { language, args: [], startsLater: false } })

    test(`the bar of two drafts says how far one is, and names every screen, at any width (${language})`, async ({
      app: { page },
      app,
    }) => {
      const desk = new Desk(app)
      await desk.pasteArticle(article[language])
      await desk.press('Enter')
      await expect(page.getByTestId('save-status')).toHaveAttribute('data-state', 'saved')
      await expect(page.getByRole('banner')).not.toContainText(/(?:draft|version) 1/)
      await app.menu('draft.paste')
      await page.getByRole('dialog').getByRole('textbox').fill(`${article[language]} Lund.`)
      await desk.press('Control+Enter')
      await expect(desk.preview).toBeVisible()
      await desk.press('Control+Enter')
      const bar = page.getByRole('banner')
      const tabs = bar.getByRole('navigation').getByRole('button')
      await expect(tabs).toHaveCount(5)
      await expect(bar).toContainText(/(?:draft|version) 2\/2/)
      const names = {
        en: ['Review', 'Sources', 'Drafts', 'Report', 'History'],
        fr: ['Vérification', 'Sources', 'Versions', 'Rapport', 'Historique'],
      }
      for (const width of [1024, 1280, 1440, 1920]) {
        await page.setViewportSize({ width, height: 800 })
        await expect(async () => {
          const counted = await bar.getByText(/ (?:of|sur) 1/).boundingBox()
          const progress = await bar.locator('.verdicts').boundingBox()
          const action = await bar.getByRole('button').last().boundingBox()
          expect(progress?.width).toBeGreaterThan(LEAST_BAR)
          expect((counted?.x ?? 0) + (counted?.width ?? 0)).toBeLessThanOrEqual(action?.x ?? 0)
          expect((action?.x ?? 0) + (action?.width ?? 0)).toBeLessThanOrEqual(width)
        }).toPass()
        for (const [index, name] of names[language].entries()) {
          await expect(tabs.nth(index)).toHaveAccessibleName(name)
        }
      }
      await expect(tabs.last()).toHaveText(names[language].at(-1) ?? '')
      // Where a name is not seen, the tooltip says it.
      await page.setViewportSize({ width: 1024, height: 800 })
      await tabs.last().focus()
      await expect(page.getByRole('tooltip', { name: names[language][4] ?? '' })).toBeAttached()
    })
  })
}
