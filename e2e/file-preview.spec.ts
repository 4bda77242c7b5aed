import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type App } from './app.ts'
import { article, Desk } from './desk.ts'

let desk: Desk
test.beforeEach(async ({ app }) => {
  desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await desk.press('Enter')
})

const documents = join(import.meta.dirname, 'documents')

/** The smallest picture: one red pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
)

async function fileOf(app: App, name: string, content: string | Buffer): Promise<string> {
  const path = join(app.documentsDir, name)
  await writeFile(path, content)
  return path
}

test('a passage is picked from a text by keyboard, with its line, and undone in one step', async ({
  app,
}) => {
  const log = 'Harbour log\nStranded: 1,200 passengers\nFerries: none\n'
  const dialog = await desk.attachAndLookAt(await fileOf(app, 'log.txt', log))
  const content = dialog.getByRole('document')
  await expect(content).toBeFocused()
  await desk.press('ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter')
  await expect(dialog).toBeHidden()
  const passage = app.page.locator('.card__passage')
  await expect(passage).toHaveText('Stranded: 1,200 passengers')
  await expect(app.page.getByText(/line 2/)).toBeVisible()
  await desk.press('Control+z')
  await expect(passage).toBeHidden()
  await expect(app.page.getByRole('heading', { name: 'Evidence · 1' })).toBeVisible()
})

test('pages of a PDF are shown, turned and searched, and a passage keeps its page', async ({
  app,
}) => {
  const dialog = await desk.attachAndLookAt(join(documents, 'libreoffice.en.pdf'))
  await expect(dialog.getByRole('img', { name: 'Picture of page 1' })).toBeVisible()
  const picture = dialog.getByRole('img')
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(400)
  const find = dialog.getByRole('searchbox')
  const words = (await dialog.locator('[data-line]').nth(2).innerText()).trim()
  const wanted = words.split(' ').slice(0, 3).join(' ')
  await find.fill(wanted)
  await find.press('Enter')
  const chosen = await app.page.evaluate(() => window.getSelection()?.toString() ?? '')
  expect(chosen.toLowerCase()).toBe(wanted.toLowerCase())
  await dialog.getByRole('button', { name: 'Use as the passage' }).click()
  await expect(app.page.locator('.card__passage')).toHaveText(wanted)
  await expect(app.page.getByText(/p\. 1/)).toBeVisible()
})

test('words selected with the mouse on a page become the passage of new evidence', async ({
  app,
}) => {
  const { page } = app
  await app.answerOpenDialog(join(documents, 'libreoffice.fr.pdf'))
  await desk.press('s')
  await page.getByRole('button', { name: 'Choose a file…' }).press('Enter')
  await page.getByRole('button', { name: 'Look at libreoffice.fr.pdf' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'libreoffice.fr.pdf' })
  const line = dialog.locator('[data-line]').nth(1)
  const text = (await line.innerText()).trim()
  const box = await line.boundingBox()
  if (!box) throw new Error('the line is not to be seen')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + 1, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 0.5, y, { steps: 5 })
  await page.mouse.up()
  await dialog.getByRole('button', { name: 'Use as the passage' }).click()
  await expect(dialog).toBeHidden()
  const passage = await page.locator('#evidence-passage').inputValue()
  expect(passage.length).toBeGreaterThan(text.length / 2)
  expect(text).toContain(passage.slice(0, -1))
  await expect(page.locator('#evidence-locator')).toHaveValue('1')
})

test('a picture is drawn anew, and a drawing runs nothing', async ({ app }) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">
    <script>document.documentElement.remove()</script>
    <image href="https://tracker.example/x.png" width="9" height="9"/>
    <rect width="40" height="20" fill="red" onload="alert(1)"/></svg>`
  const dialog = await desk.attachAndLookAt(await fileOf(app, 'map.svg', svg))
  const picture = dialog.getByRole('img', { name: 'map.svg' })
  await expect(picture).toBeVisible()
  expect(await picture.getAttribute('src')).toMatch(/^\/preview\/[0-9a-f-]{36}$/)
  const size = await picture.evaluate((image: HTMLImageElement) => [
    image.naturalWidth,
    image.naturalHeight,
  ])
  expect(size).toEqual([40, 20])
  expect(app.requests.filter((url) => url.includes('tracker'))).toEqual([])
  await desk.press('Escape')
  await expect(dialog).toBeHidden()
})

test('what a picture is, its bytes say', async ({ app }) => {
  const dialog = await desk.attachAndLookAt(await fileOf(app, 'photo.jpg', PIXEL))
  await expect(dialog.getByRole('img', { name: 'photo.jpg' })).toBeVisible()
})

test('a saved page shows its text, and its scripts do not run', async () => {
  const saved = join(import.meta.dirname, 'saved-pages', 'crawl.warc')
  const dialog = await desk.attachAndLookAt(saved)
  await expect(dialog.getByText(/Les travaux ont coûté 4,2 millions/)).toBeVisible()
  await expect(dialog.getByText('A script has run')).toHaveCount(0)
})

const refused = [
  ['encrypted.pdf', /is protected by a password, so it cannot be shown here/],
  ['cut.pdf', /is damaged or cut short/],
  ['tool.exe', /is not a kind of file that can be shown here/],
  ['bomb.png', /more time, memory or pages than a preview may/],
] as const

/** A picture that says it has 60,000 pixels on each side. */
function pictureBomb(): Buffer {
  const bomb = Buffer.from(PIXEL)
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29)
  return bomb
}

for (const [name, sentence] of refused) {
  test(`${name} cannot be shown, and one is told why and what to do`, async ({ app }) => {
    const path = {
      'encrypted.pdf': () => join(documents, name),
      'cut.pdf': async () =>
        fileOf(
          app,
          name,
          (await readFile(join(documents, 'libreoffice.en.pdf'))).subarray(0, 3000),
        ),
      'tool.exe': () => fileOf(app, name, 'MZ\0\0\0'),
      'bomb.png': () => fileOf(app, name, pictureBomb()),
    }[name]
    const dialog = await desk.attachAndLookAt(await path())
    await expect(dialog.getByRole('alert')).toHaveText(sentence)
  })
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a preview (${theme})`, async ({ app }) => {
    await desk.chooseTheme(theme)
    const dialog = await desk.attachAndLookAt(join(documents, 'libreoffice.en.pdf'))
    await expect(dialog.getByRole('img')).toBeVisible()
    const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode().analyze()
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    ).toEqual([])
  })
}

test('a file that cannot be shown is opened in its program from where that is said', async ({
  app,
}) => {
  const dialog = await desk.attachAndLookAt(await fileOf(app, 'call.mp3', Buffer.alloc(900, 7)))
  await expect(dialog.getByRole('alert')).toContainText('not a kind of file that can be shown')
  const width = await dialog.evaluate((element) => element.getBoundingClientRect().width)
  expect(width, 'no wider than the sentence needs').toBeLessThan(640)
  await app.evaluate(({ shell }) => {
    shell.openPath = (path) => {
      process.env['CLAIMDESK_OPENED'] = path
      return Promise.resolve('')
    }
  })
  await app.answerMessageBox(0)
  await dialog.getByRole('button', { name: 'Open it in its program' }).press('Enter')
  await expect
    .poll(() => app.evaluate(() => process.env['CLAIMDESK_OPENED'] ?? ''))
    .toMatch(/\.mp3$/)
})
