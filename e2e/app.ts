import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test as base, type Page } from '@playwright/test'
import { launchInChromiumHost } from './launch/in-chromium-host.ts'
import { launchInElectron } from './launch/in-electron.ts'
import { appPath, chooseRuntime } from './launch/runtime.ts'
import type { MainFunction, RunningApp } from './launch/running-app.ts'
import { withTemporaryFolder } from './temporary-folder.ts'

export { expect } from '@playwright/test'

export interface AppOptions {
  /** The system's language. */
  readonly language: 'en' | 'fr'
  /** Files given on the command line. */
  readonly args: readonly string[]
  /** Set to start the app by `app.restart()` in the test. */
  readonly startsLater: boolean
}

/** The bridge as a page sees it that knows nothing of its types. */
export interface UncheckedBridge {
  readonly call: (...args: unknown[]) => Promise<unknown>
}

/** The app under test, with a data folder and a documents folder of its own. */
export class App {
  /** What the app keeps for itself: settings, recent projects. */
  readonly dataDir: string
  readonly documentsDir: string
  /** What appeared on the console as an error; a test ends well only if it is empty. */
  readonly consoleErrors: string[] = []
  /** The URLs of all requests of all pages. */
  readonly requests: string[] = []
  readonly #language: AppOptions['language']
  readonly #program: string
  readonly #expectedErrors: RegExp[] = []
  #running: RunningApp | null = null

  /** @param program where the built app is */
  constructor(folder: string, language: AppOptions['language'], program = appPath) {
    this.dataDir = join(folder, 'data')
    this.documentsDir = join(folder, 'documents')
    this.#language = language
    this.#program = program
  }

  get page(): Page {
    return this.#app.page
  }

  /** The process id of the main process. */
  get pid(): number {
    return this.#app.process.pid ?? 0
  }

  /** Says that a spec provokes errors on the console: those that match are not counted. */
  expectConsoleError(pattern: RegExp): void {
    this.#expectedErrors.push(pattern)
  }

  /** Starts the app on the same folders, after it was closed or killed. */
  async start(args: readonly string[] = []): Promise<void> {
    await mkdir(this.documentsDir, { recursive: true })
    const launch = chooseRuntime() === 'electron' ? launchInElectron : launchInChromiumHost
    const running = await launch({
      appPath: this.#program,
      args,
      env: this.#environment(),
    })
    this.#running = running
    this.#watch(running)
  }

  async restart(args: readonly string[] = []): Promise<void> {
    if (this.#running) await this.close()
    await this.start(args)
  }

  /** Runs a function in the main process, with the `electron` module. */
  evaluate<Value>(run: MainFunction<undefined, Value>): Promise<Value>
  evaluate<Arg, Value>(run: MainFunction<Arg, Value>, arg: Arg): Promise<Value>
  evaluate<Arg, Value>(run: MainFunction<Arg | undefined, Value>, arg?: Arg): Promise<Value> {
    return this.#app.evaluate(run, arg)
  }

  /** What the next open dialogs answer: a path, or `null` for "cancel". */
  async answerOpenDialog(path: string | null): Promise<void> {
    await this.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
    }, path)
  }

  /** What the next save dialogs answer: a path, or `null` for "cancel". */
  async answerSaveDialog(path: string | null): Promise<void> {
    await this.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () =>
        Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' })
    }, path)
  }

  /** Which button the next message boxes answer; 0 is the first. */
  async answerMessageBox(button: number): Promise<void> {
    await this.evaluate(({ dialog }, response) => {
      dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false })
    }, button)
  }

  /** Chooses an entry of the native menu. */
  async menu(id: string): Promise<void> {
    await this.evaluate(({ Menu }, item) => {
      const entry = Menu.getApplicationMenu()?.getMenuItemById(item)
      if (!entry) throw new Error(`No menu entry ${item}`)
      // Electron's types say no more than that it is a function.
      const click = entry.click.bind(entry) as () => void
      click()
    }, id)
    // The page is told of it by the main process, keys come by another way: it has heard when a later call is
    // answered. Where it is gone by then, that was the command.
    await this.page
      .evaluate(() => window.claimdesk.call('projects.listRecent'))
      .catch(() => undefined)
  }

  /** Drops files from the disk on an element, as from a file manager. */
  async dropFiles(selector: string, paths: readonly string[]): Promise<void> {
    await this.#drag(selector, paths, ['dragEnter', 'dragOver', 'drop'])
  }

  /** Holds files over an element, and drops them nowhere yet. */
  async holdFiles(selector: string, paths: readonly string[]): Promise<void> {
    await this.#drag(selector, paths, ['dragEnter', 'dragOver'])
  }

  async #drag(
    selector: string,
    paths: readonly string[],
    steps: readonly ('dragEnter' | 'dragOver' | 'drop')[],
  ): Promise<void> {
    const box = await this.page.locator(selector).boundingBox()
    if (!box) throw new Error(`${selector} is not to be seen`)
    const position = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const cdp = await this.page.context().newCDPSession(this.page)
    const data = { items: [], files: [...paths], dragOperationsMask: 1 }
    for (const type of steps) {
      await cdp.send('Input.dispatchDragEvent', { type, ...position, data })
    }
    await cdp.detach()
  }

  /** Resolves with the exit code when the app has ended. */
  async exited(): Promise<number | null> {
    const { process } = this.#app
    if (process.exitCode === null && process.signalCode === null) await once(process, 'exit')
    return process.exitCode
  }

  /** How to start the app once more on the same folders, as a second process, for `spawn`. */
  secondInstance(args: readonly string[]): [string, string[], { env: Record<string, string> }] {
    const [program, ...rest] = this.#app.command
    return [program, [...rest, ...args], { env: this.#environment() }]
  }

  /** Quits as a person does, and waits until the app has ended. */
  async close(): Promise<void> {
    await this.#end(() =>
      this.evaluate(({ app }) => {
        // Not at once: the answer has to arrive first.
        setTimeout(() => app.quit(), 0)
      }),
    )
  }

  /** `SIGKILL` of the main process, in the middle of whatever it does. */
  async kill(): Promise<void> {
    await this.#end(() => Promise.resolve(void this.#app.process.kill('SIGKILL')))
  }

  /** Ends the app if it still runs, whatever state it is in. */
  async dispose(): Promise<void> {
    if (this.#running) await this.kill()
  }

  #environment(): Record<string, string> {
    const locale = { en: 'en_GB.UTF-8', fr: 'fr_FR.UTF-8' }[this.#language]
    return {
      ...definedVariables(),
      CLAIMDESK_USER_DATA: this.dataDir,
      CLAIMDESK_DOCUMENTS: this.documentsDir,
      // Set to 0 to watch.
      CLAIMDESK_HEADLESS: process.env.CLAIMDESK_HEADLESS ?? '1',
      LANG: locale,
      LC_ALL: locale,
      LANGUAGE: locale,
    }
  }

  async #end(how: () => Promise<void>): Promise<void> {
    const running = this.#app
    const exited = this.exited()
    await how()
    await exited
    await running.release()
    this.#running = null
  }

  #watch({ context, page }: RunningApp): void {
    context.on('request', (request) => this.requests.push(request.url()))
    context.on('console', (message) => {
      if (message.type() === 'error') this.#noteError(message.text())
    })
    page.on('pageerror', (error) => this.#noteError(String(error)))
  }

  #noteError(text: string): void {
    if (!this.#expectedErrors.some((pattern) => pattern.test(text))) this.consoleErrors.push(text)
  }

  get #app(): RunningApp {
    if (!this.#running) throw new Error('The app does not run')
    return this.#running
  }
}

function definedVariables(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => {
    return entry[1] !== undefined
  })
  return Object.fromEntries(entries)
}

interface Fixtures {
  readonly app: App
  readonly appOptions: AppOptions
}

/** Playwright's `test` with the app running in `app`. */
export const test = base.extend<Fixtures>({
  appOptions: [{ language: 'en', args: [], startsLater: false }, { option: true }],
  app: async ({ appOptions }, use) => {
    await withTemporaryFolder('e2e', async (folder) => {
      const app = new App(folder, appOptions.language)
      try {
        if (!appOptions.startsLater) await app.start(appOptions.args)
        await use(app)
      } finally {
        await app.dispose()
      }
      expect(app.consoleErrors).toEqual([])
    })
  },
})
