import type { ReportModel } from './model/report-model.ts'
import { phrasesOf } from './phrases.ts'
import { articleSection } from './html/article.ts'
import { claimsSection } from './html/claims.ts'
import { logSection, methodSection, reportFooter } from './html/colophon.ts'
import { contents } from './html/contents.ts'
import { htmlDocument, type HtmlFonts } from './html/document.ts'
import { draftBanner, reportHeader } from './html/header.ts'
import { html } from './html/html.ts'
import type { Page } from './html/page.ts'
import { sourcesSection } from './html/sources.ts'
import { previewStyle } from './html/style/preview-style.ts'
import { summarySection } from './html/summary.ts'

/**
 * The report as one HTML file that needs nothing else, to be read on a screen or printed.
 *
 * @param fonts for what has to look the same everywhere; without them the reader's own fonts do
 */
export function writeHtml(model: ReportModel, fonts?: HtmlFonts): string {
  return writeDocument(model, '', fonts)
}

/** The same report as the app shows it while options are chosen: it is there at once, however long it is. */
export function writeHtmlPreview(model: ReportModel): string {
  return writeDocument(model, previewStyle)
}

function writeDocument(model: ReportModel, style: string, fonts?: HtmlFonts): string {
  const phrases = phrasesOf(model)
  const page: Page = { model, phrases, reader: 'public' }
  const title = phrases.t('report.documentTitle', { title: phrases.title(model) })
  const body = [
    reportHeader(page),
    contents(page, ['summary', 'article', 'claims', 'sources', 'method', 'log']),
    html`<main>
      ${draftBanner(page)} ${summarySection(page)} ${articleSection(page)} ${claimsSection(page)}
      ${sourcesSection(page)} ${methodSection(page)} ${logSection(page)}
    </main>`,
    reportFooter(page),
  ]
  return htmlDocument({ title, body, style }, model, fonts)
}
