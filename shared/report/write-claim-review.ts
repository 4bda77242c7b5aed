import { writeJsonLd } from './json-ld/json-ld.ts'
import { phrasesOf, type Phrases } from './phrases.ts'
import { lastGiven, type ReportClaim } from './model/report-claim.ts'
import type { ReportModel } from './model/report-model.ts'

/**
 * The claims that somebody has made and that are settled, as schema.org `ClaimReview` in JSON-LD. "Disputed" is a
 * word and no number: only a label that the newsroom has given a place on its own scale is one. A review is marked
 * as a draft while the report is one, or while nothing is known of where it is published.
 */
export function writeClaimReview(model: ReportModel): string {
  const phrases = phrasesOf(model)
  return writeJsonLd({
    '@context': 'https://schema.org',
    '@graph': model.claims.flatMap((claim) =>
      claim.speaker === null || claim.contested || claim.verdict === 'pending'
        ? []
        : [claimReview(claim, claim.speaker, model, phrases)],
    ),
  })
}

function claimReview(
  claim: ReportClaim,
  speaker: string,
  model: ReportModel,
  phrases: Phrases,
): object {
  const { language, publication, status } = model
  const isDraft = status === 'draft' || publication.factCheckUrl === null
  return {
    '@type': 'ClaimReview',
    ...(publication.factCheckUrl !== null && { url: publication.factCheckUrl }),
    ...(isDraft && { creativeWorkStatus: 'Draft' }),
    inLanguage: language,
    author: authorOf(model),
    dateModified: lastGiven(claim)?.at,
    claimReviewed: claim.words,
    itemReviewed: {
      '@type': 'Claim',
      text: claim.words,
      // Whether it is a person or an organization is not known.
      author: { '@type': 'Thing', name: speaker },
      ...(model.date !== null && { datePublished: model.date }),
      ...appearance(model),
    },
    reviewRating: reviewRating(claim, phrases),
  }
}

/** The newsroom, or whoever has checked where it has no name. */
function authorOf({ newsroom, checking }: ReportModel): object {
  const name = newsroom.name.trim()
  if (name !== '') return { '@type': 'Organization', name }
  return checking.checkers
    .filter((person) => person.name.trim() !== '')
    .map((person) => ({ '@type': 'Person', name: person.name.trim() }))
}

/** The article that was checked, as far as something is known of it. */
function appearance({ title, date, draft, publication }: ReportModel): object {
  const { articleUrl } = publication
  if (title === '' && articleUrl === null) return {}
  return {
    appearance: {
      '@type': 'Article',
      ...(articleUrl !== null && { url: articleUrl }),
      ...(title !== '' && { headline: title }),
      ...(date !== null && { datePublished: date }),
      ...(draft && { inLanguage: draft.language }),
    },
  }
}

function reviewRating(claim: ReportClaim, { verdict }: Phrases): object {
  const { label, rating, rationale } = claim
  return {
    '@type': 'Rating',
    alternateName: label ?? verdict(claim),
    ...(rating && {
      ratingValue: rating.value,
      worstRating: rating.worst,
      bestRating: rating.best,
    }),
    ...(rationale !== '' && { ratingExplanation: rationale }),
  }
}
