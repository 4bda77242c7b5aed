import { decodeText } from '../../../shared/article/encoding/decode-text.ts'
import {
  MAX_PREVIEW_LINES,
  MAX_PREVIEW_TEXT,
  type OpenedKind,
  type PreviewAnswer,
  type PreviewTask,
  type TextPreview,
} from '../../../shared/ipc/file-preview.ts'
import { readText } from '../../../shared/article/read-text.ts'
import { fetchOffered } from '../fetch-offered.ts'
import { parseDocument } from '../parse-document.ts'
import { problemOf, Unreadable } from '../parsers/unreadable.ts'
import { drawPicture } from './draw-picture.ts'
import type { PreviewedPdf } from './previewed-pdf.ts'

let pdf: PreviewedPdf | null = null

/** Opens a file for its preview, or shows more of the one that is open. Never rejects for what is in the file. */
export async function answerPreview(task: PreviewTask): Promise<PreviewAnswer> {
  try {
    switch (task.task) {
      case 'open':
        return await open(task.kind, task.path)
      case 'page':
        return { ok: true, page: await opened().draw(task.page, task.scale) }
      case 'find':
        return { ok: true, found: await opened().find(task.text, task.from, task.step) }
    }
  } catch (error) {
    return { ok: false, problem: problemOf(error) }
  }
}

function opened(): PreviewedPdf {
  if (!pdf) throw new Unreadable('corrupt')
  return pdf
}

async function open(kind: OpenedKind, path: string): Promise<PreviewAnswer> {
  if (kind === 'picture') {
    return { ok: true, opened: { kind: 'picture', picture: await drawPicture(path) } }
  }
  const bytes = await fetchOffered(path)
  if (kind === 'lines') return openLines(bytes)
  if (kind === 'pages') {
    // By far the largest, and not every file is one.
    const { openPdf } = await import('./previewed-pdf.ts')
    pdf = await openPdf(bytes)
    return { ok: true, opened: { kind: 'pages', count: pdf.count } }
  }
  const outcome =
    kind === 'markdown'
      ? readText(kind, bytes, null)
      : await parseDocument(kind, bytes, { fragment: true, charset: null })
  if (!outcome.ok) return outcome
  const paragraphs = outcome.document.blocks.map(({ text }) => text)
  return { ok: true, opened: shorten(paragraphs, 'paragraph') }
}

function openLines(bytes: Uint8Array): PreviewAnswer {
  if (bytes.length === 0) return { ok: false, problem: 'empty' }
  const decoded = decodeText(bytes)
  if (!decoded) return { ok: false, problem: 'unsupported' }
  return { ok: true, opened: shorten(decoded.text.split(/\r\n?|\n/), 'line') }
}

function shorten(lines: readonly string[], countedAs: TextPreview['countedAs']): TextPreview {
  let left = MAX_PREVIEW_TEXT
  const shown: string[] = []
  for (const line of lines) {
    if (shown.length === MAX_PREVIEW_LINES || left <= 0) break
    shown.push(line.slice(0, left).toWellFormed())
    left -= line.length
  }
  return { kind: 'text', lines: shown, countedAs, isCut: shown.length < lines.length || left < 0 }
}
