import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'

/** The article as the writer sends it again: with a sentence that is new in its midst. */
const second = [
  'Ferry service to Lund resumes after storm',
  '',
  'The ferry line between Lund and Marholm resumed service on Friday after a storm that lasted three days.',
  'A second ferry, the Halma, will join the line in March.',
  'According to harbour master Ida Brandt, 1,400 passengers were stranded on the island.',
  'The company expects to carry 4,000 people on Saturday.',
].join('\n')

test('where the claim at hand was not yet there, the one after it is gone to', async ({ app }) => {
  const desk = new Desk(app)
  await desk.introduce('Anna')
  await desk.pasteArticle(article.en)
  await desk.press('Shift+Enter')
  await desk.saved()
  await app.menu('draft.paste')
  await app.page.getByRole('dialog').getByRole('textbox').fill(second)
  await desk.press('Control+Enter')
  await expect(desk.preview.getByRole('button', { name: 'Compare the drafts' })).toBeVisible()
  await desk.press('Control+Enter')
  await expect(app.page.getByRole('listbox', { name: 'What has changed' })).toBeVisible()
  await desk.press('Control+1')
  await desk.stepTo('Halma')
  await desk.press('Enter')
  await desk.press('Control+2')
  await expect(app.page.getByRole('listitem').first()).toContainText('Halma')
  // Before the draft came: the claim and the draft are the latest two.
  const earlier = app.page.getByRole('listitem').nth(2)
  await earlier.getByRole('button', { name: 'Show the project as it was' }).press('Enter')
  await expect(desk.currentRow).toContainText('1,200 passengers')
  await app.page.getByRole('button', { name: 'Restore from here…' }).press('Enter')
  await app.page.getByRole('dialog').getByRole('button', { name: 'Restore' }).press('Enter')
  await expect(desk.currentRow).toContainText('1,200 passengers')
  await desk.press('Control+z')
  await expect(desk.currentRow).toContainText('1,400 passengers')
})
