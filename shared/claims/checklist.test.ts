import { describe, expect, it } from 'vitest'
import { Id } from '../project/records.ts'
import { claimKinds } from '../project/vocabulary.ts'
import { checklistFor, checklistItems } from './checklist.ts'

describe('checklistFor', () => {
  it('asks of every claim for its words, its sources and the evidence against it', () => {
    expect(checklistFor({ kinds: [], speaker: null })).toEqual([
      'every-word-covered',
      'primary-source',
      'authority',
      'counter-evidence',
      'copy-kept',
      'names-and-titles',
    ])
  })

  it('adds what the kinds call for, each item once and in one order', () => {
    const items = checklistFor({ kinds: ['statement', 'quotation', 'number'], speaker: null })
    expect(items).toContain('number-magnitude')
    expect(items.filter((item) => item === 'compared-with-recording')).toHaveLength(1)
    expect(items).toEqual(
      checklistFor({ kinds: ['number', 'quotation', 'statement'], speaker: null }),
    )
  })

  it('asks who said it only where there is a speaker', () => {
    expect(checklistFor({ kinds: ['event'], speaker: null })).not.toContain('relayed-by')
    expect(checklistFor({ kinds: ['event'], speaker: 'Anne Roux' })).toContain('relayed-by')
  })

  it('asks of a headline whether it matches the body', () => {
    expect(checklistFor({ kinds: ['event'], speaker: null, inHeading: true })).toContain(
      'headline-matches-body',
    )
  })

  it('has something to ask for each kind, and an occasion for each item', () => {
    const plain = checklistFor({ kinds: [], speaker: null })
    for (const kind of claimKinds) {
      expect(checklistFor({ kinds: [kind], speaker: null }).length).toBeGreaterThan(plain.length)
    }
    const all = checklistFor({ kinds: claimKinds, speaker: 'Anne Roux', inHeading: true })
    expect(all).toEqual(checklistItems)
  })

  it('names its items as events can carry them', () => {
    expect(checklistItems.every((item) => Id.safeParse(item).success)).toBe(true)
  })
})
