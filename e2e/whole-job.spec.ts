import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'
import { shownReport } from './shown-report.ts'

const words = {
  en: {
    first: 'several thousand men are cut off',
    rationale: 'The general staff denies it; maps of that week show a withdrawal.',
    correction: 'Moscow claims that they are surrounded, which Kyiv denies.',
    source: 'Statement of the general staff',
    passage: 'Our units are not surrounded.',
    disputed: 'Disputed',
    verified: /Verified/,
    draft: 'Draft',
  },
  fr: {
    first: 'plusieurs milliers d’hommes y sont cernés',
    rationale: 'L’état-major dément ; les cartes de la semaine montrent un repli.',
    correction: 'Moscou affirme qu’ils sont encerclés, ce que Kiev dément.',
    source: 'Communiqué de l’état-major',
    passage: 'Nos unités ne sont pas encerclées.',
    disputed: 'Contesté',
    verified: /Vérifié/,
    draft: 'Brouillon',
  },
} as const

for (const language of ['en', 'fr'] as const) {
  test.describe(`the whole job on the sample (${language})`, () => {
    test.use({ appOptions: { language, args: [], startsLater: false } })

    test('is done by keyboard, from the article to the report', async ({ app }) => {
      const desk = new Desk(app)
      const say = words[language]
      await desk.introduce('Ida Brandt')
      await desk.openSample(language)

      // Disputed, with the reasons, a correction and a source.
      await desk.stepTo(say.first)
      await desk.press('2', 'Shift+1', 'r')
      await expect(app.page.locator('#inspector-rationale')).toBeFocused()
      await app.page.keyboard.type(say.rationale)
      await desk.press('Escape', 'c')
      await app.page.keyboard.type(say.correction)
      await desk.press('Escape', 's')
      const dialog = app.page.getByRole('dialog')
      await expect(dialog.locator('#source-url')).toBeFocused()
      await app.page.keyboard.type('https://example.org/general-staff')
      await desk.press('Tab')
      await app.page.keyboard.type(say.source)
      await dialog.locator('input[type=radio][value=contradicts]').check()
      await dialog.locator('#evidence-passage').fill(say.passage)
      await desk.press('Control+Enter')
      await expect(dialog).toBeHidden()
      await expect(app.page.getByRole('heading', { name: say.source })).toBeVisible()
      await expect(desk.contentVerdict(new RegExp(say.disputed))).toHaveAttribute(
        'aria-pressed',
        'true',
      )

      // The rest: one dismissed, the others accepted and verified.
      await desk.press('n', 'Backspace', 'Shift+Enter', 'n', '1')
      await desk.saved()

      // The report, with the gate before it.
      await desk.press('Control+e')
      const preview = shownReport(app.page).contentFrame()
      await expect(preview.getByText(say.rationale)).toBeVisible()
      const target = join(app.documentsDir, 'report.html')
      await app.answerSaveDialog(target)
      await desk.exportAs(['html'])
      await expect(app.page.getByText('report.html')).toBeVisible()
      const html = await readFile(target, 'utf8')
      for (const text of [say.correction, say.source, say.passage, 'Ida Brandt']) {
        expect(html).toContain(text)
      }
      expect(html).toMatch(new RegExp(`<html[^>]* lang="${language}"`))
      expect(html).toContain(say.draft)
      expect(html).not.toContain('<script')

      // The same report as text and as data.
      for (const [name, kind] of [
        ['report.md', 'markdown'],
        ['report.json', 'claims-json'],
      ] as const) {
        await app.answerSaveDialog(join(app.documentsDir, name))
        await desk.exportAs([kind])
        await expect(app.page.getByText(name)).toBeVisible()
        expect(await readFile(join(app.documentsDir, name), 'utf8')).toContain(say.source)
      }
    })
  })
}

test('an article with Windows line ends and straight apostrophes is read like any other', async ({
  app,
}) => {
  const desk = new Desk(app)
  const windows = `${article.fr.replaceAll('’', "'").replaceAll('\n', '\r\n')}\r\n`
  await desk.pasteArticle(windows)
  await expect(app.page.locator('[data-block]')).toHaveCount(5)
  await desk.stepTo('1 200 passagers étaient bloqués')
  await desk.press('1', 'Shift+1')
  await expect(desk.contentVerdict(/Verified/)).toHaveAttribute('aria-pressed', 'true')
  await desk.saved()
  const texts = await app.page.locator('[data-block]').allTextContents()
  expect(texts.join('\n')).not.toContain('\r')
})
