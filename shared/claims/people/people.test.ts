import { describe, expect, it } from 'vitest'
import { english } from '../lexicons/en.ts'
import { french } from '../lexicons/fr.ts'
import type { Lexicon } from '../lexicons/lexicon.ts'
import { readBlocks } from '../reading/sentences.ts'
import { findPeople } from './people.ts'

function castOf(lexicon: Lexicon, ...paragraphs: readonly string[]) {
  const blocks = paragraphs.map((text) => ({ type: 'paragraph' as const, text }))
  return findPeople(readBlocks(blocks, lexicon), lexicon)
}

const names = (lexicon: Lexicon, text: string) =>
  castOf(lexicon, text).people.map(({ name }) => name)

describe('findPeople', () => {
  it('learns from the article before an office who holds it', () => {
    const [person] = castOf(french, 'La maire sortante, Bérengère Malavoy, a ri.').people
    expect(person).toMatchObject({ name: 'Bérengère Malavoy', gender: 'feminine' })
  })

  it.each([
    ['Le président américain Donald Trump a ri.', ['Donald Trump']],
    ['Le porte-parole du Kremlin, Dmitry Peskov, a ri.', ['Dmitry Peskov']],
    [
      'Hier, Ursula von der Leyen a reçu Charles de Gaulle.',
      ['Ursula von der Leyen', 'Charles de Gaulle'],
    ],
    ['Le ministre de la Défense a quitté Moscou.', []],
    ['M. Garin et Mme Roux sont là.', ['Garin', 'Roux']],
    ['Il vit à la Maison Blanche, aux États-Unis.', []],
  ])('finds in French: %s', (text, expected) => {
    expect(names(french, text)).toEqual(expected)
  })

  it.each([
    ['US President Donald Trump laughed.', ['Donald Trump']],
    ['Kremlin spokesman Dmitry Peskov laughed.', ['Dmitry Peskov']],
    [
      'Secretary of State Marco Rubio met Prime Minister Keir Starmer.',
      ['Marco Rubio', 'Keir Starmer'],
    ],
    ['On Friday the White House was silent.', []],
    ['Mr Hale and Dr. Rao left.', ['Hale', 'Rao']],
  ])('finds in English: %s', (text, expected) => {
    expect(names(english, text)).toEqual(expected)
  })

  it('knows somebody by their last name, before and after the full one', () => {
    const cast = castOf(
      french,
      'Trump a ri.',
      'Le président Donald Trump est là.',
      'Trump est parti.',
    )
    expect(cast.find(['Trump'])?.name).toBe('Donald Trump')
    expect(cast.people).toHaveLength(1)
  })

  it('learns offices and gender from the words around a name', () => {
    const cast = castOf(
      french,
      'La préfète régionale, Anne Roux, a ri.',
      'Luc Perrin, chef des pompiers, aussi.',
    )
    expect(cast.find(['Roux'])).toMatchObject({ gender: 'feminine' })
    expect([...(cast.find(['Roux'])?.roles ?? [])].sort()).toEqual(['préfète', 'régionale'])
    expect(cast.find(['Perrin'])?.roles).toContain('chef')
  })

  it('takes no place for a person because of an office named beside it', () => {
    const cast = castOf(french, 'À Moscou, le porte-parole du Kremlin, Dmitry Peskov, a ri.')
    expect(cast.find(['Moscou'])).toBeNull()
    expect(cast.find(['Kremlin'])).toBeNull()
  })

  it('takes no body for a person because of an office in it', () => {
    const cast = castOf(
      french,
      'Philippe Ozenne, ancien directeur de la clinique Saint-Amand, a ri.',
    )
    expect(cast.find(['Saint-Amand'])).toBeNull()
  })

  it('tells two of one family apart by their titles', () => {
    const cast = castOf(english, 'Neil Strudwick met Catherine Strudwick.')
    expect(cast.find(['Strudwick'], 'feminine')?.name).toBe('Catherine Strudwick')
    expect(cast.find(['Strudwick'], 'masculine')?.name).toBe('Neil Strudwick')
  })

  it('takes whoever has the family name of a person for one', () => {
    const cast = castOf(french, 'Chez Aubrac Kermadec, il pleut.', 'Annick Kermadec a ri.')
    expect(cast.find(['Aubrac', 'Kermadec'])?.name).toBe('Aubrac Kermadec')
  })
})
