import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chromium, type Page } from 'playwright-core'

/**
 * An installed app, driven from outside. Playwright's own way into Electron is one of those that the fuses shut
 * (`--inspect`), so it goes by Chromium's: the page can be worked with, the main process only be watched.
 */
export interface RunningProgram {
  readonly page: Page
  /** What it has said on its error output so far. */
  readonly said: () => string
  /** The ids of its processes of one of Chromium's types. */
  readonly processes: (type: 'renderer') => Promise<readonly number[]>
  /** Ends it at once, as a power cut would. */
  readonly kill: () => Promise<void>
}

export type Variables = Readonly<Record<string, string>>

/** @throws Error if it ends before its window can be reached */
export async function startProgram(
  program: string,
  args: readonly string[],
  variables: Variables,
): Promise<RunningProgram> {
  const child = launch(program, ['--remote-debugging-port=0', ...args], variables)
  let said = ''
  const endpoint = await new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', (chunk) => {
      said += String(chunk)
      // Chromium says where it can be reached, among whatever else it says.
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.on('exit', () => reject(new Error(`the app ended at its start: ${said}`)))
  })
  const browser = await chromium.connectOverCDP(endpoint)
  const [context] = browser.contexts()
  if (!context) throw new Error('the app has no window')
  return {
    page: context.pages()[0] ?? (await context.waitForEvent('page')),
    said: () => said,
    processes: async (type) => {
      const cdp = await browser.newBrowserCDPSession()
      const { processInfo } = await cdp.send('SystemInfo.getProcessInfo')
      return processInfo.filter((one) => one.type === type).map(({ id }) => id)
    },
    kill: () => kill(child),
  }
}

const launched = new Set<ChildProcess>()

/** Ends all that still run, so that a trial that fails leaves none behind. */
export async function killPrograms(): Promise<void> {
  await Promise.all([...launched].map(kill))
}

async function kill(child: ChildProcess): Promise<void> {
  const exit = exitOf(child)
  child.kill('SIGKILL')
  await exit
}

/** Starts it and waits for nothing. What it says goes to this terminal as well. */
export function launch(
  program: string,
  args: readonly string[],
  variables: Variables,
): ChildProcess {
  const env = { ...process.env, ...variables }
  const child = spawn(program, args, { env, stdio: ['ignore', 'inherit', 'pipe'] })
  child.stderr.pipe(process.stderr, { end: false })
  launched.add(child)
  child.once('exit', () => launched.delete(child))
  return child
}

/** @returns the exit code; `null` if it was killed */
export async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const [code] = (await once(child, 'exit')) as [number | null] // Node's types of events do not say it
  return code
}
