import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { APP_ORIGIN, REPORT_PREVIEW_PATH } from './app-origin.ts'
import { pageHeaders, pictureHeaders, reportHeaders } from './content-security.ts'

/** The files of the built interface: URL path → file. Only what stands here is ever read. */
export type FileManifest = ReadonlyMap<string, string>

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  // What the reader of PDF brings along.
  '.pfb': 'application/x-font-type1',
  '.ttf': 'font/ttf',
  '.bcmap': 'application/octet-stream',
}

/** Lists the files of a folder once, at start. Files of a kind that no page needs are left out. */
export async function listBuiltFiles(folder: string): Promise<FileManifest> {
  const files = new Map(await listUnder(folder, '/'))
  const index = files.get('/index.html')
  return index === undefined ? files : files.set('/', index)
}

/** @param path the folder's URL path, with a slash at its end */
async function listUnder(folder: string, path: string): Promise<[string, string][]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const lists = entries.map(async (entry): Promise<[string, string][]> => {
    const file = join(folder, entry.name)
    if (entry.isDirectory()) return listUnder(file, `${path}${entry.name}/`)
    return entry.isFile() && extname(file) in contentTypes ? [[path + entry.name, file]] : []
  })
  return (await Promise.all(lists)).flat()
}

/** A picture that the app's page may show. */
export interface ServedPicture {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/png' | 'image/webp'
}

export interface AppContent {
  readonly files: FileManifest
  /** The report to be previewed now, as HTML; `null` if there is none. */
  readonly reportPreview: () => string | null
  /** The picture that main has given this path out for; `null` for any other. */
  readonly picture: (path: string) => ServedPicture | null
}

/**
 * Answers a request to the app's scheme. The URL's path is looked up as it is, neither decoded nor
 * joined to a folder, so there is nothing to climb out of.
 */
export async function answerAppRequest(request: Request, content: AppContent): Promise<Response> {
  const { protocol, host, pathname } = new URL(request.url)
  if (`${protocol}//${host}` !== APP_ORIGIN || request.method !== 'GET') {
    return notFound(pageHeaders)
  }
  if (pathname === REPORT_PREVIEW_PATH) {
    const html = content.reportPreview()
    return html === null ? notFound(pageHeaders) : respondWithPage(html, reportHeaders)
  }
  const picture = content.picture(pathname)
  if (picture) return respond(new Uint8Array(picture.bytes), picture.mediaType, pictureHeaders)
  return respondWithFile(content.files.get(pathname), pageHeaders)
}

type Headers = Readonly<Record<string, string>>

/** @param file as the manifest has it; `undefined` for a path that is not in it */
export async function respondWithFile(
  file: string | undefined,
  headers: Headers,
): Promise<Response> {
  if (file === undefined) return notFound(headers)
  return respond(await readFile(file), contentTypes[extname(file)], headers)
}

export function respondWithPage(html: string, headers: Headers): Response {
  return respond(html, contentTypes['.html'], headers)
}

function respond(
  body: string | Uint8Array<ArrayBuffer>,
  contentType: string | undefined,
  headers: Headers,
): Response {
  return new Response(body, {
    headers: { ...headers, 'Content-Type': contentType ?? 'application/octet-stream' },
  })
}

export function notFound(headers: Headers): Response {
  return new Response('Not found', { status: 404, headers })
}
