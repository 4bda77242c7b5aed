import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, test as base, type App } from './app.ts'
import { violationsOn } from './axe.ts'
import { Desk } from './desk.ts'
import { openBrowser } from './launch/browser.ts'
import { withTemporaryFolder } from './temporary-folder.ts'

/** Each export that is a web page, as a browser without the app opens the file. */

const pages = ['html', 'checking-copy', 'checked-copy-html'] as const

const looks = {
  light: { media: 'screen', colorScheme: 'light' },
  dark: { media: 'screen', colorScheme: 'dark' },
  print: { media: 'print', colorScheme: 'dark' },
} as const

const words = {
  en: {
    disputed: 'several thousand men are cut off',
    correction: 'Moscow claims that they are surrounded, which Kyiv denies.',
  },
  fr: {
    disputed: 'plusieurs milliers d’hommes y sont cernés',
    correction: 'Moscou affirme qu’ils sont encerclés, ce que Kiev dément.',
  },
} as const

const test = base.extend<{ readonly browserPage: Page }>({
  browserPage: async ({ app: _ }, use) => {
    await withTemporaryFolder('browser', async (folder) => {
      const browser = await openBrowser(folder)
      await use(browser.page)
      await browser.close()
    })
  },
})

/**
 * Checks claims of the sample until something of each kind is in the pages: a disputed claim with its reasons, a
 * correction and a passage that contradicts it, one that is verified, and one that nobody has judged.
 *
 * @returns the paths of the files, by their kind
 */
async function exportPages(
  app: App,
  language: 'en' | 'fr',
): Promise<Readonly<Record<(typeof pages)[number], string>>> {
  const desk = new Desk(app)
  const { disputed, correction } = words[language]
  await desk.introduce('Ida Brandt')
  await desk.openSample(language)
  await desk.stepTo(disputed)
  await desk.press('2', 'Shift+1', 'r')
  await app.page.keyboard.type('The maps of that week.')
  await desk.press('Escape', 'c')
  await app.page.keyboard.type(correction)
  await desk.press('Escape', 's')
  const dialog = app.page.getByRole('dialog')
  await dialog.locator('#source-url').fill('https://example.org/general-staff')
  await dialog.locator('#source-title').fill('General staff')
  await dialog.locator('input[type=radio][value=contradicts]').check()
  await dialog.locator('#evidence-passage').fill('Our units are not surrounded.')
  await desk.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await desk.press('n', 'Enter', 'n', '1')
  await desk.saved()
  const paths = {
    html: join(app.documentsDir, 'report.html'),
    'checking-copy': join(app.documentsDir, 'checking-copy.html'),
    'checked-copy-html': join(app.documentsDir, 'checked-copy.html'),
  }
  for (const kind of pages) {
    await app.answerSaveDialog(paths[kind])
    await desk.exportAs([kind])
  }
  return paths
}

/** What would run in a page that lets scripts run: each leaves its name on the root element. */
const leave = (name: string): string => `document.documentElement.classList.add('${name}')`
const intruders = [
  `<script>${leave('inline-script')}</script>`,
  `<script src="beside.js"></script>`,
  `<script src="data:text/javascript,${encodeURIComponent(leave('data-script'))}"></script>`,
  `<img src="nowhere.png" alt="" onerror="${leave('error-handler')}">`,
  `<svg onload="${leave('load-handler')}"></svg>`,
  `<button id="intruder" onclick="${leave('click-handler')}">.</button>`,
].join('')
const names = [
  ...['click-handler', 'data-script', 'error-handler'],
  ...['inline-script', 'load-handler', 'script-beside'],
]

/** Opens a page, does what could start a script in it, and tells which scripts have run. */
async function whatRuns(page: Page, path: string): Promise<readonly string[]> {
  await page.goto(pathToFileURL(path).href)
  await page.locator('#intruder').press('Enter')
  return page.evaluate(() => [...document.documentElement.classList].sort())
}

for (const language of ['en', 'fr'] as const) {
  test.describe(`exported web pages (${language})`, () => {
    test.use({ appOptions: { language, args: [], startsLater: false } })

    test('axe finds nothing in them, on a light and on a dark screen, and in print', async ({
      app,
      browserPage,
    }) => {
      const paths = await exportPages(app, language)
      for (const kind of pages) {
        await browserPage.goto(pathToFileURL(paths[kind]).href)
        await expect(browserPage.locator('html')).toHaveAttribute('lang', language)
        for (const [look, media] of Object.entries(looks)) {
          await browserPage.emulateMedia(media)
          expect.soft(await violationsOn(browserPage), `${kind}, ${look}`).toEqual([])
        }
      }
    })

    test('no script runs in them, even where one has got in', async ({ app, browserPage }) => {
      const paths = await exportPages(app, language)
      await writeFile(join(app.documentsDir, 'beside.js'), leave('script-beside'))
      const changed = join(app.documentsDir, 'changed.html')
      for (const kind of pages) {
        const page = await readFile(paths[kind], 'utf8')
        const broken = page.replace('</body>', `${intruders}</body>`)
        await writeFile(changed, broken)
        expect(await whatRuns(browserPage, changed), kind).toEqual([])
        // Without the file's own policy all of them would have run.
        await writeFile(
          changed,
          broken.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
        )
        expect(await whatRuns(browserPage, changed), kind).toEqual(names)
      }
    })
  })
}
