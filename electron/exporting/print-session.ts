import { session, type Session } from 'electron'
import { APP_SCHEME, PRINT_URL } from '../windows/app-origin.ts'
import { notFound, respondWithPage } from '../windows/app-protocol.ts'
import { printHeaders } from '../windows/content-security.ts'
import { denyPermissions } from '../windows/session-security.ts'

/** Kept in memory alone, as every partition is whose name does not begin with `persist:`. */
const PARTITION = 'printer'

/**
 * The session of the window that prints. There is one page in it and nothing else: no built file, no storage of
 * the app's, no way out.
 *
 * @param page the page to be printed now; `null` between two of them
 */
export function openPrintSession(page: () => string | null): Session {
  const printing = session.fromPartition(PARTITION, { cache: false })
  denyPermissions(printing)
  printing.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayBePrinted(url) }))
  printing.protocol.handle(APP_SCHEME, ({ url, method }) => {
    const html = page()
    if (url !== PRINT_URL || method !== 'GET' || html === null) return notFound(printHeaders)
    return respondWithPage(html, printHeaders)
  })
  return printing
}

/** Fonts and pictures are in the page itself. */
function mayBePrinted(url: string): boolean {
  return url === PRINT_URL || url.startsWith('data:')
}
