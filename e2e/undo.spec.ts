import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'

let desk: Desk
test.beforeEach(async ({ app }) => {
  desk = new Desk(app)
  await desk.pasteArticle(article.en)
})

/** The words of the claim at hand. */
const quote = (): Locator => desk.page.locator('blockquote')

test('undo and redo show the claim that is there, also where the other one is not', async () => {
  await desk.stepTo('1,200 passengers were stranded')
  const words = (await quote().textContent()) ?? ''
  await desk.press('Enter', 'x', 'ArrowLeft', 'Enter')
  await expect(quote()).toHaveText('1,200 passengers were')
  await desk.press('m', 'Home')
  await expect(quote()).not.toHaveText(words)
  await desk.press('Control+z', 'Home', 'Control+Shift+z')
  await expect(quote()).toHaveText(words)
  await desk.press('Control+z', 'Home', 'Control+z')
  await expect(quote()).toHaveText(words)
})

test('two undos, faster than anything is drawn, end where one after the other would', async ({
  app,
}) => {
  await desk.stepTo('1,200 passengers were stranded')
  const words = (await quote().textContent()) ?? ''
  await desk.press('Enter', 'Delete', 'Home')
  await expect(quote()).not.toHaveText(words)
  await app.page.evaluate(() => {
    const undo = { key: 'z', ctrlKey: true, bubbles: true }
    for (let time = 0; time < 2; time += 1) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', undo))
    }
  })
  await expect(desk.currentRow.locator('.mark--suggested')).toBeVisible()
  await expect(quote()).toHaveText(words)
})
