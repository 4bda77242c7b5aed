import { describe, expect, it } from 'vitest'
import { isLikelyDraft } from './likely-draft.ts'

const article = (text: string, language: 'en' | 'fr' = 'en') => ({
  language,
  blocks: [{ type: 'paragraph', text } as const],
})
const first = article('The bridge fell on Monday. Nobody was hurt. The mayor said “sorry”.')

describe('a text that came in', () => {
  it('is likely a draft of the article with which it shares sentences, whatever their typography', () => {
    expect(isLikelyDraft(first, article('A bridge fell. The mayor said "sorry".'))).toBe(true)
  })

  it('is likely another article where it shares none, or is in another language', () => {
    expect(isLikelyDraft(first, article('Ferries sail again. The storm is over.'))).toBe(false)
    expect(isLikelyDraft(first, { ...first, language: 'fr' })).toBe(false)
  })

  it('is likely another article where it shares a sentence by chance', () => {
    const long = Array.from({ length: 30 }, (_, index) => `Ferry ${index} sailed.`).join(' ')
    expect(isLikelyDraft(first, article(`${long} Nobody was hurt.`))).toBe(false)
  })
})
