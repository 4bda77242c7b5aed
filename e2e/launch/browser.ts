import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { chromiumArguments } from '../host/chromium/chromium-arguments.ts'
import { findHeadlessChromium } from '../host/chromium/find-chromium.ts'
import { launchInElectron } from './in-electron.ts'
import { chooseRuntime, projectRoot } from './runtime.ts'

/** A browser, and a tab that is open in it. */
export interface Browser {
  readonly context: BrowserContext
  readonly page: Page
  readonly openPage: () => Promise<Page>
  readonly close: () => Promise<unknown>
}

/**
 * The browser that the app runs in, without the app.
 *
 * @param folder where it may keep what it needs; to be removed by the caller once the browser is closed
 */
export async function openBrowser(folder: string): Promise<Browser> {
  return chooseRuntime() === 'electron' ? inElectron(folder) : inChromium(folder)
}

/** @param folder where it may keep what it needs; to be removed by the caller once the browser is closed */
export async function inChromium(folder: string): Promise<Browser> {
  const executablePath = findHeadlessChromium()
  if (executablePath === null) throw new Error('No Chromium was found; CHROMIUM_PATH can name one.')
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath,
    viewport: null,
    acceptDownloads: false,
    args: [...chromiumArguments({ isHeadless: true, language: 'en' })],
  })
  const openPage = (): Promise<Page> => context.newPage()
  return { context, page: await openPage(), openPage, close: () => context.close() }
}

/** A window of its own beside the app's, in a session without the app's rules for requests. */
async function inElectron(folder: string): Promise<Browser> {
  const app = await launchInElectron({
    appPath: projectRoot,
    args: [],
    env: { ...process.env, CLAIMDESK_USER_DATA: join(folder, 'data') },
  })
  const openPage = async (): Promise<Page> => {
    const opened = app.context.waitForEvent('page')
    await app.evaluate(({ BrowserWindow }) => {
      const options = { width: 1440, height: 900, webPreferences: { partition: 'built-page' } }
      void new BrowserWindow(options).loadURL('about:blank')
    }, undefined)
    return opened
  }
  return {
    context: app.context,
    page: await openPage(),
    openPage,
    close: () => app.evaluate(({ app: electronApp }) => electronApp.exit(), undefined),
  }
}
