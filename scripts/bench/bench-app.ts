import { mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { App } from '../../e2e/app.ts'
import { projectRoot } from '../../e2e/launch/runtime.ts'
import { removeFolder } from '../../e2e/temporary-folder.ts'
import { defaultSettings, SettingsFile } from '../../electron/user-data/settings-file.ts'
import { checker, makeProject, type ProjectSize } from './checked-project.ts'
import { installProbe } from './page-probe.ts'

/** The built app on folders of its own, with projects in them. */
export interface BenchApp {
  readonly app: App
  /** The projects' folders, in the order of their sizes. */
  readonly projects: readonly string[]
}

/**
 * Prepares the app and takes everything away afterwards. The folders lie beside the app and not among the
 * system's temporary ones, which on some systems are in memory, where a sync costs nothing.
 */
export async function withApp<Value>(
  sizes: readonly ProjectSize[],
  use: (prepared: BenchApp) => Promise<Value>,
): Promise<Value> {
  const cache = join(projectRoot, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, 'claimdesk-bench-'))
  const app = new App(folder, 'en')
  try {
    await mkdir(app.dataDir)
    const settings = await SettingsFile.open(app.dataDir)
    await settings.save({ ...defaultSettings, person: checker })
    const projects: string[] = []
    for (const size of sizes) projects.push(await makeProject(size, folder, app.dataDir))
    return await use({ app, projects })
  } finally {
    await app.dispose()
    await removeFolder(folder)
  }
}

/** Starts the app. @returns its page, with the probe in it */
export async function startWithProbe(app: App, args: readonly string[] = []): Promise<Page> {
  await app.start(args)
  await app.page.evaluate(installProbe)
  return app.page
}

/** Starts the app with a project; resolves when it is painted and nothing goes on in the background. */
export async function startAtRest(app: App, project: string): Promise<Page> {
  const page = await startWithProbe(app, [project])
  await page.evaluate(() => window.benchProbe.usable())
  await atRest(page)
  return page
}

/** Resolves when the suggestions, which are looked for in the background, are there and drawn. */
export async function atRest(page: Page): Promise<void> {
  const filters = page.getByRole('toolbar')
  await filters.getByRole('button', { name: /^Suggested/ }).waitFor({ timeout: 0 })
  await page.evaluate(idle)
}

/** Runs in the page. A page that is never idle, as on a busy computer, is waited for ten seconds and no longer. */
function idle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: 10_000 }))
}
