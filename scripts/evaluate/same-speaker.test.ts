import { describe, expect, it } from 'vitest'
import { isSameSpeaker } from './same-speaker.ts'

describe('isSameSpeaker', () => {
  it.each([
    ['M. Étienne Vaubrun', 'etienne vaubrun'],
    ['Dr Ann Lee', 'Ann Lee'],
    ['Mr. Stone', 'Stone'],
    ['Mme d’Arcourt', "d'Arcourt"],
    ['L’Élysée', 'Elysee'],
    ['le ministère', 'Ministère'],
    ['The Guardian', 'Guardian'],
    ['une source proche', 'Une\u00A0source  proche'],
    ['Jean‑Pierre Roux', 'Jean-Pierre Roux'],
    ['le club « Les Amis »', 'le club “Les Amis”'],
    ['le Dr. Noir', 'Noir'],
    ['Œuvre', 'œuvre'],
  ])('holds %j and %j for the same', (a, b) => {
    expect(isSameSpeaker(a, b)).toBe(true)
  })

  it.each([
    ['Ann Lee', 'Lee'],
    ['Ann Lee', 'Anna Lee'],
    ['Ann Lee', null],
    ['Laure', 'ure'],
    ['Mina', 'ina'],
    ['Theo', 'o'],
    ['le maire', 'la mairie'],
  ])('holds %j and %j for two', (a, b) => {
    expect(isSameSpeaker(a, b)).toBe(false)
  })

  it('does not take a name away that is like a title or an article', () => {
    expect(isSameSpeaker('Le', 'La')).toBe(false)
    expect(isSameSpeaker('M', 'Mme')).toBe(false)
  })

  it('holds nobody and nobody for the same', () => {
    expect(isSameSpeaker(null, null)).toBe(true)
  })
})
