import { describe, expect, it } from 'vitest'
import { matchSpans, overlapOf } from './match-spans.ts'

const span = (start: number, end: number) => ({ span: { start, end } })

describe('overlap of spans', () => {
  it('is the intersection over the union', () => {
    expect(overlapOf({ start: 0, end: 10 }, { start: 5, end: 15 })).toBeCloseTo(5 / 15, 10)
    expect(overlapOf({ start: 0, end: 10 }, { start: 0, end: 8 })).toBeCloseTo(0.8, 10)
    expect(overlapOf({ start: 0, end: 10 }, { start: 10, end: 20 })).toBe(0)
  })
})

describe('matchSpans', () => {
  it('takes an overlap that is just enough', () => {
    expect(matchSpans([span(0, 10)], [span(0, 8)], 0.8)).toHaveLength(1)
    expect(matchSpans([span(0, 100)], [span(0, 79)], 0.8)).toHaveLength(0)
    expect(matchSpans([span(0, 10)], [span(10, 20)], 0)).toHaveLength(0)
  })

  it('pairs each span once, with the one that overlaps most', () => {
    const [long, short] = [span(0, 10), span(0, 4)]
    const [first, second] = [span(0, 5), span(5, 10)]
    const pairs = matchSpans([long, short], [first, second], 0.3)
    // The shorter overlaps the first by 4/5; the longer by half, and is left with the second.
    expect(pairs.map(({ expected, found }) => [expected, found])).toEqual([
      [short, first],
      [long, second],
    ])
  })

  it('does not match one long span with all that it covers', () => {
    expect(matchSpans([span(0, 10), span(10, 20)], [span(0, 20)], 0.3)).toHaveLength(1)
  })
})
