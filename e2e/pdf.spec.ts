import { join } from 'node:path'
import { expect, test, type App } from './app.ts'
import { Desk } from './desk.ts'
import { readPdf, type PdfReading } from './read-pdf.ts'

const words = {
  en: {
    first: 'several thousand men are cut off',
    verified: 'Verified',
    title: /fact-check report$/,
    claim: 'Claim 1',
    sections: ['Summary', 'The article', 'The claims', 'Sources'],
    draft: 'DRAFT',
  },
  fr: {
    first: 'plusieurs milliers d’hommes y sont cernés',
    verified: 'Vérifié',
    title: /rapport de vérification$/,
    claim: 'Affirmation 1',
    sections: ['Synthèse', 'L’article', 'Les affirmations', 'Sources'],
    draft: 'BROUILLON',
  },
} as const

/** Checks one claim of the sample and prints the report. */
async function printSample(app: App, language: 'en' | 'fr'): Promise<PdfReading> {
  const desk = new Desk(app)
  await desk.introduce('Ida Brandt')
  await desk.openSample(language)
  await desk.stepTo(words[language].first)
  await desk.press('1')
  await desk.saved()
  const target = join(app.documentsDir, 'report.pdf')
  await app.answerSaveDialog(target)
  await desk.exportAs(['pdf'])
  return readPdf(target)
}

for (const language of ['en', 'fr'] as const) {
  test.describe(`the report as PDF (${language})`, () => {
    test.use({ appOptions: { language, args: [], startsLater: false } })

    test('is tagged, has an outline, page numbers, a title and a language', async ({ app }) => {
      const say = words[language]
      const pdf = await printSample(app, language)
      expect(pdf.title).toMatch(say.title)
      expect(pdf.language).toBe(language)
      expect(pdf.isTagged).toBe(true)
      for (const tag of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Link', 'Figure']) {
        expect(pdf.tags).toContain(tag)
      }
      const outline = pdf.outline.map(({ title }) => title)
      expect(outline.filter((title) => say.sections.some((name) => name === title))).toEqual(
        say.sections,
      )
      expect(outline.some((title) => title.includes(say.claim))).toBe(true)
      const { length } = pdf.pages
      pdf.pages.forEach((page, index) => {
        expect(page).toContain(`${index + 1} / ${length}`)
        expect(page).toContain(say.draft)
      })
      for (const [width, height] of pdf.sizes) {
        expect(Math.abs(width - 595)).toBeLessThan(2)
        expect(Math.abs(height - 842)).toBeLessThan(2)
      }
    })

    test('has its text in the order in which it is read', async ({ app }) => {
      const say = words[language]
      const text = (await printSample(app, language)).pages.join(' ').replace(/\s+/g, ' ')
      const [summary, article, claims, sources] = say.sections
      const places = [summary, article, say.first, claims, say.claim, say.verified, sources].reduce<
        number[]
      >((found, part) => [...found, text.indexOf(part, (found.at(-1) ?? -1) + 1)], [])
      expect(places).not.toContain(-1)
    })
  })
}

test('the window that prints is hidden, runs nothing, and is gone afterwards', async ({ app }) => {
  await app.evaluate(({ app: electronApp }) => {
    const main = globalThis as unknown as { seen: Record<string, unknown>[] }
    main.seen = []
    electronApp.on('browser-window-created', (_event, window) => {
      const { session } = window.webContents
      const seen: Record<string, unknown> = { wasVisible: window.isVisible() }
      main.seen.push(seen)
      session.webRequest.onBeforeRequest(({ url }, answer) => {
        seen.requests = [...((seen.requests as string[] | undefined) ?? []), url]
        answer({ cancel: false })
      })
      window.on('closed', () => (seen.isGone = true))
    })
  })
  await printSample(app, 'en')
  const seen = () => app.evaluate(() => (globalThis as unknown as { seen: unknown[] }).seen)
  const expected = [{ wasVisible: false, requests: ['app://claimdesk/print.html'], isGone: true }]
  await expect.poll(seen).toEqual(expected)
})
