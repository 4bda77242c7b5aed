import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { build } from 'vite'
import { openBrowser } from './browser.ts'
import { makeTemporaryFolder, removeFolder } from '../temporary-folder.ts'

const ORIGIN = 'http://page.localhost'

/** A page of its own, built as the app's interface is, in the browser that the app runs in. */
export interface BuiltPage {
  readonly page: Page
  /** Loads it in another tab, say after the first has crashed. */
  readonly openAnother: () => Promise<Page>
  readonly close: () => Promise<void>
}

/**
 * Builds and opens a page.
 *
 * @param root the folder of its `index.html`
 * @param policy its `Content-Security-Policy`, if it is to have one
 */
export async function openBuiltPage(root: string, policy?: string): Promise<BuiltPage> {
  const folder = await makeTemporaryFolder('page')
  const browser = await openBrowser(folder)
  const close = async (): Promise<void> => {
    await browser.close()
    await removeFolder(folder)
  }
  const load = async (page: Page): Promise<Page> => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(`${ORIGIN}/index.html`)
    return page
  }
  try {
    const built = join(folder, 'built')
    await buildPage(root, built)
    await serve(browser.context, built, policy)
    return {
      page: await load(browser.page),
      openAnother: async () => load(await browser.openPage()),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** The same for as long as a function takes. */
export async function withBuiltPage<Value>(
  root: string,
  use: (page: Page) => Promise<Value>,
): Promise<Value> {
  const built = await openBuiltPage(root)
  try {
    return await use(built.page)
  } finally {
    await built.close()
  }
}

async function buildPage(root: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    define: { __VUE_OPTIONS_API__: 'false' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome140',
      assetsInlineLimit: 0,
      // The PDF library alone is larger than is usual for the web.
      chunkSizeWarningLimit: 5_000,
      modulePreload: { polyfill: false },
    },
    worker: { format: 'es' },
  })
}

/** The built files are answered by the test driver: no server, and nothing leaves the computer. */
async function serve(context: BrowserContext, folder: string, policy?: string): Promise<void> {
  await context.route(`${ORIGIN}/**`, (route) =>
    route.fulfill({
      path: join(folder, new URL(route.request().url()).pathname),
      headers: policy === undefined ? {} : { 'Content-Security-Policy': policy },
    }),
  )
}
