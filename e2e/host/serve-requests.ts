import type { BrowserContext, Frame, Request as PageRequest, Route } from 'playwright-core'
import { toAppUrl } from './app-urls.ts'
import type { HostSession } from './session.ts'
import { webContentsOf } from './web-contents.ts'

/** Answers every request of a context as its session's protocol says; nothing goes further. */
export async function serveRequests(context: BrowserContext, session: HostSession): Promise<void> {
  await context.route(
    () => true,
    async (route) => {
      try {
        await answer(route, session)
      } catch (error) {
        // A page that was closed meanwhile needs no answer.
        if (!String(error).includes('closed')) console.error(error)
      }
    },
  )
}

async function answer(route: Route, session: HostSession): Promise<void> {
  const request = route.request()
  const url = toAppUrl(request.url())
  if (isUnwantedNavigation(request, url)) return route.abort('aborted')
  if (session.webRequest.cancels(url)) return route.abort('blockedbyclient')
  const handler = session.protocol.handlerOf(url)
  if (!handler) return route.abort('blockedbyclient')
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
