import { expect, test } from './app.ts'
import { Desk } from './desk.ts'
import { shownReport } from './shown-report.ts'

test('the place of the report shows nothing before the report is there: an empty frame is white', async ({
  app,
}) => {
  const desk = new Desk(app)
  const { page } = app
  await desk.chooseTheme('dark')
  await desk.beginProject()
  const whenPutIn = page.evaluate(
    () =>
      new Promise((resolve) => {
        // Told before what was just put in can have loaded anything.
        new MutationObserver(() => {
          const frame = document.querySelector('iframe')
          if (frame) resolve(getComputedStyle(frame).visibility)
        }).observe(document, { childList: true, subtree: true })
      }),
  )
  await desk.press('Control+e')
  expect(await whenPutIn).toBe('hidden')
  await expect(shownReport(page)).toBeVisible()
})
