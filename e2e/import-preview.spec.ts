import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test, type App } from './app.ts'
import { article, Desk } from './desk.ts'

const wireStory = [
  'Ferry service to Lund resumes after storm',
  'By Ida Brandt',
  `LUND, March 4, 2026 (Reuters) - ${article.en.split('\n')[2] ?? ''}`,
  ...article.en.split('\n').slice(3),
].join('\n\n')

/** In MacRoman « El Voló », in windows-1252 « El Vol— ». */
const doubtful = Buffer.from('El Vol\x97\n\nThe town of El Vol\x97 has a bridge.', 'latin1')

async function openFile(app: App, name: string, content: string | Buffer): Promise<Desk> {
  const desk = new Desk(app)
  const path = join(app.documentsDir, name)
  await writeFile(path, content)
  await app.answerOpenDialog(path)
  await desk.press('Control+o')
  await expect(desk.preview).toContainText(name)
  return desk
}

const paper = ({ preview }: Desk): Locator =>
  preview.getByRole('region', { name: 'Article as it was read' })
const checkButton = ({ preview }: Desk): Locator =>
  preview.getByRole('button', { name: 'Check this article' })

async function importedDraft(desk: Desk): Promise<unknown> {
  await desk.saved()
  return (await desk.eventsOnDisk()).find(({ type }) => type === 'draft.imported')?.data
}

/** Pastes into what has the focus, or onto the page. */
async function paste(app: App, text: string, html: string): Promise<void> {
  await app.page.evaluate(
    ([plain, formatted]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', plain)
      clipboardData.setData('text/html', formatted)
      const target = document.activeElement ?? document.body
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      target.dispatchEvent(event)
    },
    [text, html] as const,
  )
}

const richText = 'The bridge\nIt is closed.\nCracks\nRust\nIt was time.'
const richHtml =
  '<h2>The bridge</h2><p>It is <b>closed</b>.</p><ul><li>Cracks</li><li>Rust</li></ul><blockquote><p>It was time.</p></blockquote>'

test('what is certain needs one key, and everything that was found stands there', async ({
  app,
}) => {
  const desk = await openFile(app, 'ferry.txt', wireStory)
  const { preview, page } = desk
  await expect(checkButton(desk)).toBeFocused()
  await expect(checkButton(desk)).toHaveAccessibleDescription(/ferry\.txt.*plain text.*words/i)
  await expect(preview.getByLabel('Title')).toHaveValue('Ferry service to Lund resumes after storm')
  await expect(preview.getByLabel('Byline')).toHaveValue('Ida Brandt')
  await expect(preview.getByLabel('Dateline')).toHaveValue('LUND, March 4, 2026 (Reuters)')
  await expect(preview.getByLabel('Date', { exact: true })).toHaveValue(
    /March 4, 2026|4 March 2026/,
  )
  await expect(preview.locator('#import-date-words')).toHaveText('Wednesday')
  await expect(preview.getByRole('radio', { name: 'English' })).toBeChecked()
  await expect(preview.getByText('UTF-8')).toBeVisible()
  await expect(paper(desk).getByRole('heading', { name: /Ferry service/ })).toBeVisible()
  expect(await desk.projectFolders()).toEqual([])
  await page.keyboard.press('Enter')
  await desk.waitForSuggestions()
  await expect(page.getByText(/^Ida Brandt · LUND, March 4, 2026 \(Reuters\)$/)).toBeVisible()
  expect(await importedDraft(desk)).toMatchObject({
    byline: 'Ida Brandt',
    dateline: 'LUND, March 4, 2026 (Reuters)',
    date: '2026-03-04',
  })
})

test('what one corrects arrives in the project', async ({ app }) => {
  const desk = await openFile(app, 'ferry.txt', wireStory)
  const { preview } = desk
  await preview.getByLabel('Title').fill('Ferries to Lund run again')
  await preview.getByLabel('Byline').fill(' Omar Hill ')
  await preview.getByLabel('Dateline').fill('')
  // What could be two days is asked, whatever the system's order is.
  const date = preview.getByLabel('Date', { exact: true })
  await date.fill('05/03/2026')
  await desk.press('Control+Enter')
  await expect(preview.getByRole('alert')).toContainText('Write the day as 14 March 2025')
  await date.fill('5 mars 2026')
  await expect(preview.getByRole('alert')).toBeHidden()
  await preview.getByRole('radio', { name: 'French' }).check()
  await desk.press('Control+Enter')
  await desk.waitForSuggestions()
  expect(await importedDraft(desk)).toMatchObject({
    title: 'Ferries to Lund run again',
    byline: 'Omar Hill',
    dateline: null,
    date: '2026-03-05',
    language: 'fr',
  })
})

test('a language that is not certain is said, and is to be chosen at once', async ({ app }) => {
  const desk = await openFile(app, 'scores.txt', 'Lourvil 12, Marvane 14')
  await expect(desk.preview.getByText(/language could not be told/)).toBeVisible()
  const chosen = desk.preview.getByRole('radio', { checked: true })
  await expect(chosen).toBeFocused()
  const language = (await chosen.inputValue()) === 'fr' ? 'en' : 'fr'
  await desk.press('ArrowRight')
  await expect(chosen).toHaveValue(language)
  await desk.press('Enter')
  await expect(desk.saveStatus).toBeVisible()
  expect(await importedDraft(desk)).toMatchObject({ language })
})

test('another encoding shows at once what it makes of the article', async ({ app }) => {
  const desk = await openFile(app, 'town.txt', doubtful)
  const { preview } = desk
  const encodings = preview.getByRole('group', { name: 'Encoding' })
  await expect(encodings.getByText(/more than one way makes sense/)).toBeVisible()
  await expect(encodings.getByRole('radio', { name: /MacRoman.*El Voló/ })).toBeFocused()
  await expect(paper(desk)).toContainText('The town of El Voló has a bridge.')
  await preview.getByLabel('Byline').fill('Ida Brandt')
  await encodings.getByRole('radio', { name: /MacRoman/ }).focus()
  await desk.press('ArrowDown')
  await expect(encodings.getByRole('radio', { name: /Windows-1252.*El Vol—/ })).toBeChecked()
  await expect(paper(desk)).toContainText('The town of El Vol— has a bridge.')
  await expect(preview.getByLabel('Title')).toHaveValue('El Vol—')
  await expect(preview.getByLabel('Byline')).toHaveValue('Ida Brandt')
  await desk.press('ArrowUp')
  await expect(paper(desk)).toContainText('The town of El Voló has a bridge.')
  await desk.press('Control+Enter')
  await expect(desk.saveStatus).toBeVisible()
  expect(await importedDraft(desk)).toMatchObject({ title: 'El Voló', byline: 'Ida Brandt' })
})

test('a page that does not declare its encoding leaves the same choice', async ({ app }) => {
  const markup = (head: string) =>
    Buffer.from(
      `<html><head>${head}<title>El Vol\x97</title></head><body><h1>El Vol\x97</h1>` +
        '<p>The town of <b class="a">El Vol\x97</b> has a bridge.</p></body></html>',
      'latin1',
    )
  const desk = await openFile(app, 'town.html', markup(''))
  const { preview } = desk
  const encodings = preview.getByRole('group', { name: 'Encoding' })
  await expect(encodings.getByText(/more than one way makes sense/)).toBeVisible()
  // What one sees of the page, without its markup.
  await expect(encodings.getByRole('radio', { name: /^MacRoman.*\) El Voló$/ })).toBeFocused()
  await desk.press('ArrowDown')
  await expect(encodings.getByRole('radio', { name: /^Windows-1252.*\) El Vol—$/ })).toBeChecked()
  await expect(paper(desk)).toContainText('The town of El Vol— has a bridge.')
  await expect(preview.getByLabel('Title')).toHaveValue('El Vol—')
  await desk.press('Control+Enter')
  await expect(desk.saveStatus).toBeVisible()
  expect(await importedDraft(desk)).toMatchObject({ title: 'El Vol—' })

  await openFile(app, 'declared.html', markup('<meta charset="macintosh">'))
  await expect(paper(desk)).toContainText('The town of El Voló has a bridge.')
  await expect(encodings).toBeHidden()
  await expect(preview.getByText('Encoding')).toBeHidden()
})

test('an encoding that seems certain can be changed too', async ({ app }) => {
  const desk = await openFile(app, 'ferry.txt', article.fr)
  await desk.preview.getByRole('button', { name: /Letters wrong/ }).press('Enter')
  await expect(desk.preview.getByRole('radio', { name: 'UTF-8' })).toBeFocused()
  await desk.preview.getByRole('radio', { name: /MacRoman/ }).check()
  await expect(paper(desk)).toContainText('apr√®s')
})

test('cancelling leaves nothing behind, and one is where one was', async ({ app }) => {
  const desk = await openFile(app, 'ferry.txt', wireStory)
  await desk.press('Escape')
  await expect(desk.preview).toBeHidden()
  await expect(app.page.getByRole('heading', { name: 'Check an article' })).toBeVisible()
  expect(await desk.projectFolders()).toEqual([])

  await desk.pasteArticle(article.fr)
  await app.dropFiles('main', [join(app.documentsDir, 'ferry.txt')])
  await expect(desk.preview).toContainText('ferry.txt')
  await desk.preview.getByRole('button', { name: 'Cancel' }).press('Enter')
  await desk.waitForSuggestions()
  expect(await desk.projectFolders()).toHaveLength(1)
})

test('a second document takes the place of the first', async ({ app }) => {
  const desk = await openFile(app, 'ferry.txt', wireStory)
  await desk.preview.getByLabel('Byline').fill('Omar Hill')
  const path = join(app.documentsDir, 'ferry.fr.txt')
  await writeFile(path, article.fr)
  await app.dropFiles('main', [path])
  await expect(desk.preview.getByLabel('Title')).toHaveValue(/Le ferry de Lund/)
  await expect(desk.preview.getByLabel('Byline')).toHaveValue('')
  await expect(checkButton(desk)).toBeFocused()
})

test('an article pasted onto Home keeps its headings, lists and quotations', async ({ app }) => {
  const desk = new Desk(app)
  await expect(app.page.getByRole('heading', { name: 'Check an article' })).toBeVisible()
  await paste(app, richText, richHtml)
  await expect(paper(desk).getByRole('heading', { name: 'The bridge' })).toBeVisible()
  await desk.press('Control+Enter')
  await expect(desk.saveStatus).toBeVisible()
  expect(await importedDraft(desk)).toMatchObject({
    blocks: [
      { type: 'heading', level: 1, text: 'The bridge' },
      { type: 'paragraph', text: 'It is closed.' },
      { type: 'list-item', text: 'Cracks' },
      { type: 'list-item', text: 'Rust' },
      { type: 'quotation', text: 'It was time.' },
    ],
  })
})

test('the paste dialog keeps them too, until the text is changed', async ({ app }) => {
  const desk = new Desk(app)
  for (const isChanged of [false, true]) {
    await desk.press('Control+Shift+V')
    const field = app.page.getByRole('dialog').getByRole('textbox')
    await expect(field).toBeFocused()
    await paste(app, richText, richHtml)
    await field.fill(isChanged ? `${richText} Really.` : richText)
    await expect(app.page.getByText(/are kept as they were copied/)).toHaveCount(isChanged ? 0 : 1)
    await desk.press('Control+Enter')
    await expect(desk.preview).toBeVisible()
    await expect(paper(desk).locator('.block--quotation')).toHaveCount(isChanged ? 0 : 1)
    await desk.press('Escape')
  }
})

test('what hinders the project is said where it happened, and the article stays', async ({
  app,
}) => {
  const desk = await openFile(app, 'ferry.txt', wireStory)
  // A file stands where the folder of all projects would.
  const inTheWay = join(app.documentsDir, 'Claimdesk')
  await writeFile(inTheWay, '')
  await desk.press('Enter')
  await expect(desk.preview.getByRole('alert')).toBeVisible()
  await expect(paper(desk)).toContainText('Ferry service to Lund')
  await rm(inTheWay)
  await desk.press('Control+Enter')
  await desk.waitForSuggestions()
})

test('a very long document is shown, of which only what is near is drawn', async ({ app }) => {
  const paragraph = `${'The ferry resumed service on Friday. '.repeat(10).trim()}\n\n`
  const desk = await openFile(app, 'long.txt', `${paragraph.repeat(5000)}The end is here.`)
  await expect(desk.preview.getByText('300,004 words')).toBeVisible()
  expect(await paper(desk).locator('[data-block]').count()).toBeLessThan(2000)
  await paper(desk).focus()
  await desk.press('End')
  // Its height was a guess until now.
  await expect(paper(desk).getByText('The end is here.')).toBeAttached()
  await desk.press('End')
  await expect(paper(desk).getByText('The end is here.')).toBeInViewport()
})
