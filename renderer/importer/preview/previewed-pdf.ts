import type { PDFDocumentProxy } from 'pdfjs-dist'
import { findText } from '../../../shared/article/find-text.ts'
import {
  MAX_PREVIEW_PAGES,
  type PlacedLine,
  type PreviewAnswer,
} from '../../../shared/ipc/file-preview.ts'
import { openPdfDocument } from '../parsers/pdf/open-pdf.ts'
import { readPage } from '../parsers/pdf/read-page.ts'
import { inReadingOrder } from '../parsers/pdf/reading-order.ts'
import { Unreadable } from '../parsers/unreadable.ts'
import { packCanvas } from './draw-picture.ts'
import { PdfData } from './pdf-data.ts'

type DrawnPage = Extract<PreviewAnswer, { readonly page: unknown }>['page']

/** A PDF that is open, of which one page after the other is drawn. */
export interface PreviewedPdf {
  readonly count: number
  /** @param page from 1 @param scale pixels a point */
  readonly draw: (page: number, scale: number) => Promise<DrawnPage>
  /** The nearest page from this one on, or back, that has a text; at the end it goes on at the start. */
  readonly find: (text: string, from: number, step: 1 | -1) => Promise<number | null>
}

/** The most pixels of a page's picture, and points of a side of a page that is one. */
const MAX_PIXELS = 16_000_000
const MAX_POINTS = 14_400

export async function openPdf(bytes: Uint8Array): Promise<PreviewedPdf> {
  const pdf = await openPdfDocument(bytes, { BinaryDataFactory: PdfData, ...urls })
  if (pdf.numPages > MAX_PREVIEW_PAGES) throw new Unreadable('too-complex')
  return {
    count: pdf.numPages,
    draw: (page, scale) => draw(pdf, page, scale),
    async find(text, from, step) {
      for (let tried = 0; tried < pdf.numPages; tried += 1) {
        const number = ((from - 1 + step * tried + pdf.numPages * 2) % pdf.numPages) + 1
        const { lines } = await readPage(await pdf.getPage(number))
        const whole = inReadingOrder(lines).flat()
        if (findText(whole.map((line) => line.text).join(' '), text).length > 0) return number
      }
      return null
    },
  }
}

/** The library asks for files by these names alone; `PdfData` knows where they are. */
const urls = { standardFontDataUrl: 'fonts/', cMapUrl: 'cmaps/', cMapPacked: true } as const

async function draw(pdf: PDFDocumentProxy, number: number, scale: number): Promise<DrawnPage> {
  const page = await pdf.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  if (!(width > 0 && height > 0 && Math.max(width, height) <= MAX_POINTS)) {
    throw new Unreadable('too-complex')
  }
  const bounded = Math.min(scale, Math.sqrt(MAX_PIXELS / (width * height)))
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.floor(width * bounded)),
    Math.max(1, Math.floor(height * bounded)),
  )
  const context = canvas.getContext('2d')
  if (!context) throw new Unreadable('too-complex')
  const viewport = page.getViewport({ scale: bounded })
  // The library draws on any two-dimensional context, and its types name but one.
  const canvasContext = context as unknown as CanvasRenderingContext2D
  // As on paper: for a screen it would wait for frames, which a hidden page has none of.
  await page.render({ canvas: null, canvasContext, viewport, intent: 'print' }).promise
  const { lines } = await readPage(page)
  const placed = inReadingOrder(lines).flat().map(placedLine)
  const picture = await packCanvas(canvas, 'image/png')
  return { picture, width, height, lines: placed.slice(0, MAX_LINES) }
}

/** A page with more lines is a table of numbers without end. */
const MAX_LINES = 5_000

function placedLine(line: {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
}): PlacedLine {
  const text = line.text.trim().normalize('NFC').slice(0, 10_000).toWellFormed()
  return { text, x: line.x, y: line.y, width: Math.max(0, line.right - line.x), size: line.size }
}
