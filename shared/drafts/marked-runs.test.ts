import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wholeRun } from '../article/comparing/compare-words.ts'
import { markRuns } from './marked-runs.ts'

const text = 'Seven bridges were built in 1901.'

describe('markRuns', () => {
  it('cuts a run where a claim begins and ends', () => {
    const runs = markRuns(wholeRun(text, 'same', 100), [{ start: 106, end: 113 }])
    expect(runs.map((run) => [run.text, run.isClaim])).toEqual([
      ['Seven ', false],
      ['bridges', true],
      [' were built in 1901.', false],
    ])
  })

  it('loses no character, and marks just those that a claim has', () => {
    const span = fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), (claims) => {
        const runs = markRuns(wholeRun(text, 'inserted', 0), claims)
        expect(runs.map((run) => run.text).join('')).toBe(text)
        for (const { start, end, isClaim } of runs) {
          for (let at = start; at < end; at += 1)
            expect(claims.some((claim) => claim.start <= at && at < claim.end)).toBe(isClaim)
        }
      }),
    )
  })
})
