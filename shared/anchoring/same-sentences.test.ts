import { describe, expect, it } from 'vitest'
import { pairSameSentences } from './same-sentences.ts'

/** Each letter is a sentence; capitals are such that are repeated. */
const pair = (before: string, after: string): string =>
  Array.from(pairSameSentences(Array.from(before), Array.from(after)), (place) =>
    place < 0 ? '-' : String(place),
  ).join(' ')

describe('sentences with the same words', () => {
  it('are paired where they stand once, also if they moved', () => {
    expect(pair('abcd', 'dabc')).toBe('1 2 3 0')
  })

  it('are paired where they are repeated and nothing changed', () => {
    expect(pair('aXbXXc', 'aXbXXc')).toBe('0 1 2 3 4 5')
  })

  it('are paired between the same neighbours, and not where a copy was removed', () => {
    expect(pair('aXbcXd', 'aXbcd')).toBe('0 1 2 3 - 4')
  })

  it('are not paired where either of two copies side by side was removed', () => {
    expect(pair('aXXb', 'aXb')).toBe('0 - - 2')
  })

  it('are not paired where copies are more than they were and the neighbours changed', () => {
    expect(pair('aXbc', 'aXdcX')).toBe('0 - - 3')
  })

  it('are not paired where two copies may have changed places', () => {
    expect(pair('aXbcXd', 'XbacdX')).toBe('2 - 1 3 - 4')
  })
})
