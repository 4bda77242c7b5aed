import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { toPageUrl } from './app-urls.ts'
import { launchChromium } from './chromium.ts'
import { options } from './options.ts'
import { serveRequests } from './protocol.ts'

let started: Promise<BrowserContext> | null = null

/** Where Chromium's profile is; it writes its debugging port there. */
export const profile = join(options.userData, 'Chromium')

/** The one Chromium of this host; started at the first call. */
export function whenBrowserReady(): Promise<BrowserContext> {
  return (started ??= start())
}

export async function closeBrowser(): Promise<void> {
  await (await started)?.close()
}

async function start(): Promise<BrowserContext> {
  const context = await launchChromium({
    profile,
    headless: options.headless,
    startUrl: toPageUrl('app://claimdesk/'),
    language: options.language,
  })
  // Chromium ends with its last window; the app may want another one.
  context.on('close', () => (started = null))
  // Grants none and rejects the rest, as the app does.
  await Promise.all([serveRequests(context), context.grantPermissions([])])
  return context
}
