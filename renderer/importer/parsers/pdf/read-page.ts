import type { PDFPageProxy } from 'pdfjs-dist'
import type { PageOfLines } from './page-furniture.ts'
import { joinRuns, type TextRun } from './text-line.ts'

/** The pieces of lines of a page, in the order in which it draws them. */
export async function readPage(page: PDFPageProxy): Promise<PageOfLines> {
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
