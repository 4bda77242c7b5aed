import type * as Electron from 'electron'
import type { BrowserContext, Frame, Request as PageRequest, Route } from 'playwright-core'
import { toAppUrl } from './app-urls.ts'
import { defaultSession } from './session.ts'
import { webContentsOf } from './web-contents.ts'

type Handler = Parameters<Electron.Protocol['handle']>[1]

const handlers = new Map<string, Handler>()

export const protocol = {
  registerSchemesAsPrivileged(_schemes: Electron.CustomScheme[]) {
    // `http://*.localhost` is standard and secure already.
  },
  handle(scheme: string, handler: Handler) {
    if (handlers.has(scheme)) {
      throw new Error(`Failed to register protocol: ${scheme}`)
    }
    handlers.set(scheme, handler)
  },
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'>

/** Answers every request of the browser as the app's protocol and session say; nothing goes further. */
export async function serveRequests(context: BrowserContext): Promise<void> {
  await context.route(
    () => true,
    async (route) => {
      try {
        await answer(route)
      } catch (error) {
        // A page that was closed meanwhile needs no answer.
        if (!String(error).includes('closed')) console.error(error)
      }
    },
  )
}

async function answer(route: Route): Promise<void> {
  const request = route.request()
  const url = toAppUrl(request.url())
  if (isUnwantedNavigation(request, url)) return route.abort('aborted')
  const handler = handlers.get(new URL(url).protocol.slice(0, -1))
  if (!handler || defaultSession.webRequest.cancels(url)) return route.abort('blockedbyclient')
  const body = request.postDataBuffer()
  const response = await handler(
    new Request(url, {
      method: request.method(),
      headers: request.headers(),
      body: body ? new Uint8Array(body) : null,
    }),
  )
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

function isUnwantedNavigation(request: PageRequest, url: string): boolean {
  if (!request.isNavigationRequest()) return false
  const frame = frameOf(request)
  const contents = frame && webContentsOf(frame.page())
  return !contents?.allowsNavigation(url, frame === frame?.page().mainFrame())
}

/** `null` for a window that a page has just opened: Playwright does not know its frame yet. */
function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame()
  } catch {
    return null
  }
}
