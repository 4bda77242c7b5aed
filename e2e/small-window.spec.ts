import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'
import { shownReport } from './shown-report.ts'

/** The smallest window, 900 pixels wide, at the largest zoom. */
const SMALLEST = { width: 450, height: 300 }

// In French, whose words are the longer ones.
test.use({ appOptions: { language: 'fr', args: [], startsLater: false } })

test('in the smallest window at 200 %, nothing that one can press or write in stands beyond the edge', async ({
  app,
}) => {
  const desk = new Desk(app)
  const { page } = app
  const look = async (screen: string): Promise<void> => {
    await page.setViewportSize(SMALLEST)
    await expect.soft.poll(() => beyondTheEdge(desk), screen).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
  }
  await look('home')
  await desk.pasteArticle(article.fr)
  await desk.press('1', 's')
  await expect(page.locator('#source-url')).toBeFocused()
  await look('source dialog')
  await page.locator('#source-url').fill('https://example.org/log')
  await desk.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await look('review')
  await page.setViewportSize(SMALLEST)
  const paragraph = page.getByText('Selon la capitaine du port')
  await expect
    .poll(async () => (await paragraph.boundingBox())?.width, 'a line holds several words')
    .toBeGreaterThan(150)
  await page.setViewportSize({ width: 1440, height: 900 })
  await desk.press('Control+3')
  await expect(page.getByRole('heading', { name: 'https://example.org/log' })).toBeVisible()
  await look('sources')
  await desk.press('Control+2')
  await expect(page.getByRole('listitem').first()).toBeVisible()
  await look('history')
  await desk.press('Control+e')
  await expect(shownReport(page)).toBeAttached()
  await look('report')
  await desk.press('Control+Shift+E')
  await expect(desk.exportDialog).toBeVisible()
  await look('export dialog')
  await desk.press('Escape')
  await app.menu('draft.paste')
  await page.getByRole('dialog').getByRole('textbox').fill(`${article.fr}\nSilence.`)
  await desk.press('Control+Enter')
  await expect(desk.preview).toBeVisible()
  await look('preview of a draft')
  await desk.press('Control+Enter')
  await expect(page.locator('[data-block]').first()).toBeVisible()
  await look('drafts')
})

/** Names of the buttons and fields that reach past the window's right or left side. */
function beyondTheEdge({ page }: Desk): Promise<readonly string[]> {
  return page.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLElement>('button, input, select, textarea')]
    const reaching = controls.filter((control) => {
      const { left, right, width } = control.getBoundingClientRect()
      return width > 1 && control.checkVisibility() && (left < 0 || right > window.innerWidth + 1)
    })
    return reaching.map((control) => control.ariaLabel ?? control.textContent)
  })
}
