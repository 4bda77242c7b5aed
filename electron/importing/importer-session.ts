import { session, type Session } from 'electron'
import { APP_ORIGIN, APP_SCHEME } from '../windows/app-origin.ts'
import { respondWithFile, notFound, type FileManifest } from '../windows/app-protocol.ts'
import { importerHeaders } from '../windows/content-security.ts'
import { denyPermissions, isOwnAddress } from '../windows/session-security.ts'
import type { OfferedDocuments } from './offered-documents.ts'

/** Kept in memory alone, as every partition is whose name does not begin with `persist:`. */
const PARTITION = 'importer'

export interface ImporterSessionOptions {
  readonly documents: OfferedDocuments
  readonly files: () => Promise<FileManifest>
  /** While developing, the pages come from there, under the app's own origin all the same. */
  readonly devServer: string | null
}

/**
 * The session of the page that takes documents apart. It shares neither storage nor cache nor process with the
 * app's own page, and there is nothing in it but the built files and the one document.
 */
export function openImporterSession({
  documents,
  files,
  devServer,
}: ImporterSessionOptions): Session {
  const importer = session.fromPartition(PARTITION, { cache: false })
  denyPermissions(importer)
  importer.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnAddress(url) }))
  importer.protocol.handle(APP_SCHEME, async (request) => {
    const { pathname } = new URL(request.url)
    if (!isOwnAddress(request.url) || request.method !== 'GET') return notFound(importerHeaders)
    const bytes = documents.take(pathname)
    if (bytes) return new Response(new Uint8Array(bytes), { headers: importerHeaders })
    if (devServer === null) {
      return respondWithFile((await files()).get(pathname), importerHeaders)
    }
    const { body, headers } = await fetch(request.url.replace(APP_ORIGIN, devServer))
    const contentType = headers.get('Content-Type') ?? 'application/octet-stream'
    return new Response(body, { headers: { ...importerHeaders, 'Content-Type': contentType } })
  })
  return importer
}
