import { describe, expect, it } from 'vitest'
import { articleOrigin } from './article-origin.ts'

const said = { byline: 'Anne Roux', dateline: 'LOURVIL (AFP)', date: '2026-04-01' } as const

describe('articleOrigin', () => {
  it('says by whom, where and when, the day in the language of the report', () => {
    expect(articleOrigin({ ...said, language: 'fr' })).toEqual([
      'Anne Roux',
      'LOURVIL (AFP)',
      '1er avril 2026',
    ])
    expect(articleOrigin({ ...said, language: 'en' }).at(-1)).toBe('1 April 2026')
  })

  it('leaves out what the article does not say', () => {
    const silent = { byline: null, dateline: null, date: null, language: 'en' } as const
    expect(articleOrigin(silent)).toEqual([])
    expect(articleOrigin({ ...silent, dateline: 'LUND' })).toEqual(['LUND'])
  })
})
