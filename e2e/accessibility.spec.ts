import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { violations } from './axe.ts'
import { article, Desk } from './desk.ts'
import { shownReport } from './shown-report.ts'

for (const theme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing (${theme})`, () => {
    let desk: Desk
    test.beforeEach(async ({ app }) => {
      desk = new Desk(app)
      await desk.chooseTheme(theme)
    })
    const look = async (screen: string): Promise<void> => {
      expect.soft(await violations(desk.app), screen).toEqual([])
    }

    test('before there is a project', async ({ app }) => {
      const { page } = app
      await look('home')
      await desk.press('Control+k')
      await expect(page.getByRole('dialog')).toBeVisible()
      await look('command palette')
      await desk.press('Escape')
      await desk.press('Control+,')
      await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
      const label = page.getByLabel('Another verdict in your words')
      await label.fill('Mostly true')
      await label.press('Enter')
      await page.getByLabel('They have places on a scale').press('Space')
      await look('settings')
      await desk.press('?')
      await expect(page.getByRole('heading', { name: 'Keys' })).toBeVisible()
      await look('keys')
      await page.getByRole('button', { name: 'Back' }).press('Enter')

      const path = join(app.documentsDir, 'town.txt')
      // What is doubtful is asked: the language, and what the byte 0x97 stands for.
      await writeFile(path, Buffer.from('El Vol\x97\n\nLourvil 12, Vol\x97 9', 'latin1'))
      await app.answerOpenDialog(path)
      await desk.press('Control+o')
      await expect(desk.preview.getByRole('group', { name: 'Encoding' })).toBeVisible()
      await look('preview of a doubtful article')
      await desk.press('Escape')
      await writeFile(path, article.en)
      await desk.press('Control+o')
      await expect(desk.preview.getByText('UTF-8')).toBeVisible()
      await look('preview')
    })

    test('in the review and among the sources', async ({ app }) => {
      const { page } = app
      await desk.pasteArticle(article.en)
      await look('review of a suggestion')
      await desk.press('o', '<', 'w')
      await expect(page.getByRole('heading', { name: 'Why is this not suggested?' })).toBeVisible()
      await look('why words are not suggested')
      await desk.press('Escape', '>', 'o')
      await desk.press('1', 'j', '2', 'j', 'Enter', 's')
      await expect(page.getByRole('dialog')).toBeVisible()
      await look('source dialog')
      await page.locator('#source-url').fill('https://example.org/source')
      await page.locator('#evidence-passage').fill('The very words.')
      await desk.press('Control+Enter')
      await expect(page.getByRole('dialog')).toBeHidden()
      await look('review of a claim')
      await desk.press('s')
      await page.getByRole('radio', { name: 'One of the project’s' }).check()
      await page.getByRole('searchbox', { name: 'Find a source' }).press('ArrowDown')
      await look('source dialog with the sources of the project')
      await desk.press('Escape')
      await desk.press('Control+3')
      await expect(page.getByRole('region', { name: 'The source at hand' })).toBeVisible()
      await look('sources')
      const list = join(app.documentsDir, 'list.bib')
      await writeFile(
        list,
        '@online{a, url={https://example.org/source}}\n@book{b, title={New}}\n@x{',
      )
      await app.answerOpenDialog(list)
      await page.getByRole('button', { name: 'Import sources…' }).press('Enter')
      await expect(page.getByRole('dialog')).toBeVisible()
      await look('import of sources')
      await desk.press('Escape')
      await desk.press('Control+1')
      await desk.press('/')
      await page.getByRole('search').getByRole('textbox').fill('ferry')
      await look('find')
    })

    test('in the report, after an export and in the history', async ({ app }) => {
      const { page } = app
      await desk.beginProject()
      await desk.press('Control+e')
      await expect(shownReport(page)).toBeVisible()
      await look('report')
      await desk.chooseExports(['html', 'claims-json'])
      await look('export dialog')
      await app.answerOpenDialog(app.documentsDir)
      await desk.press('Control+Enter')
      await expect(desk.exportOf('claims-json')).toHaveAttribute('data-state', 'written')
      await look('what was exported')
      await desk.press('Control+2')
      await expect(page.getByRole('heading', { name: 'History' })).toBeVisible()
      await look('history')
      await page.getByRole('button', { name: 'Show the project as it was' }).first().press('Enter')
      await look('the project as it was')
      await page.getByRole('button', { name: 'Restore from here…' }).press('Enter')
      await expect(page.getByRole('dialog')).toBeVisible()
      await look('restoring')
      await desk.press('Escape')
      await page.getByRole('button', { name: 'Back to now' }).press('Enter')
      await desk.press('Control+w')
      await expect(page.getByRole('heading', { name: 'Recent projects' })).toBeVisible()
      await look('home with recent projects')
    })
  })
}

test('the focus goes from panel to panel, and back to where a dialog was opened', async ({
  app,
}) => {
  const desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await desk.press('Enter')
  await expect(app.page.getByRole('listbox', { name: 'Claims' })).toBeFocused()
  await desk.press('s')
  await expect(app.page.locator('#source-url')).toBeFocused()
  await desk.press('Escape')
  await expect(app.page.getByRole('listbox', { name: 'Claims' })).toBeFocused()
  await expect(desk.currentRow, 'one sees where').toHaveCSS('outline-style', 'solid')
  for (const panel of ['Article', 'Claim under review']) {
    await desk.press('F6')
    await expect(app.page.getByRole('region', { name: panel })).toBeFocused()
    await expect(app.page.locator(':focus'), 'one sees where').toHaveCSS('outline-style', 'solid')
  }
})

test('the keyboard moves on when the panel that it is in is folded away', async ({ app }) => {
  const desk = new Desk(app)
  await desk.pasteArticle(article.en)
  const list = app.page.getByRole('listbox', { name: 'Claims' })
  await expect(list).toBeFocused()
  await desk.press('Control+b')
  await expect(app.page.getByRole('region', { name: 'Article' })).toBeFocused()
  await desk.press('Control+b', 'Shift+F6')
  await expect(list).toBeFocused()
})

test('a click into the report takes the keys away no longer than the mouse is on it', async ({
  app,
}) => {
  const desk = new Desk(app)
  const { page } = app
  await desk.pasteArticle(article.en)
  await desk.press('Enter', 'Control+e')
  const report = shownReport(page).contentFrame().getByRole('heading', { level: 1 })
  await report.click()
  await expect(shownReport(page)).toBeFocused()
  await page.getByRole('heading', { name: 'Fact-check report' }).hover()
  await desk.press('Control+1')
  await expect(page.getByRole('listbox', { name: 'Claims' })).toBeVisible()
})

test('from within the report the keys go on, and Esc and F6 lead out of it', async ({ app }) => {
  const desk = new Desk(app)
  const { page } = app
  await desk.pasteArticle(article.en)
  await desk.press('Enter', 'Control+e')
  const report = shownReport(page)
  const options = page.getByRole('region', { name: 'Options of the report' })
  await expect(shownReport(page).contentFrame().locator('h1')).toBeVisible()
  // Another report is made, and takes the place of the first.
  await page.getByRole('radio', { name: 'French' }).check()
  await expect(
    shownReport(page).contentFrame().getByText('Rapport de vérification').first(),
  ).toBeVisible()
  await desk.press('F6')
  await expect(report).toBeFocused()
  const frameAround = report.evaluate(({ parentElement }) =>
    parentElement ? getComputedStyle(parentElement, '::after').borderTopStyle : null,
  )
  expect(await frameAround, 'one sees where').toBe('solid')
  await desk.press('F6')
  await expect(options).toBeFocused()
  await expect(options, 'one sees where').toHaveCSS('outline-style', 'solid')
  await desk.press('Shift+F6')
  await expect(report).toBeFocused()
  await desk.press('Escape')
  await expect(options).toBeFocused()
  await desk.press('F6')
  await expect(report).toBeFocused()
  // With the claim taken back there is nothing to report, and who reads on reads on.
  await desk.press('Control+z')
  await expect(
    report.contentFrame().getByRole('paragraph').getByText('Aucune affirmation'),
  ).toBeVisible()
  await expect(report).toBeFocused()
  await desk.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
  await desk.press('Escape')
  await expect(report, 'where the keyboard was').toBeFocused()
  // The key takes the frame away in which it was pressed, and then nobody says that it was let go.
  desk.press('Control+1').catch(() => undefined)
  await expect(page.getByRole('listbox', { name: 'Claims' })).toBeVisible()
})

test('to Tab the filters are one, and so are the claims that stand in the way of a report', async ({
  app,
}) => {
  const desk = new Desk(app)
  const { page } = app
  await desk.pasteArticle(article.en)
  await desk.press('Enter', 'Shift+Enter')
  const filters = page.getByRole('toolbar').first().getByRole('button')
  await filters.first().focus()
  await desk.press('ArrowRight')
  await expect(filters.nth(1)).toBeFocused()
  await desk.press('Tab')
  await expect(page.getByRole('toolbar').locator(':focus')).toHaveCount(0)
  await desk.press('Shift+Tab')
  await expect(filters.nth(1)).toBeFocused()

  await desk.press('Control+e')
  const waiting = page.getByRole('toolbar', { name: /pending/ }).getByRole('button')
  await waiting.first().focus()
  await desk.press('ArrowRight', 'ArrowRight', 'ArrowLeft')
  await expect(waiting.nth(1)).toBeFocused()
  await desk.press('Tab')
  await expect(waiting.and(page.locator(':focus'))).toHaveCount(0)
  await desk.press('Shift+Tab', 'Enter')
  await expect(desk.currentRow).toHaveAttribute('aria-posinset', '2')
})

test('what is typed in the palette marks the first command of that name, and Enter runs it', async ({
  app,
}) => {
  const desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await desk.press('Control+k')
  const palette = app.page.getByRole('dialog', { name: 'Commands' })
  // The mouse rests where the list is, and moves no more.
  await palette.getByRole('option').nth(3).hover()
  await palette.getByRole('textbox').pressSequentially('show hist')
  await expect(palette.getByRole('option')).toHaveText([/Show the history/])
  await expect(palette.getByRole('option')).toHaveAttribute('data-highlighted', '')
  await desk.press('Enter')
  await expect(app.page.getByRole('heading', { name: 'History' })).toBeVisible()
})

test('the keyboard always has a place: nothing that goes takes the focus along', async ({
  app,
}) => {
  const desk = new Desk(app)
  const { page } = app
  const focused = page.locator(':focus')
  const list = page.getByRole('listbox', { name: 'Claims' })
  await desk.introduce('Ida')
  await expect(focused, 'the question for the name is gone').toHaveClass(/page/)
  await desk.pasteArticle(article.en)
  await desk.press('Enter', 'r')
  await page.keyboard.type('The port says so.')
  await desk.press('Escape')
  await expect(list, 'a text is left').toBeFocused()
  await desk.press('t')
  await page.keyboard.type('Is it?')
  await desk.press('Control+Enter')
  await expect(list, 'a comment is sent').toBeFocused()
  await page.getByRole('button', { name: /comment or a request/ }).focus()
  await desk.press('j')
  await expect(list, 'the claim with its buttons is gone').toBeFocused()
  await app.answerSaveDialog(join(app.documentsDir, 'report.html'))
  await desk.exportAs(['html'])
  await expect(page.getByRole('region', { name: 'Exports' })).toBeFocused()
})
