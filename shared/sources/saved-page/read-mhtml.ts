import { MAX_HTML } from './describe-page.ts'
import { decodeTransfer, decodeWords, parameterOf, readHeaders, type Message } from './mime.ts'
import type { ContainedPage } from './saved-page.ts'

/** More parts than a page has. */
const MAX_PARTS = 10_000

/**
 * A page in MHTML (RFC 2557), as Chromium and Internet Explorer save it, or as much of it as was read.
 *
 * @returns `null` if it is none
 */
export function readMhtml(bytes: Uint8Array): ContainedPage | null {
  const message = readHeaders(bytes)
  const type = message?.headers.get('content-type')
  if (!message || type === undefined) return null
  const root = /^\s*multipart\//i.test(type)
    ? findRoot(bytes, message)
    : { message, end: bytes.length }
  const stated = message.headers.get('subject')
  return {
    address:
      message.headers.get('snapshot-content-location') ??
      root?.message.headers.get('content-location') ??
      null,
    title: stated === undefined ? null : decodeWords(stated),
    captured: message.headers.get('date') ?? null,
    ...contentOf(bytes, root),
  }
}

interface Part {
  readonly message: Message
  readonly end: number
}

/** The part that the others belong to: the one that `start` names, else the first of HTML (RFC 2387, 3.2). */
function findRoot(bytes: Uint8Array, { headers, body }: Message): Part | null {
  const type = headers.get('content-type')
  const boundary = parameterOf(type, 'boundary')
  if (boundary === null || boundary === '') return null
  const start = parameterOf(type, 'start')
  let firstOfHtml: Part | null = null
  for (const part of partsOf(bytes, body, boundary)) {
    const isHtml = /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(
      part.message.headers.get('content-type') ?? '',
    )
    if (!isHtml) continue
    if (start === null || part.message.headers.get('content-id') === start) return part
    firstOfHtml ??= part
  }
  return firstOfHtml
}

function* partsOf(bytes: Uint8Array, from: number, boundary: string): Generator<Part> {
  const mark = `--${boundary}`
  let at = findLine(bytes, mark, from)
  for (let count = 0; at !== -1 && count < MAX_PARTS; count += 1) {
    const next = findLine(bytes, mark, at + mark.length)
    const head = bytes.indexOf(0x0a, at)
    const end = next === -1 ? bytes.length : next
    const message = head === -1 ? null : readHeaders(bytes.subarray(0, end), head + 1)
    if (message) yield { message, end }
    at = next
  }
}

/** Where a line begins with this ASCII text; -1 if none does. */
function findLine(bytes: Uint8Array, text: string, from: number): number {
  let at = bytes.indexOf(text.charCodeAt(0), from)
  while (at !== -1) {
    const startsLine = at === 0 || bytes[at - 1] === 0x0a
    if (startsLine && startsWithText(bytes, text, at)) return at
    const feed = bytes.indexOf(0x0a, at)
    if (feed === -1) return -1
    at = bytes[feed + 1] === text.charCodeAt(0) ? feed + 1 : bytes.indexOf(0x0a, feed + 1)
  }
  return -1
}

function startsWithText(bytes: Uint8Array, text: string, at: number): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false
  }
  return true
}

function contentOf(bytes: Uint8Array, part: Part | null): Pick<ContainedPage, 'html' | 'charset'> {
  if (!part) return { html: null, charset: null }
  const { headers, body } = part.message
  // Quoted-printable takes three bytes for one at most.
  const raw = bytes.subarray(body, Math.min(part.end, body + 3 * MAX_HTML))
  return {
    html: decodeTransfer(raw, headers.get('content-transfer-encoding')),
    charset: parameterOf(headers.get('content-type'), 'charset'),
  }
}
