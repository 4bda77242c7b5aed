import type { ReportModel } from './report-model.ts'
import { phrasesOf } from './phrases.ts'
import { articleSection } from './html/article.ts'
import { claimsSection } from './html/claims.ts'
import { logSection, methodSection, reportFooter } from './html/colophon.ts'
import { draftBanner, reportHeader } from './html/header.ts'
import { html, styleElement, type Html } from './html/html.ts'
import type { Page } from './html/page.ts'
import { sourcesSection } from './html/sources.ts'
import { bundledFontStyle, reportStyle } from './html/style/report-style.ts'
import { summarySection } from './html/summary.ts'

/**
 * Nothing is loaded and nothing runs, wherever the file is opened. Styles are allowed as such, not by their
 * hash; there is one style element, whose text is the same in every report, and no style attribute.
 */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

export interface HtmlFonts {
  /** `@font-face` rules with the fonts `Inter Variable` and `Source Serif 4 Variable` in them, as `data:` URLs. */
  readonly fontFaces: string
}

/**
 * The report as one HTML file that needs nothing else, to be read on a screen or printed.
 *
 * @param fonts for what has to look the same everywhere; without them the reader's own fonts do
 */
export function writeHtml(model: ReportModel, fonts?: HtmlFonts): string {
  const phrases = phrasesOf(model)
  const page: Page = { model, phrases }
  const policy = CONTENT_SECURITY_POLICY + (fonts ? '; font-src data:' : '')
  const title = phrases.t('report.documentTitle', {
    title: model.title || phrases.t('report.untitled'),
  })
  return html`<!doctype html>
    <html lang="${model.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="Claimdesk" />
        <title>${title}</title>
        ${styleElement(reportStyle)}
        ${fonts ? styleElement(fonts.fontFaces + bundledFontStyle) : null}
      </head>
      <body class="${model.status}">
        ${reportHeader(page)} ${contents(page)}
        <main>
          ${draftBanner(page)} ${summarySection(page)} ${articleSection(page)}
          ${claimsSection(page)} ${sourcesSection(page)} ${methodSection(page)} ${logSection(page)}
        </main>
        ${reportFooter(page)}
      </body>
    </html> `.markup
}

function contents({ model, phrases: { t } }: Page): Html {
  const parts = [
    'summary',
    ...(model.article ? (['article'] as const) : []),
    ...(model.claims.length > 0 ? (['claims'] as const) : []),
    'sources',
    'method',
    'log',
  ] as const
  return html`<nav aria-label="${t('report.contents')}">
    <ul>
      ${parts.map((part) => html`<li><a href="#${part}">${t(`section.${part}`)}</a></li>`)}
    </ul>
  </nav>`
}
