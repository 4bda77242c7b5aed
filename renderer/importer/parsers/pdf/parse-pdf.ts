import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist'
// Makes itself known to the library, which then needs no worker: this window is one already.
import 'pdfjs-dist/build/pdf.worker.mjs'
import type { Block } from '../../../../shared/project/records.ts'
import type { FoundDocument } from '../found-document.ts'
import { dateOf } from '../../../../shared/article/iso-date.ts'
import { Unreadable } from '../unreadable.ts'
import { joinParagraphs } from './join-paragraphs.ts'
import { withoutFurniture, type PageOfLines } from './page-furniture.ts'
import { inReadingOrder } from './reading-order.ts'
import { joinRuns, type TextRun } from './text-line.ts'

/** More pages are a book. */
const MAX_PAGES = 500

/** Reads the text of a PDF (ISO 32000-2): no fonts, pictures or forms are made, and nothing of it runs. */
export async function parsePdf(bytes: Uint8Array): Promise<FoundDocument> {
  const task = getDocument({
    // It takes the buffer away from whoever gives it.
    data: bytes.slice(),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
  })
  try {
    return await readDocument(await task.promise)
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException'
      ? new Unreadable('encrypted')
      : error
  } finally {
    await task.destroy()
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

async function readPage(page: PDFPageProxy): Promise<PageOfLines> {
  const { height } = page.getViewport({ scale: 1 })
  const { transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ disableNormalization: true })
  const runs = items.flatMap((item) => ('str' in item ? [runOf(item, transform)] : []))
  page.cleanup()
  return { height, lines: joinRuns(runs.filter((run) => run !== null)) }
}

interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly fontName: string
}

/** A run with its place on the page as it is shown; `null` for text that does not run from left to right. */
function runOf(item: TextItem, viewport: readonly number[]): TextRun | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = viewport
  const [ta = 0, tb = 0, tc = 0, td = 0, te = 0, tf = 0] = item.transform
  const alongX = a * ta + c * tb
  const alongY = b * ta + d * tb
  if (item.str === '' || Math.abs(alongY) > Math.abs(alongX)) return null
  return {
    text: item.str,
    x: a * te + c * tf + e,
    y: b * te + d * tf + f,
    width: item.width,
    size: Math.hypot(a * tc + c * td, b * tc + d * td),
    font: item.fontName,
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
