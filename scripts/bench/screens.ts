import type { Page } from '@playwright/test'
import { startAtRest, withApp } from './bench-app.ts'
import { largeProject, type ProjectSize } from './checked-project.ts'
import type { Effort, Measurement, Part } from './measurement.ts'

/** Every list is long: 5,000 sources, 100,000 events, and two drafts of 300,000 words side by side. */
const longProject: ProjectSize = {
  ...largeProject,
  name: 'long',
  events: 100_000,
  claimsToASource: 2,
  isRevised: true,
}

const reportedProject: ProjectSize = {
  name: 'reported',
  words: 30_000,
  claims: 1_000,
  events: 5_000,
  language: 'fr',
}

/** What a person waits for after a key: from it to the frame in which this is painted. */
interface Screen {
  readonly name: string
  readonly key: string
  /** A CSS selector of what is there only once it can be read. */
  readonly shows: string
  /** Done before, unmeasured. */
  readonly prepare?: (page: Page) => Promise<void>
  /** Goes back to the review. */
  readonly leave: (page: Page) => Promise<void>
}

const leaveByEscape = (page: Page): Promise<void> => page.keyboard.press('Escape')

const longScreens: readonly Screen[] = [
  {
    name: 'history-screen-100k-events',
    key: 'Control+2',
    shows: 'main ol > li',
    leave: toReview,
  },
  {
    name: 'sources-screen-5k-sources',
    key: 'Control+3',
    shows: '[role="listbox"][aria-label="Sources"] [role="option"]',
    leave: toReview,
  },
  {
    name: 'side-by-side-300k-words',
    key: 'Enter',
    shows: '[data-row]',
    prepare: async (page) => {
      await page.keyboard.press('Control+4')
      await page.getByRole('button', { name: 'Side by side' }).focus()
    },
    leave: toReview,
  },
  {
    name: 'find-300k-words',
    key: 'e',
    shows: '[role="search"] [role="status"]:not(:empty)',
    prepare: async (page) => {
      await page.keyboard.press('Control+F')
      await page.getByRole('search').getByRole('textbox').fill('')
    },
    leave: leaveByEscape,
  },
  {
    name: 'palette-10k-claims',
    key: 'Control+K',
    shows: '[role="dialog"] [role="option"]',
    leave: leaveByEscape,
  },
]

const reportScreen: Screen = {
  name: 'report-screen-1000-claims',
  key: 'Control+E',
  shows: 'iframe',
  leave: toReview,
}

/** Screens and searches where there is much to show. The first time that a screen is shown its code is loaded, too. */
export const screensPart: Part = {
  names: [...longScreens, reportScreen].map(({ name }) => name),
  measure: async (effort) => [
    ...(await measureScreens(longProject, longScreens, effort)),
    ...(await measureScreens(reportedProject, [reportScreen], effort)),
  ],
}

async function measureScreens(
  size: ProjectSize,
  screens: readonly Screen[],
  effort: Effort,
): Promise<readonly Measurement[]> {
  return withApp([size], async ({ app, projects: [folder = ''] }) => {
    const page = await startAtRest(app, folder)
    const measured: Measurement[] = []
    for (const screen of screens) {
      const values: number[] = []
      for (let run = 0; run < (effort === 'full' ? 10 : 3); run += 1) {
        values.push(await show(page, screen))
      }
      measured.push({ name: screen.name, unit: 'ms', values, aim: null })
    }
    return measured
  })
}

async function show(page: Page, { key, shows, prepare, leave }: Screen): Promise<number> {
  await prepare?.(page)
  const shown = page.evaluate((selector) => window.benchProbe.shown(selector), shows)
  // The probe listens once this is answered.
  await page.evaluate(() => document.title)
  await page.keyboard.press(key)
  const time = await shown
  await leave(page)
  return time
}

async function toReview(page: Page): Promise<void> {
  await page.keyboard.press('Control+1')
  await page.locator('[data-block]').first().waitFor()
}
