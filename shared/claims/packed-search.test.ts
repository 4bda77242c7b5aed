import { describe, expect, it } from 'vitest'
import english from '../../resources/samples/sample.en.txt?raw'
import french from '../../resources/samples/sample.fr.txt?raw'
import { importArticle } from '../article/import-article.ts'
import { claimKinds } from '../project/vocabulary.ts'
import { packSearch, unpackSearch } from './packed-search.ts'
import { lacks } from './states-something.ts'
import { searchClaims, type Search } from './suggest-claims.ts'
import { reasons, suggestionIdOf, type Suggestion } from './suggestion.ts'

const roundTrip = (search: Search): Search =>
  unpackSearch(structuredClone(packSearch(search)), 'draft-1')

describe('a packed search', () => {
  it.each([
    ['English', english],
    ['French', french],
  ])('comes out as it went in, of the %s sample', (_, article) => {
    const imported = importArticle(article, 'text')
    if (typeof imported === 'string') throw new Error(imported)
    const search = searchClaims({ id: 'draft-1', ...imported })
    expect(search.suggestions.length).toBeGreaterThan(5)
    expect(roundTrip(search)).toEqual(search)
  })

  it('keeps every word of its vocabularies, and sentences that lack something or nothing', () => {
    const suggest = (place: number, one: Partial<Suggestion>): Suggestion => {
      const span = { start: place, end: place + 1 }
      const nothing = { speaker: null, kinds: [], score: 0, reasons: [], against: [] }
      return { id: suggestionIdOf('draft-1', span), span, ...nothing, ...one }
    }
    const search: Search = {
      suggestions: [
        suggest(0, {
          kinds: claimKinds,
          reasons,
          against: reasons,
          score: 1,
          speaker: 'Ida Brandt',
        }),
        ...claimKinds.map((kind, index) => suggest(10 + index, { kinds: [kind], score: 0.29 })),
        ...reasons.map((reason, index) => suggest(50 + index, { reasons: [reason] })),
      ],
      sentences: [null, ...lacks].map((lack, index) => ({
        span: { start: index, end: 10_000_000 },
        lack,
      })),
    }
    expect(roundTrip(search)).toEqual(search)
  })

  it('is empty of nothing', () => {
    const nothing: Search = { suggestions: [], sentences: [] }
    expect(roundTrip(nothing)).toEqual(nothing)
  })
})
