import { toAppUrl } from './app-urls.ts'
import type { Chromium, PausedRequest } from './chromium/chromium.ts'
import { webContentsOf, type HostWebContents } from './web-contents.ts'

/** What a request gets: a response, or none and why. */
type Answer = Response | 'Aborted' | 'BlockedByClient'

/** Answers a request as the session's protocol says that its page is in; nothing goes further. */
export async function answerRequest(chromium: Chromium, request: PausedRequest): Promise<void> {
  try {
    const page = await chromium.pageOfFrame(request.frameId)
    const contents = page && webContentsOf(page)
    const isMainFrame = page?.id === request.frameId
    await settle(chromium, request, await decide(contents, isMainFrame, request))
  } catch (error) {
    console.error(error)
    await settle(chromium, request, 'Aborted')
  }
}

/** @param contents `undefined` in a window that a page has opened, and that the host is closing */
async function decide(
  contents: HostWebContents | undefined,
  isMainFrame: boolean,
  { request, resourceType }: PausedRequest,
): Promise<Answer> {
  if (!contents) return 'BlockedByClient'
  const url = toAppUrl(request.url)
  const isNavigation = resourceType === 'Document'
  if (isNavigation && !contents.allowsNavigation(url, isMainFrame)) return 'Aborted'
  if (contents.session.webRequest.cancels(url)) return 'BlockedByClient'
  // Chromium asks for one beside each page, and Electron does not.
  if (resourceType === 'Other' && url.endsWith('/favicon.ico')) {
    return new Response(null, { status: 204 })
  }
  const handler = contents.session.protocol.handlerOf(url)
  if (!handler) return 'BlockedByClient'
  const { method, headers, postDataEntries = [] } = request
  const body = postDataEntries.map(({ bytes = '' }) => Buffer.from(bytes, 'base64'))
  return handler(
    new Request(url, { method, headers, body: body.length > 0 ? Buffer.concat(body) : null }),
  )
}

/** A page that was closed meanwhile needs no answer. */
async function settle(
  { browser }: Chromium,
  { requestId }: PausedRequest,
  answer: Answer,
): Promise<void> {
  const answered =
    typeof answer === 'string'
      ? browser.send('Fetch.failRequest', { requestId, errorReason: answer })
      : browser.send('Fetch.fulfillRequest', {
          requestId,
          responseCode: answer.status,
          responseHeaders: [...answer.headers].map(([name, value]) => ({ name, value })),
          body: Buffer.from(await answer.arrayBuffer()).toString('base64'),
        })
  await answered.catch(() => undefined)
}
