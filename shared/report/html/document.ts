import type { ReportModel } from '../model/report-model.ts'
import { html, styleElement, type Html } from './html.ts'
import { bundledFontStyle, reportStyle } from './style/report-style.ts'

/**
 * Nothing is loaded and nothing runs, wherever the file is opened. Styles are allowed as such, not by their
 * hash; they are constants of ours, and there is no style attribute.
 */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

export interface HtmlFonts {
  /** `@font-face` rules with the fonts `Inter Variable` and `Source Serif 4 Variable` in them, as `data:` URLs. */
  readonly fontFaces: string
}

export interface HtmlContent {
  readonly title: string
  readonly body: readonly (Html | null)[]
  /** What this document needs beyond the style of all; a constant of ours. */
  readonly style?: string
}

/**
 * One HTML file that needs nothing else, to be read on a screen or printed.
 *
 * @param fonts for what has to look the same everywhere; without them the reader's own fonts do
 */
export function htmlDocument(
  { title, body, style = '' }: HtmlContent,
  { language, status }: Pick<ReportModel, 'language' | 'status'>,
  fonts?: HtmlFonts,
): string {
  const policy = CONTENT_SECURITY_POLICY + (fonts ? '; font-src data:' : '')
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="Claimdesk" />
        <title>${title}</title>
        ${styleElement(reportStyle + style)}
        ${fonts ? styleElement(fonts.fontFaces + bundledFontStyle) : null}
      </head>
      <body class="${status}">
        ${body}
      </body>
    </html> `.markup
}
