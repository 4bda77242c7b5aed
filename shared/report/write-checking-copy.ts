import { articleSection } from './html/article.ts'
import { claimsSection } from './html/claims.ts'
import { logSection, reportFooter } from './html/colophon.ts'
import { contents } from './html/contents.ts'
import { htmlDocument } from './html/document.ts'
import { draftBanner, reportHeader } from './html/header.ts'
import { html } from './html/html.ts'
import { removedSection } from './html/removed-claims.ts'
import type { Page } from './html/page.ts'
import { sourcesSection } from './html/sources.ts'
import { historyStyle } from './html/style/history-style.ts'
import { summarySection } from './html/summary.ts'
import { phrasesOf } from './phrases.ts'
import type { ReportModel } from './model/report-model.ts'

/**
 * The copy that the desk works with, as one HTML file: the article with its claims numbered, for each claim all of its
 * evidence with whole hashes, and who decided what and when, also of claims that no longer stand. The article is in it whatever a report leaves out.
 */
export function writeCheckingCopy(report: ReportModel): string {
  const model = { ...report, article: report.draft && report.blocks }
  const phrases = phrasesOf(model)
  const page: Page = { model, phrases, reader: 'desk' }
  const { t } = phrases
  const title = t('checkingCopy.documentTitle', { title: phrases.title(model) })
  const body = [
    reportHeader(page, t('checkingCopy.kind')),
    contents(page, ['summary', 'article', 'claims', 'removed', 'sources', 'log']),
    html`<main>
      ${draftBanner(page)} ${summarySection(page)} ${articleSection(page)} ${claimsSection(page)}
      ${removedSection(page)} ${sourcesSection(page)} ${logSection(page)}
    </main>`,
    reportFooter(page),
  ]
  return htmlDocument({ title, body, style: historyStyle }, model)
}
