import type { ExportKind } from '../../shared/report/export-kinds.ts'
import type { ReportModel } from '../../shared/report/report-model.ts'
import { writeHtml } from '../../shared/report/write-html.ts'
import { writeJson } from '../../shared/report/write-json.ts'
import { writeMarkdown } from '../../shared/report/write-markdown.ts'

/** What an export is written from. */
export interface ExportInput {
  readonly model: ReportModel
}

/** Text is written in UTF-8. */
export type Exporter = (input: ExportInput) => ExportContent | Promise<ExportContent>

export type ExportContent = string | Uint8Array

/** How each export is written. */
export const exporters: Readonly<Record<ExportKind, Exporter>> = {
  html: ({ model }) => writeHtml(model),
  markdown: ({ model }) => writeMarkdown(model),
  'claims-json': ({ model }) => writeJson(model),
}
