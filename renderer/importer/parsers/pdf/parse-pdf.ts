import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Block } from '../../../../shared/project/records.ts'
import { dateOf } from '../../../../shared/article/describing/iso-date.ts'
import type { FoundDocument } from '../found-document.ts'
import { Unreadable } from '../unreadable.ts'
import { joinParagraphs } from './join-paragraphs.ts'
import { openPdfDocument } from './open-pdf.ts'
import { withoutFurniture, type PageOfLines } from './page-furniture.ts'
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
  const { title, author, created, language } = await readInfo(pdf)
  return {
    title: headline(blocks) ?? (isMadeUp(title) ? null : title),
    byline: author,
    date: dateOfPdf(created),
    language,
    blocks,
  }
}

/** The largest heading, if it stands near the top. */
function headline(blocks: readonly Block[]): string | null {
  const first = blocks.slice(0, 4).find((block) => block.type === 'heading' && block.level === 1)
  return first?.text ?? null
}

interface Info {
  readonly title: string | null
  readonly author: string | null
  readonly created: string | null
  readonly language: string | null
}

async function readInfo(pdf: PDFDocumentProxy): Promise<Info> {
  const { info } = await pdf.getMetadata()
  const read = (name: string): string | null => {
    const value: unknown = Reflect.get(info, name)
    return typeof value === 'string' ? value : null
  }
  return {
    title: read('Title'),
    author: read('Author'),
    created: read('CreationDate'),
    language: read('Language'),
  }
}

/** Titles that a program made of a file's name, or of nothing. */
function isMadeUp(title: string | null): boolean {
  return (
    title === null ||
    /^(?:microsoft word - .*|untitled.*|sans titre.*|document ?\d*|.*\.(?:docx?|odt|rtf|indd|qxp|tex|pdf|html?))$/i.test(
      title.trim(),
    )
  )
}

/** `D:20250314101500+01'00'` (7.9.4): the day, as the writer's clock had it. */
function dateOfPdf(stated: string | null): string | null {
  const [, year, month = '1', day = '1'] =
    /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(stated ?? '') ?? []
  return year === undefined ? null : dateOf(Number(year), Number(month), Number(day))
}
