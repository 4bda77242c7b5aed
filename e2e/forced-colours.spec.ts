import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'

/** Colours of the system, as in the high contrast of Windows: what is told by a colour of ours has to be told otherwise. */

/** As red, green and blue: what the system's colours take away is of the colour of the page, whether it shows it or not. */
async function backgroundOf(element: Locator): Promise<string> {
  const colour = await element.evaluate((node) => getComputedStyle(node).backgroundColor)
  return (
    colour
      .match(/[\d.]+/g)
      ?.slice(0, 3)
      .join() ?? colour
  )
}

test('with the system’s colours, what is chosen is told from what is not', async ({ app }) => {
  const desk = new Desk(app)
  const { page } = app
  await page.emulateMedia({ forcedColors: 'active' })
  await desk.pasteArticle(article.en)
  await desk.press('1')
  await desk.saved()
  const verdict = (name: RegExp): Locator => desk.contentVerdict(name)
  const tab = (name: string): Locator =>
    page.getByRole('navigation', { name: 'Screens of the project' }).getByRole('button', { name })
  const option = (name: string): Locator =>
    page.getByRole('radio', { name, exact: true }).locator('+ span')
  for (const [screen, chosen, other] of [
    ['verdict', verdict(/Verified/), verdict(/Disputed/)],
    ['claim at hand', desk.currentRow, desk.rows.last()],
    [
      'filter',
      page.getByRole('button', { name: /^All/ }),
      page.getByRole('button', { name: /^Verified 1/ }),
    ],
    ['order of the list', option('Place'), option('Score')],
    ['tab', tab('Review'), tab('History')],
  ] as const) {
    await expect(chosen, screen).toBeVisible()
    expect.soft(await backgroundOf(chosen), screen).not.toBe(await backgroundOf(other))
  }
})
