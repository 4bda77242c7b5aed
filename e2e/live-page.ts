import type { Page } from '@playwright/test'
import { expect, type App } from './app.ts'

/** The page once the app shows in it, also after it has crashed and another has come in its place. */
export async function livePage(app: App): Promise<Page> {
  const live: Page[] = []
  await expect
    .poll(async () => {
      const answers = app.page
        .context()
        .pages()
        .map(async (page) => {
          const answer = await page
            .evaluate(() => window.claimdesk.call('app.start'))
            .catch(() => null)
          if (answer?.ok) live.push(page)
        })
      await Promise.all(answers)
      return live.length
    })
    .toBeGreaterThan(0)
  const [page] = live
  if (!page) throw new Error('no page answers')
  return page
}
