import { describe, expect, it } from 'vitest'
import { cite } from './cite.ts'
import type { CslItem } from '../../project/sources.ts'

const article: CslItem = {
  type: 'article-newspaper',
  title: 'What is known of the pocket',
  author: [{ given: 'Zoé', family: 'Durand' }],
  'container-title': 'The Daily Example',
  publisher: 'Example Press',
  issued: { 'date-parts': [[2025, 3, 14]] },
  accessed: { 'date-parts': [[2025, 3, 15]] },
  URL: 'https://example.org/pocket',
}

describe('cite', () => {
  it('tells who, what, where and when in English', () => {
    expect(cite(article, 'en')).toBe(
      'Zoé Durand, “What is known of the pocket”, The Daily Example, Example Press, 14 March 2025, ' +
        'https://example.org/pocket (accessed 15 March 2025)',
    )
  })

  it('does so in French, with French quotation marks', () => {
    expect(cite(article, 'fr')).toBe(
      'Zoé Durand, «\u202FWhat is known of the pocket\u202F», The Daily Example, Example Press, ' +
        '14 mars 2025, https://example.org/pocket (consulté le 15 mars 2025)',
    )
  })

  it('says of what was read on no day that is known when it was in good French', () => {
    const read = (accessed: CslItem['accessed']) =>
      cite({ type: 'webpage', title: '', URL: 'x', ...(accessed && { accessed }) }, 'fr')
    expect(read({ 'date-parts': [[2026, 3]] })).toBe('x (consultation\u00A0: mars 2026)')
    expect(read({ 'date-parts': [[2026, 3, 1]], circa: true })).toBe(
      'x (consultation\u00A0: vers 1er mars 2026)',
    )
    expect(read({ 'date-parts': [[2026, 3, 1]] })).toBe('x (consulté le 1er mars 2026)')
  })

  it('names up to three authors, and of more the first', () => {
    const named = (count: number) => ({
      type: 'report' as const,
      title: '',
      author: ['A', 'B', 'C', 'D'].slice(0, count).map((literal) => ({ literal })),
    })
    expect(cite(named(2), 'fr')).toBe('A et B')
    expect(cite(named(3), 'en')).toBe('A, B and C')
    expect(cite(named(4), 'en')).toBe('A et al.')
  })

  it('leaves out what is not known, and names a publisher once', () => {
    const { title, type } = article
    expect(cite({ type, title }, 'en')).toBe('“What is known of the pocket”')
    expect(cite({ type, title: '', 'container-title': 'X', publisher: 'X' }, 'en')).toBe('X')
  })

  it('says so where nothing is known', () => {
    expect(cite({ type: 'document', title: ' ', author: [{ family: '' }] }, 'en')).toBe(
      'Untitled source',
    )
    expect(cite({ type: 'document', title: '' }, 'fr')).toBe('Source sans titre')
  })
})
