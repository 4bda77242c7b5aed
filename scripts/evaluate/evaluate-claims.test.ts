import { describe, expect, it } from 'vitest'
import type { Suggestion } from '../../shared/claims/suggest-claims.ts'
import type { ClaimKind } from '../../shared/project/records.ts'
import { findClaimMisses } from './claim-misses.ts'
import { compareArticle, type ArticleComparison, type ExpectedSpan } from './compare-article.ts'
import { measureClaims } from './evaluate-claims.ts'
import { parseGoldArticle } from './gold-article.ts'
import { matchSpans } from './match-spans.ts'

const article = parseGoldArticle({
  path: 'x.gold',
  text: `language: en

# The title

+\tnumber\t\tTen people left.
-\topinion\t\tIt was a nice day.
`,
})

function expectedSpan(
  start: number,
  end: number,
  speaker: string,
  kinds: readonly ClaimKind[],
): ExpectedSpan {
  return { span: { start, end }, speaker, kinds }
}

function foundSpan(
  start: number,
  end: number,
  speaker: string | null,
  kinds: readonly ClaimKind[],
): Suggestion {
  return {
    id: `${start}`,
    span: { start, end },
    speaker,
    kinds,
    score: 0.6,
    reasons: [],
    against: [],
  }
}

function comparison(
  expected: readonly ExpectedSpan[],
  found: readonly Suggestion[],
): ArticleComparison {
  const [first, second] = article.paragraphs.flat()
  if (!first || !second) throw new Error('the article has two sentences')
  return {
    article,
    expected,
    found,
    pairs: matchSpans(expected, found, 0.3),
    sentences: [
      { sentence: first, isRelevant: true, score: 0.2 },
      { sentence: second, isRelevant: false, score: 0.6 },
    ],
  }
}

describe('measuring claims', () => {
  const compared = comparison(
    [
      expectedSpan(0, 10, 'M. Roux', ['number', 'statement']),
      expectedSpan(20, 30, 'Ann Lee', ['quotation']),
      expectedSpan(40, 50, 'Ann Lee', ['event']),
    ],
    [foundSpan(0, 10, 'Roux', ['number']), foundSpan(20, 25, 'Bo', ['quotation', 'event'])],
  )

  it('counts spans by overlap, speakers and kinds among those that match, and sentences', () => {
    expect(measureClaims([compared])).toEqual({
      articles: 1,
      sentences: 2,
      spans: {
        '0.3': { precision: 1, recall: 2 / 3, f1: 4 / 5 },
        '0.8': { precision: 1 / 2, recall: 1 / 3, f1: 2 / 5 },
      },
      speakerAccuracy: 1 / 2,
      // Two of three kinds found, of three expected.
      kindsF1: 4 / 6,
      checkworthySentences: { averagePrecision: 1 / 2, f1: 0 },
    })
  })

  it('pools articles', () => {
    const other = comparison([], [foundSpan(0, 5, 'Bo', ['event'])])
    const { articles, spans } = measureClaims([compared, other])
    expect(articles).toBe(2)
    expect(spans['0.3']).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 4 / 6 })
  })

  it('lists what differs', () => {
    expect(findClaimMisses(compared).map(({ what, found }) => `${what}: ${found}`)).toEqual([
      'span missed: ',
      'other kinds: number',
      expect.stringMatching(/^other extent: /),
      'other speaker: Bo',
      'other kinds: event,quotation',
      'check-worthy sentence missed: 0.20',
      'sentence not check-worthy: 0.60',
    ])
  })
})

describe('comparing an article', () => {
  const { expected, found, pairs, sentences } = compareArticle(
    parseGoldArticle({
      path: 'x.gold',
      text: `language: en

# Smith says that 300 workers lost their jobs

+\tnumber,statement\tAnn Smith\tAnn Smith said that ⟦the plant lost 300 workers in 2019⟧.
-\topinion\t\tWhat a day!
+\tnumber\t\tThe plant has employed 1,200 people since 1998.
`,
    }),
  )

  it('takes suggestions with a speaker for spans, and none of the title', () => {
    expect(expected).toHaveLength(1)
    expect(found).toHaveLength(1)
    expect(pairs.map(({ overlap }) => overlap)).toEqual([1])
    expect(pairs[0]?.found.speaker).toBe('Ann Smith')
  })

  it('rates each sentence by what is suggested in it', () => {
    expect(sentences.map(({ isRelevant }) => isRelevant)).toEqual([true, false, true])
    const [first = 0, second = 1, third = 0] = sentences.map(({ score }) => score)
    expect(Math.min(first, third)).toBeGreaterThan(second)
  })
})
