import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { build } from 'vite'
import { launchChromium } from '../../e2e/host/chromium.ts'
import { launchInElectron } from '../../e2e/launch/in-electron.ts'
import { chooseRuntime, projectRoot } from '../../e2e/launch/runtime.ts'
import type {} from './page/main.ts'

const ORIGIN = 'http://bench.localhost'

/** Opens the page of `page/`, built as the app's interface is, in the browser that the app runs in. */
export async function withBenchPage<Value>(use: (page: Page) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-bench-page-'))
  const browser = await openBrowser(folder)
  try {
    const built = join(folder, 'built')
    await buildPage(built)
    await serve(browser.context, built)
    await browser.page.setViewportSize({ width: 1440, height: 900 })
    await browser.page.goto(`${ORIGIN}/index.html`)
    return await use(browser.page)
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 10 })
  }
}

async function buildPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: join(import.meta.dirname, 'page'),
    define: { __VUE_OPTIONS_API__: 'false' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome140',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    worker: { format: 'es' },
  })
}

/** The built files are answered by the test driver: no server, and nothing leaves the computer. */
async function serve(context: BrowserContext, folder: string): Promise<void> {
  await context.route(`${ORIGIN}/**`, (route) =>
    route.fulfill({ path: join(folder, new URL(route.request().url()).pathname) }),
  )
}

interface Browser {
  readonly context: BrowserContext
  readonly page: Page
  readonly close: () => Promise<unknown>
}

async function openBrowser(folder: string): Promise<Browser> {
  return chooseRuntime() === 'electron' ? inElectron(folder) : inChromium(folder)
}

async function inChromium(folder: string): Promise<Browser> {
  const context = await launchChromium({
    profile: join(folder, 'profile'),
    headless: true,
    startUrl: 'about:blank',
    language: 'en',
  })
  return { context, page: await context.newPage(), close: () => context.close() }
}

/** A window of its own beside the app's, in a session without the app's rules for requests. */
async function inElectron(folder: string): Promise<Browser> {
  const app = await launchInElectron({
    appPath: projectRoot,
    args: [],
    env: { ...process.env, CLAIMDESK_USER_DATA: join(folder, 'data') },
  })
  const opened = app.context.waitForEvent('page')
  await app.evaluate(({ BrowserWindow }) => {
    const options = { width: 1440, height: 900, webPreferences: { partition: 'benchmark' } }
    void new BrowserWindow(options).loadURL('about:blank')
  }, undefined)
  return {
    context: app.context,
    page: await opened,
    close: () => app.evaluate(({ app: electronApp }) => electronApp.exit(), undefined),
  }
}
