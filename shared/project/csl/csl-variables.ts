/**
 * The variables of CSL 1.0.2, appendix IV, that a stored source can bear. What only citing gives a value to
 * (`citation-number`, `locator`, `year-suffix` …) is not among them.
 */

/** Standard and number variables; numbers are kept as text, for an issue can be "3-4". `title` stands apart. */
export const cslTextVariables = [
  'abstract',
  'annote',
  'archive',
  'archive_collection',
  'archive_location',
  'archive-place',
  'authority',
  'call-number',
  'chapter-number',
  'citation-key',
  'collection-number',
  'collection-title',
  'container-title',
  'container-title-short',
  'dimensions',
  'division',
  'DOI',
  'edition',
  'event-place',
  'event-title',
  'genre',
  'ISBN',
  'ISSN',
  'issue',
  'jurisdiction',
  'keyword',
  'language',
  'medium',
  'note',
  'number',
  'number-of-pages',
  'number-of-volumes',
  'original-publisher',
  'original-publisher-place',
  'original-title',
  'page',
  'page-first',
  'part-number',
  'part-title',
  'PMCID',
  'PMID',
  'printing-number',
  'publisher',
  'publisher-place',
  'references',
  'reviewed-genre',
  'reviewed-title',
  'scale',
  'section',
  'source',
  'status',
  'supplement-number',
  'title-short',
  'URL',
  'version',
  'volume',
  'volume-title',
  'volume-title-short',
] as const
export type CslTextVariable = (typeof cslTextVariables)[number]

/**
 * Those that the specification has and its schema of items (`csl-data.json` 1.0.2) has not, or under other names.
 * They are written into an item's note, a line each, as citeproc-js and Zotero read them ("cheater syntax").
 */
export const cslVariablesInNotes = [
  'part-number',
  'printing-number',
  'supplement-number',
] as const satisfies readonly CslTextVariable[]

export const cslNameVariables = [
  'author',
  'chair',
  'collection-editor',
  'compiler',
  'composer',
  'container-author',
  'contributor',
  'curator',
  'director',
  'editor',
  'editorial-director',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
  'translator',
] as const
export type CslNameVariable = (typeof cslNameVariables)[number]

export const cslDateVariables = [
  'accessed',
  'available-date',
  'event-date',
  'issued',
  'original-date',
  'submitted',
] as const
export type CslDateVariable = (typeof cslDateVariables)[number]
