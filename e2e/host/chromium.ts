import { readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { chromium, type BrowserContext } from 'playwright-core'
import { findChromium, findHeadlessChromium } from './find-chromium.ts'

export interface ChromiumOptions {
  /** Where Chromium keeps its profile. */
  readonly profile: string
  readonly headless: boolean
  /** Opened at start in a window without tabs and address bar. */
  readonly startUrl: string
  readonly language: string
}

/** Is there at once; a person would see its address. */
const EMPTY_PAGE = 'data:text/html,'

/**
 * Starts Chromium. It is driven through a pipe, so it ends with this process however that ends; specs
 * connect through the port that it writes to `DevToolsActivePort` in its profile.
 */
export async function launchChromium(options: ChromiumOptions): Promise<BrowserContext> {
  const executablePath = options.headless ? findHeadlessChromium() : findChromium()
  if (executablePath === null) throw new Error('No Chromium was found; CHROMIUM_PATH can name one.')
  await profileIsFree(options.profile)
  return chromium.launchPersistentContext(options.profile, {
    executablePath,
    headless: options.headless,
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: null,
    acceptDownloads: false,
    // Nothing in the page depends on these; a person's window shall be like any other of theirs.
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      '--remote-debugging-port=0',
      '--disable-gpu',
      // As in Chromium and Electron by themselves; the headless shell has to be told.
      '--site-per-process',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-infobars',
      '--test-type',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--webrtc-ip-handling-policy=disable_non_proxied_udp',
      // The same by the name that the headless shell has for it.
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
      `--lang=${options.language}`,
      // Of an app in the page's place: what tabs and the address bar bring takes 200 MB, also where nobody sees it.
      `--app=${options.headless ? EMPTY_PAGE : options.startUrl}`,
    ],
  })
}

/** After a kill the last Chromium takes a moment to end; a profile can be used by one at a time. */
async function profileIsFree(profile: string): Promise<void> {
  for (;;) {
    const owner = await readlink(join(profile, 'SingletonLock')).catch(() => null)
    const pid = Number(owner?.split('-').at(-1))
    if (!Number.isInteger(pid) || pid <= 0 || !isRunning(pid)) return
    await delay(10)
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
