import { describe, expect, it } from 'vitest'
import { originParts } from './origin-parts.ts'

const inWords = (date: string): string => `the day ${date}`
const article = { byline: 'Lena Moss', dateline: 'LUND (Reuters)', date: '2026-03-14' }

describe('originParts', () => {
  it('says by whom, where and when', () => {
    expect(originParts(article, inWords)).toEqual([
      'Lena Moss',
      'LUND (Reuters)',
      'the day 2026-03-14',
    ])
  })

  it('says the day once where the dateline says it, in whatever language', () => {
    for (const dateline of ['LUND, 14 mars 2026', 'LUND, March 14 2026 (Reuters)'])
      expect(originParts({ ...article, dateline }, inWords)).toEqual(['Lena Moss', dateline])
  })

  it('says the day beside a dateline that lacks the year, or says another', () => {
    for (const dateline of ['LUND, 14 March', 'LUND, 13 March 2026'])
      expect(originParts({ ...article, dateline }, inWords).at(-1)).toBe('the day 2026-03-14')
  })

  it('leaves out what the article does not say', () => {
    expect(originParts({ byline: '', dateline: null, date: null }, inWords)).toEqual([])
  })
})
