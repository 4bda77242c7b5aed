/**
 * The fixed words of a project. They stand apart from the schemas that check them, so that the page, which
 * trusts what main has checked, needs no schema library.
 */

export const languages = ['fr', 'en'] as const

export const roles = ['checker', 'editor', 'second-reader'] as const

export const verdicts = ['verified', 'disputed', 'pending'] as const

export const claimKinds = [
  'number',
  'date',
  'quotation',
  'statement',
  'event',
  'comparison',
  'cause',
  'prediction',
  'opinion',
] as const

export const stances = ['supports', 'contradicts', 'context'] as const

/**
 * What became of a claim in a later draft: its words stand there as they were, or elsewhere, or with other words;
 * nobody can tell without reading; or they are not there any more.
 */
export const placementOutcomes = ['kept', 'moved', 'changed', 'unsure', 'orphaned'] as const

/** What one person asks of another about a claim. */
export const requestKinds = [
  'second-source',
  'primary-source',
  'ask-writer',
  'ask-expert',
  'legal-read',
] as const

export const locatorLabels = ['page', 'paragraph', 'timestamp', 'section', 'line'] as const

/** The kinds of sources that journalists cite most. */
export const commonCslTypes = [
  'webpage',
  'article-newspaper',
  'post',
  'speech',
  'interview',
  'report',
  'legislation',
  'book',
  'graphic',
  'motion_picture',
  'song',
  'document',
] as const

/** All types of CSL 1.0.2, appendix III. */
export const cslTypes = [
  ...commonCslTypes,
  'article',
  'article-journal',
  'article-magazine',
  'bill',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'hearing',
  'legal_case',
  'manuscript',
  'map',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post-weblog',
  'regulation',
  'review',
  'review-book',
  'software',
  'standard',
  'thesis',
  'treaty',
] as const

/** What of the claims and suggestions the review can list. */
export const reviewFilters = [
  'all',
  'todo',
  'requests',
  'contested',
  'pending',
  'verified',
  'disputed',
  'suggested',
  'unsourced',
] as const

export const themes = ['system', 'light', 'dark'] as const

/** How sources can be cited; `claimdesk` is our own way, the others are styles of the CSL repository. */
export const citationStyles = ['claimdesk', 'apa', 'harvard', 'vancouver'] as const

/** When a newsroom asks for a second person's sign-off. */
export const signoffRules = ['when-shared', 'always', 'never'] as const

export const logoTypes = ['image/png', 'image/jpeg'] as const

/** What a project can be exported as, by the names of the command line. */
export const exportKinds = [
  'html',
  'pdf',
  'docx',
  'markdown',
  'checking-copy',
  'checked-copy-docx',
  'checked-copy-html',
  'checked-copy-markdown',
  'sources-csl',
  'sources-bibtex',
  'sources-csv',
  'claims-csv',
  'claims-json',
  'claimreview',
  'annotations',
  'log-csv',
  'log-json',
  'package',
] as const
