import { session, type Session } from 'electron'
import { APP_ORIGIN, APP_SCHEME } from '../windows/app-origin.ts'
import { respondWithFile, notFound, type FileManifest } from '../windows/app-protocol.ts'
import { denyPermissions, isOwnAddress } from '../windows/session-security.ts'
import type { OfferedDocuments } from './offered-documents.ts'

export interface HiddenSessionOptions {
  /** Kept in memory alone, as every partition is whose name does not begin with `persist:`. */
  readonly partition: string
  /** What goes with every answer, as the policy of what the page may do. */
  readonly headers: Readonly<Record<string, string>>
  readonly documents: OfferedDocuments
  readonly files: () => Promise<FileManifest>
  /** While developing, the pages come from there, under the app's own origin all the same. */
  readonly devServer: string | null
}

/**
 * The session of a hidden page that takes documents apart or shows what is in them. It shares neither storage nor
 * cache nor process with the app's own page, and there is nothing in it but the built files and the one document.
 */
export function openHiddenSession({
  partition,
  headers,
  documents,
  files,
  devServer,
}: HiddenSessionOptions): Session {
  const hidden = session.fromPartition(partition, { cache: false })
  denyPermissions(hidden)
  hidden.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnAddress(url) }))
  hidden.protocol.handle(APP_SCHEME, async (request) => {
    const { pathname } = new URL(request.url)
    if (!isOwnAddress(request.url) || request.method !== 'GET') return notFound(headers)
    const document = documents.take(pathname)
    if (document) {
      const type = document.type === null ? {} : { 'Content-Type': document.type }
      return new Response(new Uint8Array(document.bytes), { headers: { ...headers, ...type } })
    }
    if (devServer === null) return respondWithFile((await files()).get(pathname), headers)
    const response = await fetch(request.url.replace(APP_ORIGIN, devServer))
    const contentType = response.headers.get('Content-Type') ?? 'application/octet-stream'
    return new Response(response.body, { headers: { ...headers, 'Content-Type': contentType } })
  })
  return hidden
}
