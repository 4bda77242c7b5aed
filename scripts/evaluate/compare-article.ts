import { spansOverlap } from '../../shared/anchoring/selectors.ts'
import { suggestClaims, type Suggestion } from '../../shared/claims/suggest-claims.ts'
import type { ClaimKind } from '../../shared/project/records.ts'
import type { GoldArticle, GoldSentence, GoldSpan } from './gold-article.ts'
import { matchSpans, type SpanPair } from './match-spans.ts'
import type { Rated } from './measures.ts'
import { scoreIn } from './sentence-score.ts'

/** What is marked, with the kinds of its sentence. */
export interface ExpectedSpan extends GoldSpan {
  readonly kinds: readonly ClaimKind[]
}

export interface RatedGoldSentence extends Rated {
  readonly sentence: GoldSentence
}

export interface ArticleComparison {
  readonly article: GoldArticle
  readonly expected: readonly ExpectedSpan[]
  /** The suggestions that count as spans, without those in the title. */
  readonly found: readonly Suggestion[]
  /** Those that overlap by `LEAST_OVERLAP` at least. */
  readonly pairs: readonly SpanPair<ExpectedSpan, Suggestion>[]
  readonly sentences: readonly RatedGoldSentence[]
}

/** From this overlap on two spans are about the same words. */
export const LEAST_OVERLAP = 0.3

/** From this overlap on they are nearly the same. */
export const CLOSE_OVERLAP = 0.8

/** Compares what the app suggests in an article with what is annotated. */
export function compareArticle(article: GoldArticle): ArticleComparison {
  const { language, blocks, paragraphs } = article
  const suggestions = suggestClaims({ id: 'gold', language, blocks })
  const titleEnd = blocks[0]?.text.length ?? 0
  const sentences = paragraphs.flat()
  const expected = sentences.flatMap(({ spans, kinds }) =>
    spans.map((span) => ({ ...span, kinds })),
  )
  const found = suggestions.filter(
    (suggestion) => suggestion.span.start >= titleEnd && isSpan(suggestion),
  )
  return {
    article,
    expected,
    found,
    pairs: matchSpans(expected, found, LEAST_OVERLAP),
    sentences: sentences.map((sentence) => ({
      sentence,
      score: scoreIn(suggestions.filter(({ span }) => spansOverlap(span, sentence.span))),
      isRelevant: sentence.isCheckworthy,
    })),
  }
}

/** A suggestion with a speaker or in quotation marks; others are whole sentences of the article's own. */
function isSpan({ speaker, reasons }: Suggestion): boolean {
  return speaker !== null || reasons.includes('is-quotation')
}
