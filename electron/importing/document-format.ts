import { extname } from 'node:path'
import type { DocumentFormat, ParseProblem } from '../../shared/article/parsed-document.ts'
import { asBuffer } from '../storage/as-buffer.ts'
import { inspectArchive } from './inspect-archive.ts'

/** The extensions that can be read, and as what; a name without any is taken for text. */
const formats: Readonly<Record<string, DocumentFormat>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.docx': 'docx',
  '.odt': 'odt',
  '.rtf': 'rtf',
  '.pdf': 'pdf',
}

/** For the open dialog: without their dots. */
export const documentExtensions: readonly string[] = Object.keys(formats).map((extension) =>
  extension.slice(1),
)

/** The most that is read of each, in bytes. A novel has less than two million; the others hold pictures too. */
export const sizeLimits: Readonly<Record<DocumentFormat, number>> = {
  text: 5_000_000,
  markdown: 5_000_000,
  html: 20_000_000,
  docx: 50_000_000,
  odt: 50_000_000,
  rtf: 50_000_000,
  pdf: 50_000_000,
}

/** What a document calls itself; `null` for a name that is none of ours. */
export function formatOfName(name: string): DocumentFormat | null {
  const extension = extname(name).toLowerCase()
  return extension === '' ? 'text' : (formats[extension] ?? null)
}

/** `unsupported` is a kind of file that is not read, whatever it calls itself. */
export type RecognisedFormat =
  | { readonly ok: true; readonly format: DocumentFormat }
  | { readonly ok: false; readonly problem: ParseProblem | 'unsupported' }

/**
 * Tells what a document is by its bytes, and only where these say nothing by its name: people rename files.
 * Archives are looked into here, before anything in them is inflated.
 */
export async function recogniseFormat(name: string, bytes: Uint8Array): Promise<RecognisedFormat> {
  const named = formatOfName(name)
  if (named === null) return { ok: false, problem: 'unsupported' }
  if (bytes.byteLength === 0) return { ok: false, problem: 'empty' }
  if (startsWith(bytes, ZIP)) return recogniseArchive(named, bytes)
  if (startsWith(bytes, COMPOUND_FILE)) {
    return { ok: false, problem: holdsEncryptedPackage(bytes) ? 'encrypted' : 'unsupported' }
  }
  const format = formatByHead(bytes)
  if (format !== null) return { ok: true, format }
  if (needsHead.has(named)) return { ok: false, problem: 'corrupt' }
  return { ok: true, format: named === 'text' && looksLikeHtml(bytes) ? 'html' : named }
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** A Compound File (MS-CFB, 2.2): old Office documents, and encrypted ones of any age. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]
/** `{\rtf` (RTF 1.9.1). */
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66]

/** Files of these kinds begin in their own way, or are broken. */
const needsHead: ReadonlySet<DocumentFormat> = new Set(['docx', 'odt', 'rtf', 'pdf'])

async function recogniseArchive(
  named: DocumentFormat,
  bytes: Uint8Array,
): Promise<RecognisedFormat> {
  const archive = await inspectArchive(bytes)
  if (archive.ok) return archive
  // A broken or vast archive that never said that it is a document is none of our concern.
  const isMeant = named === 'docx' || named === 'odt' || archive.problem === 'encrypted'
  return isMeant ? archive : { ok: false, problem: 'unsupported' }
}

/** Within how many bytes a PDF must begin (ISO 32000, implementation note 13). */
const PDF_HEAD = 1024

function formatByHead(bytes: Uint8Array): DocumentFormat | null {
  if (startsWith(bytes, RTF)) return 'rtf'
  // In a text that speaks of the format the mark may stand, but not before everything else.
  const head = asciiOf(bytes.subarray(0, PDF_HEAD))
  return /^[^\p{L}]*%PDF-\d/u.test(head) ? 'pdf' : null
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  return /^(?:ï»¿)?\s*<(?:!doctype html|html[\s>])/i.test(asciiOf(bytes.subarray(0, 200)))
}

/** A stream of this name holds an encrypted Office document (MS-OFFCRYPTO, 1.3.2); names are in UTF-16. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return asBuffer(bytes).includes('EncryptedPackage', 0, 'utf16le')
}

function asciiOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
