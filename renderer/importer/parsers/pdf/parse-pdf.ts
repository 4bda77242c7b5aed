import type { PDFDocumentProxy } from 'pdfjs-dist'
import { findPublicationDate } from '../../../../shared/article/describing/publication-date.ts'
import type { Block } from '../../../../shared/project/records.ts'
import type { FoundDocument } from '../found-document.ts'
import { bylineOf } from '../found-properties.ts'
import { Unreadable } from '../unreadable.ts'
import { joinParagraphs } from './join-paragraphs.ts'
import { openPdfDocument } from './open-pdf.ts'
import { withoutFurniture, type PageOfLines } from './page-furniture.ts'
import { readProperties } from './pdf-properties.ts'
import { readPage } from './read-page.ts'
import { inReadingOrder } from './reading-order.ts'

/** More pages are a book. */
const MAX_PAGES = 500

/** Reads the text of a PDF: no fonts, pictures or forms are made. */
export async function parsePdf(bytes: Uint8Array): Promise<FoundDocument> {
  const pdf = await openPdfDocument(bytes)
  try {
    return await readDocument(pdf)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function readDocument(pdf: PDFDocumentProxy): Promise<FoundDocument> {
  if (pdf.numPages > MAX_PAGES) throw new Unreadable('too-complex')
  const pages: PageOfLines[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    pages.push(await readPage(await pdf.getPage(number)))
  }
  const columns = withoutFurniture(pages).flatMap(({ lines }) => inReadingOrder(lines))
  const blocks = joinParagraphs(columns)
  if (blocks.length === 0) throw new Unreadable('no-text-layer')
  const properties = await readProperties(pdf)
  return {
    title: headline(blocks) ?? properties.title,
    byline: bylineOf(properties),
    // That of the file is when it was made, and often made again; what the article says of itself counts.
    date: findPublicationDate(blocks, 'day-month') === null ? properties.date : null,
    language: properties.language,
    blocks,
  }
}

/** The largest heading, if it stands near the top. */
function headline(blocks: readonly Block[]): string | null {
  const first = blocks.slice(0, 4).find((block) => block.type === 'heading' && block.level === 1)
  return first?.text ?? null
}
