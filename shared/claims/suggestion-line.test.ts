import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimKinds } from '../project/vocabulary.ts'
import {
  DEFAULT_LINE,
  isCheckable,
  lineAt,
  lineStops,
  standingOf,
  stopAt,
} from './suggestion-line.ts'
import { reasons } from './suggestion.ts'

const event = (score: number) => ({ kinds: ['event' as const], reasons: [], score })
const opinion = (score: number) => ({
  kinds: ['event' as const, 'opinion' as const],
  reasons: [],
  score,
})

describe('what stands against the line', () => {
  it('is the score, but for headlines, opinions and predictions', () => {
    expect(standingOf(event(0.2))).toBe(0.2)
    expect(standingOf(opinion(0.2))).toBe(DEFAULT_LINE)
    expect(standingOf(opinion(0.7))).toBe(0.7)
    expect(standingOf({ ...event(0.2), reasons: ['headline'] })).toBe(DEFAULT_LINE)
  })
})

describe('what is checkable in itself', () => {
  it('is no prediction, and no opinion without a fact beside it', () => {
    expect(isCheckable({ kinds: ['statement'] })).toBe(true)
    expect(isCheckable({ kinds: ['statement', 'opinion'] })).toBe(false)
    expect(isCheckable({ kinds: ['number', 'event', 'opinion'] })).toBe(true)
    expect(isCheckable({ kinds: ['comparison', 'opinion'] })).toBe(true)
    expect(isCheckable({ kinds: ['number', 'prediction'] })).toBe(false)
    expect(isCheckable({ kinds: ['event', 'opinion', 'prediction'] })).toBe(false)
  })
})

describe('the stops of the line', () => {
  it('are the places at which something changes, from few suggestions to all', () => {
    expect(lineStops([event(0.5), event(0.8), event(0.5), opinion(0.1)])).toEqual([
      0.8,
      0.5,
      DEFAULT_LINE,
    ])
  })

  it('are none where there is no suggestion', () => {
    expect(lineStops([])).toEqual([])
    expect(stopAt([], DEFAULT_LINE)).toBe(0)
    expect(lineAt([], 0)).toBe(0)
  })

  it('leave the best suggestions above a line that was drawn in another article', () => {
    expect(stopAt([0.6, 0.5], 0.9)).toBe(0)
  })

  const scores = fc.array(
    fc.record({
      kinds: fc.subarray([...claimKinds]),
      reasons: fc.subarray([...reasons]),
      score: fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100),
    }),
    { minLength: 1 },
  )
  it('show more with each step, and all at the last one', () => {
    const law = fc.property(scores, (suggestions) => {
      const stops = lineStops(suggestions)
      const counts = stops.map(
        (_, index) => suggestions.filter((one) => standingOf(one) >= lineAt(stops, index)).length,
      )
      expect(counts.every((count, index) => index === 0 || count > (counts[index - 1] ?? 0))).toBe(
        true,
      )
      expect(counts.at(-1)).toBe(suggestions.length)
    })
    fc.assert(law)
  })

  it('are where the line was left', () => {
    const law = fc.property(scores, fc.nat(), (suggestions, at) => {
      const stops = lineStops(suggestions)
      const index = at % stops.length
      expect(stopAt(stops, lineAt(stops, index))).toBe(index)
    })
    fc.assert(law)
  })
})
