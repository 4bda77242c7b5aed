import type { Span } from '../../shared/anchoring/selectors.ts'
import { CLOSE_OVERLAP, type ArticleComparison } from './compare-article.ts'
import { isSameSpeaker } from './same-speaker.ts'
import { CHECK_THRESHOLD } from './sentence-score.ts'

/** Something in which the app and the annotation differ. */
export interface ClaimMiss {
  readonly path: string
  readonly what:
    | 'span missed'
    | 'span too many'
    | 'other extent'
    | 'other speaker'
    | 'other kinds'
    | 'check-worthy sentence missed'
    | 'sentence not check-worthy'
  readonly expected: string
  readonly found: string
}

/** The differences in an article: spans, then speakers and kinds, then check-worthy sentences. */
export function findClaimMisses(comparison: ArticleComparison): readonly ClaimMiss[] {
  const { article, expected, found, pairs, sentences } = comparison
  const { path } = article
  const words = ({ start, end }: Span) => article.text.slice(start, end)
  const matched = new Set<unknown>(pairs.flatMap((pair) => [pair.expected, pair.found]))
  const name = (speaker: string | null) => speaker ?? '–'
  const misses: ClaimMiss[] = []
  const add = (what: ClaimMiss['what'], wanted: string, got: string) =>
    misses.push({ path, what, expected: wanted, found: got })

  for (const gold of expected.filter((span) => !matched.has(span)))
    add('span missed', `${name(gold.speaker)}: ${words(gold.span)}`, '')
  for (const suggestion of found.filter((one) => !matched.has(one)))
    add('span too many', '', `${name(suggestion.speaker)}: ${words(suggestion.span)}`)
  for (const pair of pairs) {
    const where = words(pair.expected.span)
    if (pair.overlap < CLOSE_OVERLAP) add('other extent', where, words(pair.found.span))
    if (!isSameSpeaker(pair.expected.speaker, pair.found.speaker))
      add('other speaker', `${name(pair.expected.speaker)}: ${where}`, name(pair.found.speaker))
    const kinds = pair.expected.kinds.toSorted().join(',')
    const foundKinds = pair.found.kinds.toSorted().join(',')
    if (kinds !== foundKinds) add('other kinds', `${kinds}: ${where}`, foundKinds)
  }
  for (const { sentence, score, isRelevant } of sentences) {
    const isFound = score >= CHECK_THRESHOLD
    if (isFound === isRelevant) continue
    const what = isRelevant ? 'check-worthy sentence missed' : 'sentence not check-worthy'
    add(what, words(sentence.span), score.toFixed(2))
  }
  return misses
}

export function describeClaimMiss({ path, what, expected, found }: ClaimMiss): string {
  return [path, what, expected, found].join('\t')
}
