import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'

/** Runs in the page. */
function selectLastWord(before: number): void {
  const [text] = document.querySelector('[data-block="4"]')?.childNodes ?? []
  const words = [...(text?.textContent ?? '').matchAll(/\p{L}+/gu)]
  const word = words.at(-1 - before)
  if (!text || !word) throw new Error('There is no such word')
  getSelection()?.setBaseAndExtent(text, word.index, text, word.index + word[0].length)
}

/** Runs in the page. @returns those that a click would not reach */
function marksOutOfReach(): readonly (string | null)[] {
  return [...document.querySelectorAll('article .mark')]
    .filter((mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect()
      return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('.mark') !== mark
    })
    .map((mark) => mark.textContent)
}

test('the marks of many claims in the last line are all there to be clicked', async ({ app }) => {
  const desk = new Desk(app)
  await desk.pasteArticle(article.en)
  const marks = app.page.locator('article .mark--pending')
  for (let claims = 0; claims < 6; claims += 1) {
    await app.page.evaluate(selectLastWord, claims)
    await expect(app.page.getByRole('button', { name: /Make a claim/ })).toBeVisible()
    await desk.press('a')
    await expect(marks).toHaveCount(claims + 1)
  }
  expect(await app.page.evaluate(marksOutOfReach)).toEqual([])
})
