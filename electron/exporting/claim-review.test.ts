import { describe, expect, it } from 'vitest'
import { hostileTexts } from '../../shared/report/hostile-text.ts'
import { ana, ben, ProjectWriter } from '../../shared/report/project-writer.ts'
import type { ReportModel } from '../../shared/report/model/report-model.ts'
import { sampleReport } from '../../shared/report/sample-report.ts'
import { unnamedNewsroom } from '../../shared/report/newsroom/unnamed-newsroom.ts'
import { writeClaimReview } from '../../shared/report/write-claim-review.ts'
import { expandJsonLd, valuesOf, type ExpandedNode } from './expand-json-ld.ts'
import { faultsOf, readVocabulary } from './vocabulary-graph.ts'

const schema = (name: string): string => `http://schema.org/${name}`

const schemaOrg = readVocabulary('@vocabulary/schema/schema.nq', schema(''))

/** A project in which a claim is of each sort. */
function modelOf(change: Partial<ReportModel> = {}): ReportModel {
  const writer = new ProjectWriter(['First said. Second said. Third said. Fourth said. Fifth.'])
    .claim('1', 'First', { speaker: 'The mayor' })
    .judge('1', 'disputed')
    .judge('1', 'verified', 'attribution')
    .explain('1', 'It did not.')
    .claim('2', 'Second', { speaker: 'The mayor' })
    .judge('2', 'verified')
    .claim('3', 'Third', { speaker: 'The mayor' })
    .judge('3', 'verified', 'content', ana)
    .judge('3', 'disputed', 'content', ben)
    .claim('4', 'Fourth')
    .judge('4', 'verified')
    .claim('5', 'Fifth', { speaker: 'The bank' })
    .judge('5', 'verified')
    .judge('5', 'verified', 'attribution')
  return { ...sampleReport({ input: { project: writer.project } }), ...change }
}

const published = {
  status: 'final',
  publication: {
    articleUrl: 'https://example.org/article',
    factCheckUrl: 'https://example.org/check',
  },
} as const

async function reviewsOf(model: ReportModel): Promise<readonly ExpandedNode[]> {
  return expandJsonLd(writeClaimReview(model))
}

const valueOf = (node: ExpandedNode | undefined, ...path: string[]): unknown => {
  const end = path.reduce((at, name) => valuesOf(at, schema(name))[0], node)
  return end?.['@value'] ?? end?.['@id']
}

describe('ClaimReview', () => {
  it('is there for claims that somebody has made and that are settled', async () => {
    const reviews = await reviewsOf(modelOf())
    expect(reviews.map((review) => valueOf(review, 'claimReviewed'))).toEqual(['First', 'Fifth'])
    expect(reviews.map((review) => review['@type'])).toEqual([
      [schema('ClaimReview')],
      [schema('ClaimReview')],
    ])
  })

  it('has nothing that schema.org does not know at its place', async () => {
    for (const model of [modelOf(), modelOf(published), rated(), sampleReport()])
      for (const review of await reviewsOf(model)) expect(faultsOf(review, schemaOrg)).toEqual([])
  })

  it.each([
    ['"reviewRating"', '"appearance"', 'appearance'],
    ['"@type": "Claim"', '"@type": "Rating"', 'Rating has no'],
  ])('would be found out with %s made %s', async (from, to, fault) => {
    const json = writeClaimReview(rated())
    expect(json).toContain(from)
    const faults = (await expandJsonLd(json.replaceAll(from, to))).flatMap((review) =>
      faultsOf(review, schemaOrg),
    )
    expect(faults.join()).toContain(fault)
  })

  // https://developers.google.com/search/docs/appearance/structured-data/factcheck requires claimReviewed,
  // reviewRating with alternateName, and url; it recommends the others.
  it('has what Google requires and recommends, once it is published', async () => {
    const [review] = await reviewsOf(rated())
    expect(valueOf(review, 'claimReviewed')).toBe('First')
    expect(valueOf(review, 'url')).toBe('https://example.org/check')
    expect(valueOf(review, 'author', 'name')).toBe('The Desk')
    expect(valueOf(review, 'itemReviewed', 'author', 'name')).toBe('The mayor')
    expect(valueOf(review, 'itemReviewed', 'datePublished')).toBe('2026-03-13')
    expect(valueOf(review, 'itemReviewed', 'appearance', 'url')).toBe('https://example.org/article')
    expect(valueOf(review, 'reviewRating', 'alternateName')).toBe('Mostly wrong')
    expect(valueOf(review, 'reviewRating', 'ratingValue')).toBe(2)
    expect(valueOf(review, 'reviewRating', 'worstRating')).toBe(1)
    expect(valueOf(review, 'reviewRating', 'bestRating')).toBe(5)
    expect(valueOf(review, 'reviewRating', 'ratingExplanation')).toBe('It did not.')
    expect(valueOf(review, 'creativeWorkStatus')).toBeUndefined()
  })

  it('gives a verdict in words alone where the newsroom has no scale', async () => {
    const [review] = await reviewsOf(modelOf(published))
    expect(valueOf(review, 'reviewRating', 'alternateName')).toBe('Disputed')
    expect(valueOf(review, 'reviewRating', 'ratingValue')).toBeUndefined()
  })

  it.each([
    ['without an address', { ...published, publication: { articleUrl: null, factCheckUrl: null } }],
    ['while something stands in its way', { ...published, status: 'draft' }],
  ] as const)('is a draft %s', async (_, change) => {
    const [review] = await reviewsOf(modelOf(change))
    expect(valueOf(review, 'creativeWorkStatus')).toBe('Draft')
  })

  it('is by those who checked where the newsroom has no name', async () => {
    const [review] = await reviewsOf(modelOf({ newsroom: unnamedNewsroom }))
    expect(valuesOf(review, schema('author')).map((author) => author['@type'])).toEqual([
      [schema('Person')],
      [schema('Person')],
    ])
  })

  it.each(Object.entries(hostileTexts))('has %s as a text', async (_, text) => {
    const json = writeClaimReview(sampleReport({ say: (words) => words + text }))
    expect(json).not.toMatch(/[<>&\u2028\u2029]/)
    const [review] = await expandJsonLd(json)
    const said = `thousands of them are surrounded${text}`.toWellFormed()
    expect(valueOf(review, 'claimReviewed')).toBe(said)
  })

  function rated(): ReportModel {
    const model = modelOf({ ...published, date: '2026-03-13' })
    const rating = { value: 2, worst: 1, best: 5 }
    const claims = model.claims.map((claim) => ({ ...claim, label: 'Mostly wrong', rating }))
    return { ...model, claims }
  }
})
