import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'
import en from '../shared/commands/locales/en.json' with { type: 'json' }
import fr from '../shared/commands/locales/fr.json' with { type: 'json' }

for (const [language, { commands }] of Object.entries({ en, fr })) {
  test.describe(language, () => {
    test.use({ appOptions: { language: language as 'en' | 'fr', args: [], startsLater: false } })

    test(`a button is called what its command is called everywhere (${language})`, async ({
      app,
    }) => {
      const desk = new Desk(app)
      const { page } = app
      const main = page.getByRole('main')
      const see = async (...names: readonly string[]): Promise<void> => {
        for (const name of names) {
          await expect(main.getByRole('button', { name, exact: true })).toBeVisible()
        }
      }
      await see(commands.article.open, commands.article.paste, commands.project.open)
      await desk.pasteArticle(article[language as 'en' | 'fr'])
      await see(commands.suggestion.accept, commands.suggestion.dismiss)
      await desk.press('Enter')
      await see(commands.source.add)
      await desk.press('Control+3')
      await see(commands.files.check, commands.sources.import, commands.source.add)
      await desk.press('Control+e')
      await see(commands.report.export)
    })
  })
}
