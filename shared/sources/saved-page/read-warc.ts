import { textDecoder } from '../../article/encoding/text-decoder.ts'
import { MAX_HTML } from './describe-page.ts'
import { gunzipStart, joinPieces } from './inflate.ts'
import { parameterOf, readHeaders, type Headers, type Message } from './mime.ts'
import type { ContainedPage } from './saved-page.ts'

/** More records than are looked at. */
const MAX_RECORDS = 20_000

/** The most that a packed archive is inflated to, in bytes. */
const MAX_INFLATED = 64_000_000

/**
 * The first page in a WARC file (ISO 28500), packed by gzip or not, or in as much of it as was read.
 *
 * @returns `null` if it is none or holds no page
 */
export function readWarc(bytes: Uint8Array): ContainedPage | null {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  const archive = isPacked ? gunzipStart(bytes, MAX_INFLATED) : bytes
  let other: ContainedPage | null = null
  for (const record of recordsOf(archive)) {
    const kind = record.headers.get('warc-type')
    if (kind !== 'response' && kind !== 'resource') continue
    const { isPage, ...content } = kind === 'response' ? httpContent(record) : ownContent(record)
    const page = {
      address: record.headers.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? null,
      title: null,
      captured: record.headers.get('warc-date') ?? null,
      ...content,
    }
    if (isPage) return page
    if (/^https?:/.test(page.address ?? '')) other ??= page
  }
  return other
}

interface Record {
  readonly headers: Headers
  readonly block: Uint8Array
}

function* recordsOf(archive: Uint8Array): Generator<Record> {
  let at = 0
  for (let count = 0; count < MAX_RECORDS; count += 1) {
    while (archive[at] === 0x0d || archive[at] === 0x0a) at += 1
    const isRecord = 'WARC/1.'.split('').every((sign, i) => archive[at + i] === sign.charCodeAt(0))
    const head = isRecord ? readHeaders(archive, at) : null
    if (!head) return
    const length = Number(head.headers.get('content-length') ?? NaN)
    if (!Number.isSafeInteger(length) || length < 0) return
    yield { headers: head.headers, block: archive.subarray(head.body, head.body + length) }
    at = head.body + length
  }
}

type Content = Pick<ContainedPage, 'html' | 'charset'> & { readonly isPage: boolean }

const nothing: Content = { html: null, charset: null, isPage: false }

/** A resource is kept without what a server said of it. */
function ownContent({ headers, block }: Record): Content {
  const type = headers.get('content-type')
  return isHtml(type)
    ? { html: block.subarray(0, MAX_HTML), charset: parameterOf(type, 'charset'), isPage: true }
    : nothing
}

/** What the server answered: a status line, fields, the content (RFC 9112). */
function httpContent({ block }: Record): Content {
  const http = readHeaders(block)
  if (!http) return nothing
  const status = textDecoder('windows-1252').decode(block.subarray(0, 20))
  const type = http.headers.get('content-type')
  if (!/^HTTP\/\d(?:\.\d)? 200/.test(status) || !isHtml(type)) return nothing
  return { html: bodyOf(block, http), charset: parameterOf(type, 'charset'), isPage: true }
}

function isHtml(type: string | undefined): boolean {
  return /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(type ?? '')
}

/** `null` for a packing that is not known here. */
function bodyOf(block: Uint8Array, { headers, body }: Message): Uint8Array | null {
  const isChunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '')
  const sent = block.subarray(body)
  // Some programs keep the field and not the chunks.
  const whole = isChunked ? (joinChunks(sent) ?? sent) : sent
  const packing = headers.get('content-encoding')?.trim().toLowerCase() ?? ''
  if (packing === '' || packing === 'identity') return whole.subarray(0, MAX_HTML)
  if (!/^(?:x-)?gzip$/.test(packing)) return null
  const isPacked = whole[0] === 0x1f && whole[1] === 0x8b
  return isPacked ? gunzipStart(whole, MAX_HTML) : whole.subarray(0, MAX_HTML)
}

/** RFC 9112, 7.1; `null` if there are no chunks. One that is cut short ends the content. */
function joinChunks(bytes: Uint8Array): Uint8Array | null {
  const chunks: Uint8Array[] = []
  let at = 0
  while (at < bytes.length) {
    const feed = bytes.indexOf(0x0a, at)
    const line = textDecoder('windows-1252').decode(bytes.subarray(at, Math.min(feed, at + 20)))
    const size = feed === -1 ? null : /^[\da-f]{1,8}(?=[\s;]|$)/i.exec(line)?.[0]
    if (!size) break
    const length = parseInt(size, 16)
    if (length === 0) break
    chunks.push(bytes.subarray(feed + 1, feed + 1 + length))
    at = feed + 1 + length
    while (bytes[at] === 0x0d || bytes[at] === 0x0a) at += 1
  }
  return chunks.length > 0 ? joinPieces(chunks) : null
}
