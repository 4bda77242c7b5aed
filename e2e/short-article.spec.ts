import { expect, test } from './app.ts'
import { Desk } from './desk.ts'

test('the slider of an article with one suggestion stands at “all”', async ({ app }) => {
  const desk = new Desk(app)
  await desk.pasteArticle('The mayor of Leeds resigned on Tuesday.')
  const slider = app.page.getByRole('slider', { name: 'How many suggestions' })
  await expect(slider).toHaveAttribute('aria-valuetext', '1 of 1 suggestions')
  const most = await slider.getAttribute('aria-valuemax')
  await expect(slider).toHaveAttribute('aria-valuenow', most ?? '')
  const track = await slider.locator('xpath=..').boundingBox()
  const thumb = await slider.boundingBox()
  expect(thumb?.x).toBeGreaterThan((track?.x ?? 0) + (track?.width ?? 0) / 2)
})
