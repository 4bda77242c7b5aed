import { join } from 'node:path'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { toPageUrl } from './app-urls.ts'
import { launchChromium } from './chromium.ts'
import { options } from './options.ts'
import { openHiddenPage, type HiddenPagePurpose } from './hidden-page.ts'
import { serveRequests } from './serve-requests.ts'
import { defaultSession, type HostSession } from './session.ts'

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
  context.on('close', () => {
    started = null
    cdp = null
  })
  // Grants none and rejects the rest, as the app does.
  await Promise.all([serveRequests(context, defaultSession), context.grantPermissions([])])
  return context
}

/** Where the hidden pages of a session are opened. */
interface Partition {
  readonly context: BrowserContext
  readonly contextId: string
  /** One page is opened after the other: Chromium does not say which of two it has just made. */
  lastOpened: Promise<unknown>
}

const partitions = new WeakMap<HostSession, Promise<Partition>>()
let cdp: Promise<CDPSession> | null = null

/** The protocol of the browser itself. */
export function browserProtocol(): Promise<CDPSession> {
  return (cdp ??= connect())
}

async function connect(): Promise<CDPSession> {
  const browser = (await whenBrowserReady()).browser()
  if (!browser) throw new Error('Chromium has no protocol of its own')
  return browser.newBrowserCDPSession()
}

/** A page that nobody can see, in the storage of a session that is not the default one. */
export async function openPageOf(session: HostSession, purpose: HiddenPagePurpose): Promise<Page> {
  const known = partitions.get(session) ?? openPartition(session)
  partitions.set(session, known)
  const [partition, protocol] = await Promise.all([known, browserProtocol()])
  const { context, contextId, lastOpened } = partition
  const opened = lastOpened.then(() => openHiddenPage(protocol, context, contextId, purpose))
  partition.lastOpened = opened.catch(() => undefined)
  return opened
}

async function openPartition(session: HostSession): Promise<Partition> {
  const browser = (await whenBrowserReady()).browser()
  const protocol = await browserProtocol()
  const ids = async (): Promise<readonly string[]> =>
    (await protocol.send('Target.getBrowserContexts')).browserContextIds
  const before = await ids()
  const context = await browser?.newContext({ viewport: null, acceptDownloads: false })
  const contextId = (await ids()).find((id) => !before.includes(id))
  if (!context || contextId === undefined) throw new Error('Chromium opened no context')
  await Promise.all([serveRequests(context, session), context.grantPermissions([])])
  session.dropStorage = () => {
    partitions.delete(session)
    return context.close()
  }
  return { context, contextId, lastOpened: Promise.resolve() }
}
