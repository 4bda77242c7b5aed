import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'

test('a dropped article is the next draft or another article, as one says', async ({ app }) => {
  const desk = new Desk(app)
  await desk.beginProject()
  const second = article.en.replace('1,200', '1,400')
  const path = join(app.documentsDir, 'second.txt')
  await writeFile(path, second)
  await app.dropFiles('main', [path])
  await expect(desk.preview).toContainText('the writer’s next version of “Ferry service')
  await expect(desk.preview.getByRole('radio', { name: 'a new draft' })).toBeFocused()
  await desk.press('Control+Enter')
  await expect(app.page.getByRole('listbox', { name: 'What has changed' })).toBeVisible()
  await desk.saved()
  const [folder = ''] = await desk.projectFolders()
  const hash = createHash('sha256').update(second).digest('hex')
  expect(await readFile(join(folder, 'files', `${hash}.txt`), 'utf8')).toBe(second)

  await app.dropFiles('main', [path])
  await expect(desk.preview.getByRole('radio', { name: 'a new draft' })).toBeFocused()
  await desk.press('ArrowRight')
  await desk.checkPreviewed()
  expect(await desk.projectFolders()).toHaveLength(2)
})
