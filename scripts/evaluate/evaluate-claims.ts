import { BadInput } from './bad-input.ts'
import { describeClaimMiss, findClaimMisses } from './claim-misses.ts'
import {
  CLOSE_OVERLAP,
  compareArticle,
  LEAST_OVERLAP,
  type ArticleComparison,
} from './compare-article.ts'
import type { Evaluator } from './evaluator.ts'
import { parseGoldArticle } from './gold-article.ts'
import { matchSpans } from './match-spans.ts'
import { addCounts, averagePrecision, countsAt, countsOf, scores, share } from './measures.ts'
import { isSameSpeaker } from './same-speaker.ts'
import { CHECK_THRESHOLD } from './sentence-score.ts'
import { percent, SCORES_HEADING, scoresRow, table } from './table.ts'

/** Suggestions in annotated articles: what they cover, whom they attribute it to, and which sentences. */
export const evaluateClaims: Evaluator = {
  extensions: ['.gold'],
  evaluate: (files, options) => {
    const articles = files
      .map(parseGoldArticle)
      .filter(({ language }) => options.language === null || options.language === language)
    if (articles.length === 0) throw new BadInput('No article is in that language.')
    const comparisons = articles.map(compareArticle)
    const measured = measureClaims(comparisons)
    const misses = options.misses ? comparisons.flatMap(findClaimMisses) : []
    return {
      json: { ...measured, ...(options.misses ? { misses } : {}) },
      lines: [...describeClaimScores(measured), ...misses.map(describeClaimMiss)],
    }
  },
}

/** As `--json` prints them; of all articles together. */
export function measureClaims(comparisons: readonly ArticleComparison[]) {
  const pairs = comparisons.flatMap((comparison) => comparison.pairs)
  const sentences = comparisons.flatMap((comparison) => comparison.sentences)
  const right = pairs.filter(({ expected, found }) =>
    isSameSpeaker(expected.speaker, found.speaker),
  )
  const kinds = pairs.map(({ expected, found }) =>
    countsOf(new Set(found.kinds), new Set(expected.kinds)),
  )
  return {
    articles: comparisons.length,
    sentences: sentences.length,
    spans: {
      '0.3': measureSpans(comparisons, LEAST_OVERLAP),
      '0.8': measureSpans(comparisons, CLOSE_OVERLAP),
    },
    speakerAccuracy: share(right.length, pairs.length),
    kindsF1: scores(addCounts(kinds)).f1,
    checkworthySentences: {
      averagePrecision: averagePrecision(sentences),
      f1: scores(countsAt(sentences, CHECK_THRESHOLD)).f1,
    },
  }
}

export type ClaimScores = ReturnType<typeof measureClaims>

function measureSpans(comparisons: readonly ArticleComparison[], leastOverlap: number) {
  return scores(
    addCounts(
      comparisons.map(({ expected, found }) => ({
        right: matchSpans(expected, found, leastOverlap).length,
        found: found.length,
        expected: expected.length,
      })),
    ),
  )
}

export function describeClaimScores(measured: ClaimScores): readonly string[] {
  const { articles, sentences, spans, checkworthySentences } = measured
  return [
    `${articles} articles, ${sentences} sentences`,
    ...table([
      SCORES_HEADING,
      scoresRow('spans, overlap ≥ 0.3', spans['0.3']),
      scoresRow('spans, overlap ≥ 0.8', spans['0.8']),
    ]),
    ...table([
      ['right speaker of matched spans', percent(measured.speakerAccuracy)],
      ['kinds of matched spans, F1', percent(measured.kindsF1)],
      ['check-worthy sentences, average precision', percent(checkworthySentences.averagePrecision)],
      ['check-worthy sentences, F1', percent(checkworthySentences.f1)],
    ]),
  ]
}
