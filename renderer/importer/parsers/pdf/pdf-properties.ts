import type { PDFDocumentProxy } from 'pdfjs-dist'
import { dateOf } from '../../../../shared/article/describing/iso-date.ts'
import { believe, type FoundProperties } from '../found-properties.ts'
import { openPdfDocument } from './open-pdf.ts'

export interface PdfProperties extends FoundProperties {
  readonly language: string | null
}

/** What a PDF says of itself, also where its pages are pictures or a book's. */
export async function readPdfProperties(bytes: Uint8Array): Promise<FoundProperties> {
  const pdf = await openPdfDocument(bytes)
  try {
    return await readProperties(pdf)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** By its XMP metadata (ISO 32000-2, 14.3.2), which writers keep up, and the older information dictionary (14.3.3). */
export async function readProperties(pdf: PDFDocumentProxy): Promise<PdfProperties> {
  const { info, metadata } = await pdf.getMetadata()
  const read = (name: string): string | null => {
    const value: unknown = Reflect.get(info, name)
    return typeof value === 'string' ? value : null
  }
  // Typed as `Metadata` by the library, and there only where the file has it.
  const xmp = (name: string): string | null => {
    const value: unknown = (metadata as typeof metadata | null)?.get(name)
    return Array.isArray(value) ? value.join(';') : typeof value === 'string' ? value : null
  }
  const properties = believe({
    titles: [xmp('dc:title'), read('Title')],
    authors: [xmp('dc:creator'), read('Author')],
    dates: [dateOfPdf(read('CreationDate')), xmp('xmp:createdate')],
  })
  return { ...properties, language: read('Language') }
}

/** `D:20250314101500+01'00'` (7.9.4): the day, as the writer's clock had it. */
function dateOfPdf(stated: string | null): string | null {
  const [, year, month = '1', day = '1'] =
    /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(stated ?? '') ?? []
  return year === undefined ? null : dateOf(Number(year), Number(month), Number(day))
}
