import { basename, dirname, join } from 'node:path'
import type { Span } from '../../shared/anchoring/selectors.ts'
import { canonicalText } from '../../shared/article/canonical-text.ts'
import { importArticle, type ImportedArticle } from '../../shared/article/import-article.ts'
import type { Language } from '../../shared/project/records.ts'
import type { AnnotatedFile } from './annotated-files.ts'
import { BadInput } from './bad-input.ts'
import { parseExpectedOutcomes, type ExpectedOutcome } from './expected-outcomes.ts'

/** A draft as the app imports it. */
export interface ReadDraft extends Pick<ImportedArticle, 'blocks' | 'language'> {
  readonly text: string
}

/** Two drafts of one article, and what becomes of claims in the earlier one. */
export interface DraftPair {
  /** The folder. */
  readonly path: string
  readonly language: Language
  readonly old: ReadDraft
  readonly new: ReadDraft
  readonly claims: readonly ExpectedClaim[]
}

/** Where a claim stands in the earlier draft's canonical text, and what is to become of it. */
export interface ExpectedClaim {
  readonly span: Span
  readonly expected: ExpectedPlacement
}

/** `span` is into the later draft's canonical text. */
export type ExpectedPlacement =
  | { readonly outcome: 'kept' | 'moved' | 'changed'; readonly span: Span }
  | { readonly outcome: 'orphaned' }

const NAMES = ['old.txt', 'new.txt', 'expected.tsv'] as const

/**
 * Pairs of drafts, one for each folder that holds one of `old.txt`, `new.txt` and `expected.tsv`; other files are
 * passed over.
 *
 * @throws BadInput if one of the three is missing or broken, or if there is no pair
 */
export function readDraftPairs(files: readonly AnnotatedFile[]): readonly DraftPair[] {
  const parts = files.filter(({ path }) => NAMES.some((name) => name === basename(path)))
  const folders = Map.groupBy(parts, ({ path }) => dirname(path))
  if (folders.size === 0) throw new BadInput(`No folder holds ${NAMES.join(', ')}.`)
  return [...folders].map(([path, inFolder]) => readPair(path, inFolder))
}

function readPair(path: string, files: readonly AnnotatedFile[]): DraftPair {
  const [old, new_, outcomes] = NAMES.map((name) => {
    const file = files.find((one) => basename(one.path) === name)
    if (!file) throw new BadInput(`${path} has no ${name}.`)
    return file
  }) as [AnnotatedFile, AnnotatedFile, AnnotatedFile] // As many as there are names.
  const pair = { path, old: readDraft(old), new: readDraft(new_) }
  const claims = parseExpectedOutcomes(outcomes).map((line) => placeClaim(pair, line))
  return { ...pair, language: pair.old.language, claims }
}

function readDraft({ path, text }: AnnotatedFile): ReadDraft {
  const article = importArticle(text, 'text')
  if (article === 'empty') throw new BadInput(`${path} has no text.`)
  if (article === 'too-long') throw new BadInput(`${path} has more paragraphs than a draft can.`)
  const { blocks, language } = article
  return { blocks, language, text: canonicalText(blocks) }
}

function placeClaim(
  { path, ...drafts }: Pick<DraftPair, 'path' | 'old' | 'new'>,
  { line, old, expected }: ExpectedOutcome,
): ExpectedClaim {
  const spanOf = (draft: 'old' | 'new', quotation: string, occurrence: number): Span => {
    const span = findOccurrence(drafts[draft].text, quotation, occurrence)
    if (span) return span
    const which = occurrence === 1 ? '' : ` ${occurrence} times`
    const file = join(path, 'expected.tsv')
    throw new BadInput(`${file}:${line}: "${quotation}" is not in ${draft}.txt${which}.`)
  }
  const span = spanOf('old', old.quotation, old.occurrence)
  if (expected.outcome === 'orphaned') return { span, expected }
  const { outcome, quotation, occurrence } = expected
  return { span, expected: { outcome, span: spanOf('new', quotation, occurrence) } }
}

/** @param occurrence 1 for the first; those that overlap the one before do not count */
function findOccurrence(text: string, quotation: string, occurrence: number): Span | null {
  let start = text.indexOf(quotation)
  for (let nth = 1; nth < occurrence && start >= 0; nth += 1)
    start = text.indexOf(quotation, start + quotation.length)
  return start < 0 ? null : { start, end: start + quotation.length }
}
