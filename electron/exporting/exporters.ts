import type { StoredEvent } from '../../shared/project/stored-event.ts'
import type { ExportKind } from '../../shared/report/export-kinds.ts'
import { logCsvLines } from '../../shared/report/log/write-log-csv.ts'
import { writeLogJson } from '../../shared/report/log/write-log-json.ts'
import type { ReportModel } from '../../shared/report/model/report-model.ts'
import { writeAnnotations } from '../../shared/report/write-annotations.ts'
import { writeCheckingCopy } from '../../shared/report/write-checking-copy.ts'
import { writeClaimReview } from '../../shared/report/write-claim-review.ts'
import { writeClaimsCsv } from '../../shared/report/write-claims-csv.ts'
import { writeCheckedCopyHtml } from '../../shared/report/checked-copy/write-checked-copy-html.ts'
import { writeCheckedCopyMarkdown } from '../../shared/report/checked-copy/write-checked-copy-markdown.ts'
import { writeHtml } from '../../shared/report/write-html.ts'
import { writeJson } from '../../shared/report/write-json.ts'
import { writeMarkdown } from '../../shared/report/write-markdown.ts'
import { writeSourcesCsl } from '../../shared/report/write-sources-csl.ts'
import { writeSourcesCsv } from '../../shared/report/write-sources-csv.ts'
import { inPieces } from './in-pieces.ts'

/** What an export is written from. */
export interface ExportInput {
  readonly model: ReportModel
  /** The project's events, in the order of their stamps. */
  readonly events: readonly StoredEvent[]
  /** Prints an HTML document that has all it needs in it, and gives the PDF file. */
  readonly print: (page: string) => Promise<Uint8Array>
  /** The whole project as a package, in pieces. */
  readonly pack: () => AsyncIterable<Uint8Array>
}

export type Exporter = (input: ExportInput) => ExportContent | Promise<ExportContent>

/** Text is written in UTF-8; what is large comes in pieces. */
export type ExportContent = string | Uint8Array | AsyncIterable<Uint8Array>

/** How each export is written. */
export const exporters: Readonly<Record<ExportKind, Exporter>> = {
  html: ({ model }) => writeHtml(model),
  pdf: async ({ model, print }) => {
    // They are large, and of no use before something is printed.
    const { fontFaces } = await import('./print-fonts.ts')
    return print(writeHtml(model, { fontFaces }))
  },
  docx: async ({ model }) => {
    // A large library that most starts of the app do not need.
    const { writeDocx } = await import('../../shared/report/docx/write-docx.ts')
    return writeDocx(model)
  },
  'checked-copy-docx': async ({ model }) => {
    const { writeCheckedCopyDocx } = await import('../../shared/report/docx/write-checked-copy.ts')
    return writeCheckedCopyDocx(model)
  },
  'checked-copy-html': ({ model }) => writeCheckedCopyHtml(model),
  'checked-copy-markdown': ({ model }) => writeCheckedCopyMarkdown(model),
  'checking-copy': ({ model }) => writeCheckingCopy(model),
  markdown: ({ model }) => writeMarkdown(model),
  'sources-csl': ({ model }) => writeSourcesCsl(model),
  'sources-bibtex': async ({ model }) => {
    // It brings a library that most starts of the app do not need.
    const { writeSourcesBibtex } =
      await import('../../shared/report/bibtex/write-sources-bibtex.ts')
    return writeSourcesBibtex(model)
  },
  'sources-csv': ({ model }) => writeSourcesCsv(model),
  'claims-csv': ({ model }) => writeClaimsCsv(model),
  'claims-json': ({ model }) => writeJson(model),
  claimreview: ({ model }) => writeClaimReview(model),
  annotations: ({ model }) => writeAnnotations(model),
  'log-csv': ({ model, events }) => inPieces(logCsvLines(model, events)),
  'log-json': ({ model, events }) => writeLogJson(model, events),
  package: ({ pack }) => pack(),
}
