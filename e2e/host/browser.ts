import { join } from 'node:path'
import { toPageUrl } from './app-urls.ts'
import { Chromium } from './chromium/chromium.ts'
import type { ChromiumPage } from './chromium/chromium-page.ts'
import { HELD_PIPE } from './held-pipe.ts'
import { openHiddenPage, type HiddenPagePurpose } from './hidden-page.ts'
import { options } from './options.ts'
import { answerRequest } from './serve-requests.ts'
import type { HostSession } from './session.ts'

let started: Promise<Chromium> | null = null

/** The one Chromium of this host; started at the first call. */
export function whenBrowserReady(): Promise<Chromium> {
  return (started ??= start())
}

export async function closeBrowser(): Promise<void> {
  await (await started)?.close()
}

async function start(): Promise<Chromium> {
  const isForSpec = process.send !== undefined
  const chromium = await Chromium.launch({
    profile: join(options.userData, 'Chromium'),
    isHeadless: options.headless,
    startUrl: toPageUrl('app://claimdesk/'),
    language: options.language,
    hasPort: isForSpec,
    held: isForSpec ? [HELD_PIPE] : [],
  })
  // Chromium ends with its last window; the app may want another one.
  chromium.onEnd(() => {
    started = null
    partitions = new WeakMap()
  })
  await chromium.onRequest((request) => void answerRequest(chromium, request))
  return chromium
}

/** What Chromium calls the storage of each session but the default one. */
let partitions = new WeakMap<HostSession, Promise<string>>()

/** A page that nobody can see, in the storage of a session that is not the default one. */
export async function openPageOf(
  session: HostSession,
  purpose: HiddenPagePurpose,
): Promise<ChromiumPage> {
  const known = partitions.get(session) ?? openPartition(session)
  partitions.set(session, known)
  return openHiddenPage(await whenBrowserReady(), await known, purpose)
}

async function openPartition(session: HostSession): Promise<string> {
  const chromium = await whenBrowserReady()
  const contextId = await chromium.createContext()
  session.dropStorage = () => {
    partitions.delete(session)
    return chromium.disposeContext(contextId)
  }
  return contextId
}
