import { readName } from '../project/csl/csl-names.ts'
import type { CslDate } from '../project/sources.ts'
import { isoCslDate } from './words/dates.ts'
import { writeCsv, type CsvColumn } from './csv/csv.ts'
import { csvWords } from './csv/csv-words.ts'
import { phrasesOf, type Phrases } from './phrases.ts'
import type { ReportModel } from './model/report-model.ts'
import type { ReportFile, ReportSource } from './model/report-source.ts'

/** A source with one of its files, or with `null` where it has none. */
interface SourceRow {
  readonly source: ReportSource
  readonly file: ReportFile | null
}

/**
 * The sources for an archive: a row for each file that is kept of a source, with its SHA-256, and one for a source
 * without files. Headings are in the report's language; dates are ISO 8601, as exactly as the source tells them.
 */
export function writeSourcesCsv(model: ReportModel): string {
  const phrases = phrasesOf(model)
  const rows = model.sources.flatMap((source): SourceRow[] =>
    source.files.length === 0
      ? [{ source, file: null }]
      : source.files.map((file) => ({ source, file })),
  )
  return writeCsv(columnsOf(phrases), rows, csvWords(phrases))
}

function columnsOf({ t }: Phrases): readonly CsvColumn<SourceRow>[] {
  return [
    { heading: t('csv.number'), cell: ({ source }) => source.number },
    { heading: t('csv.citation'), cell: ({ source }) => source.citation },
    { heading: t('csv.type'), cell: ({ source }) => source.csl.type },
    { heading: t('csv.title'), cell: ({ source }) => source.csl.title },
    { heading: t('csv.authors'), cell: ({ source }) => (source.csl.author ?? []).map(readName) },
    { heading: t('csv.container'), cell: ({ source }) => source.csl['container-title'] },
    { heading: t('csv.publisher'), cell: ({ source }) => source.csl.publisher },
    {
      heading: t('csv.issued'),
      cell: ({ source }) => dateOf(source.csl.issued),
    },
    {
      heading: t('csv.accessed'),
      cell: ({ source }) => dateOf(source.csl.accessed),
    },
    { heading: t('csv.address'), cell: ({ source }) => source.csl.URL },
    { heading: 'DOI', cell: ({ source }) => source.csl.DOI },
    { heading: t('csv.language'), cell: ({ source }) => source.csl.language },
    { heading: t('csv.confidential'), cell: ({ source }) => source.confidential },
    { heading: t('csv.claims'), cell: ({ source }) => source.claims.map(String) },
    { heading: t('csv.file'), cell: ({ file }) => file?.name },
    { heading: t('csv.sha256'), cell: ({ file }) => file?.sha256 },
    { heading: t('csv.bytes'), cell: ({ file }) => file?.size },
    { heading: t('csv.missing'), cell: ({ file }) => file?.missing },
    { heading: t('csv.id'), cell: ({ source }) => source.id },
  ]
}

/** As exactly as the source tells it: ISO 8601, or its own words where it has no more. */
function dateOf(date: CslDate | undefined): string | null {
  return date === undefined ? null : isoCslDate(date) || (date.literal ?? null)
}
