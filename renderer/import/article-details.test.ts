import { describe, expect, it } from 'vitest'
import { amend, toRecord } from './article-details.ts'

const read = { title: 'LÈtÈ', byline: 'ZoÈ', dateline: '', date: '', language: 'fr' } as const

describe('amend', () => {
  it('takes what was read anew, and keeps what the person wrote', () => {
    const written = { ...read, byline: 'Zoé Roux', language: 'en' } as const
    const again = { ...read, title: 'L’été', byline: 'Zoé', date: '2026-03-04' }
    expect(amend(written, read, again)).toEqual({
      title: 'L’été',
      byline: 'Zoé Roux',
      dateline: '',
      date: '2026-03-04',
      language: 'en',
    })
  })
})

describe('toRecord', () => {
  it('leaves out the space around words, and empty fields', () => {
    expect(toRecord({ ...read, title: ' L’été ', byline: ' ', date: '2026-03-04' })).toEqual({
      title: 'L’été',
      byline: null,
      dateline: null,
      date: '2026-03-04',
      language: 'fr',
    })
  })
})
