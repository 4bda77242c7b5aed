import { PACKAGE_EXTENSION } from '../project/package-extensions.ts'
import type { exportKinds } from '../project/vocabulary.ts'

export type ExportKind = (typeof exportKinds)[number]

/** For whom an export is: how the app arranges them. */
export const exportGroups = [
  'report',
  'copies',
  'sources',
  'claims',
  'data',
  'log',
  'package',
] as const
export type ExportGroup = (typeof exportGroups)[number]

interface ExportFacts {
  readonly group: ExportGroup
  /** Without its dot. */
  readonly extension: string
}

/** What is to be known of each export before one is made. */
export const exportFacts: Readonly<Record<ExportKind, ExportFacts>> = {
  html: { group: 'report', extension: 'html' },
  pdf: { group: 'report', extension: 'pdf' },
  docx: { group: 'report', extension: 'docx' },
  markdown: { group: 'report', extension: 'md' },
  'checking-copy': { group: 'copies', extension: 'html' },
  'checked-copy-docx': { group: 'copies', extension: 'docx' },
  'checked-copy-html': { group: 'copies', extension: 'html' },
  'checked-copy-markdown': { group: 'copies', extension: 'md' },
  'sources-csl': { group: 'sources', extension: 'json' },
  'sources-bibtex': { group: 'sources', extension: 'bib' },
  'sources-csv': { group: 'sources', extension: 'csv' },
  'claims-csv': { group: 'claims', extension: 'csv' },
  package: { group: 'package', extension: PACKAGE_EXTENSION },
  'claims-json': { group: 'claims', extension: 'json' },
  claimreview: { group: 'data', extension: 'jsonld' },
  annotations: { group: 'data', extension: 'jsonld' },
  'log-csv': { group: 'log', extension: 'csv' },
  'log-json': { group: 'log', extension: 'json' },
}
