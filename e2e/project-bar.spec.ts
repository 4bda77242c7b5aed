import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'

test('“Export…” in the bar asks what to export, from any screen', async ({ app }) => {
  const desk = new Desk(app)
  await desk.pasteArticle(article.en)
  for (const [keys, heading] of [
    ['Control+1', 'Ferry service to Lund resumes after storm'],
    ['Control+2', 'History'],
    ['Control+e', 'Fact-check report'],
  ] as const) {
    await desk.press(keys)
    // A screen takes the keyboard when it comes.
    await expect(app.page.getByRole('heading', { name: heading, level: 1 })).toBeAttached()
    await app.page.getByRole('banner').getByRole('button', { name: 'Export…' }).press('Enter')
    await expect(desk.exportDialog).toBeVisible()
    await desk.press('Escape')
    await expect(desk.exportDialog).toBeHidden()
  }
})

test('the window is called by the project that is open in it', async ({ app }) => {
  const desk = new Desk(app)
  await expect(app.page).toHaveTitle('Claimdesk')
  await desk.pasteArticle(article.en)
  await expect(app.page).toHaveTitle('Ferry service to Lund resumes after storm – Claimdesk')
  await app.menu('project.close')
  await expect(app.page).toHaveTitle('Claimdesk')
})

/** Below it a bar of three colours says nothing. */
const LEAST_BAR = 56

for (const language of ['en', 'fr'] as const) {
  test.describe(language, () => {
    test.use({ appOptions: { language, args: [], startsLater: false } })

    test(`the bar of two drafts says how far one is, and names every screen, at any width (${language})`, async ({
      app: { page },
      app,
    }) => {
      const desk = new Desk(app)
      await desk.pasteArticle(article[language])
      await desk.press('Enter')
      await expect(page.getByTestId('save-status')).toHaveAttribute('data-state', 'saved')
      await expect(page.getByRole('banner')).not.toContainText(/(?:draft|version) 1/)
      await app.menu('draft.paste')
      await page.getByRole('dialog').getByRole('textbox').fill(`${article[language]} Lund.`)
      await desk.press('Control+Enter')
      await expect(desk.preview).toBeVisible()
      await desk.press('Control+Enter')
      const bar = page.getByRole('banner')
      const tabs = bar.getByRole('navigation').getByRole('button')
      await expect(tabs).toHaveCount(5)
      // Between these widths it depends on how long the time of day is.
      await page.setViewportSize({ width: 1024, height: 800 })
      await expect(bar).toContainText(/(?:draft|version) 2\/2/)
      await page.setViewportSize({ width: 1920, height: 800 })
      await expect(bar).toContainText(/(?:draft|version) 2 (?:of|sur) 2/)
      const names = {
        en: ['Review', 'Sources', 'Drafts', 'Report', 'History'],
        fr: ['Vérification', 'Sources', 'Versions', 'Rapport', 'Historique'],
      }
      for (const width of [1024, 1280, 1440, 1920]) {
        await page.setViewportSize({ width, height: 800 })
        await expect(async () => {
          const counted = await bar.getByText(/ (?:of|sur) 1/).boundingBox()
          const progress = await bar.locator('.verdicts').boundingBox()
          const action = await bar.getByRole('button').last().boundingBox()
          expect(progress?.width).toBeGreaterThan(LEAST_BAR)
          expect((counted?.x ?? 0) + (counted?.width ?? 0)).toBeLessThanOrEqual(action?.x ?? 0)
          expect((action?.x ?? 0) + (action?.width ?? 0)).toBeLessThanOrEqual(width)
        }).toPass()
        for (const [index, name] of names[language].entries()) {
          await expect(tabs.nth(index)).toHaveAccessibleName(name)
        }
      }
      // As at 200 %, in a window of 1440 pixels.
      await page.setViewportSize({ width: 720, height: 450 })
      const linesOfBar = () =>
        bar.evaluate((header) => {
          const lefts = [...header.children].map((part) => part.getBoundingClientRect().left)
          return lefts.filter((left, index) => left < (lefts[index - 1] ?? Infinity)).length
        })
      await expect.poll(linesOfBar).toBe(2)
      await page.setViewportSize({ width: 1920, height: 800 })
      await expect(tabs.last()).toHaveText(names[language].at(-1) ?? '')
      // Where a name is not seen, the tooltip says it.
      await page.setViewportSize({ width: 1024, height: 800 })
      await tabs.last().focus()
      await expect(page.getByRole('tooltip', { name: names[language][4] ?? '' })).toBeAttached()
    })
  })
}

test('the bar is not full before the suggestions are answered', async ({ app: { page }, app }) => {
  const desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await desk.press('Enter', '1')
  const bar = page.getByRole('banner')
  await expect(bar).toContainText('1 of 1 checked')
  await expect(bar).toContainText(/\d suggestions? to answer/)
  const room = (await bar.locator('.verdicts').boundingBox())?.width ?? 0
  const verified = bar.locator('.verdicts__verified')
  expect((await verified.boundingBox())?.width).toBeLessThan(room / 2)
  await desk.press('Shift+Enter')
  await expect(bar).not.toContainText('to answer')
})

for (const language of ['en', 'fr'] as const) {
  test.describe(`the filters (${language})`, () => {
    test.use({ appOptions: { language, args: [], startsLater: false } })

    test('take two lines at most beside the article in a narrow window', async ({ app }) => {
      const desk = new Desk(app)
      await app.page.setViewportSize({ width: 1024, height: 700 })
      const counted = {
        en: (year: number) => `In ${year}, 1,200 passengers were stranded, Ida Brandt said.`,
        fr: (year: number) => `En ${year}, 1 200 passagers ont été bloqués, a dit Ida Brandt.`,
      }
      const years = Array.from({ length: 14 }, (_, index) => counted[language](1980 + index))
      await desk.pasteArticle(['Ferry', '', ...years].join('\n'))
      await desk.press('Enter', '1', 'Shift+1', 'j', '2', 'j', 'Enter')
      const filters = app.page.getByRole('toolbar', {
        name: /^(?:Which claims|Quelles affirmations)/,
      })
      await expect(filters.getByRole('button')).toHaveCount(6)
      await expect(filters.getByRole('button', { name: /1\d$/ })).toHaveCount(2)
      const tops = await filters
        .getByRole('button')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
      expect(new Set(tops).size).toBeLessThanOrEqual(2)
    })
  })
}

test('nothing of the bar moves while a decision is being saved', async ({ app: { page }, app }) => {
  const desk = new Desk(app)
  await desk.beginProject()
  const places = await page.evaluateHandle(noteTabs)
  await desk.press('2', '3', '1')
  await desk.saved()
  const noted = await places.evaluate((all) => all)
  expect(noted.map(({ state }) => state)).toContain('saving')
  expect(noted.map(({ state }) => state)).toContain('saved')
  expect(new Set(noted.map(({ left }) => left)).size).toBe(1)
})

interface NotedPlace {
  readonly state: string | null
  /** Of the first tab, which comes after the words; CSS pixels. */
  readonly left: number
}

/** Runs in the page. @returns a list to which the tabs' place is added whenever the state of saving changes */
function noteTabs(): NotedPlace[] {
  const status = document.querySelector('[data-testid="save-status"]')
  const tab = document.querySelector('header nav button')
  const noted: NotedPlace[] = []
  if (!status || !tab) return noted
  const note = (): unknown =>
    noted.push({
      state: status.getAttribute('data-state'),
      left: tab.getBoundingClientRect().left,
    })
  new MutationObserver(note).observe(status, { attributeFilter: ['data-state'] })
  return noted
}
