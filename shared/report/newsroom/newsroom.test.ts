import { describe, expect, it } from 'vitest'
import type { Participant } from '../../project/people/people.ts'
import { asksForSignoff, Newsroom, ratingOf } from './newsroom.ts'
import { unnamedNewsroom } from './unnamed-newsroom.ts'

const newsroom: Newsroom = {
  ...unnamedNewsroom,
  labels: [
    { name: 'Plutôt vrai', rating: 4 },
    { name: 'Hors d’échelle', rating: 9 },
    { name: 'Invérifiable', rating: null },
  ],
  scale: { worst: 1, best: 5 },
}

describe('ratingOf', () => {
  it('gives the label’s place on the scale', () => {
    expect(ratingOf('Plutôt vrai', newsroom)).toEqual({ value: 4, worst: 1, best: 5 })
  })

  it('gives it on a scale whose best is the smallest number', () => {
    expect(ratingOf('Plutôt vrai', { ...newsroom, scale: { worst: 6, best: 1 } })?.value).toBe(4)
  })

  it('gives none without a scale, a label, a number, or beyond the scale’s ends', () => {
    expect(ratingOf('Plutôt vrai', { ...newsroom, scale: null })).toBeNull()
    expect(ratingOf(null, newsroom)).toBeNull()
    expect(ratingOf('Invérifiable', newsroom)).toBeNull()
    expect(ratingOf('Hors d’échelle', newsroom)).toBeNull()
  })
})

describe('Newsroom', () => {
  it('takes no scale without extent, and no logo that is not base64', () => {
    expect(Newsroom.safeParse({ ...newsroom, scale: { worst: 1, best: 1 } }).success).toBe(false)
    const logo = { mediaType: 'image/png', base64: '<svg>' }
    expect(Newsroom.safeParse({ ...newsroom, logo }).success).toBe(false)
    expect(Newsroom.safeParse(newsroom).success).toBe(true)
  })
})

describe('whether a newsroom asks for a sign-off', () => {
  const person = (name: string): Participant => ({
    name,
    role: 'checker',
    installations: new Set(),
  })

  it('depends on whether two people have taken part, unless it says otherwise', () => {
    const alone = [person('Ana')]
    const two = [...alone, person('Ben')]
    expect(asksForSignoff({ signOff: 'when-shared' }, alone)).toBe(false)
    expect(asksForSignoff({ signOff: 'when-shared' }, two)).toBe(true)
    expect(asksForSignoff({ signOff: 'always' }, alone)).toBe(true)
    expect(asksForSignoff({ signOff: 'never' }, two)).toBe(false)
  })
})
