import { describe, expect, it } from 'vitest'
import type { Language } from '../../project/records.ts'
import { attributionsIn } from '../suggest-in-article.ts'

/** Who says the last thing that is suggested. */
function lastSpeaker(paragraph: string, language: Language): string | undefined {
  return attributionsIn(`Title\n\n${paragraph}`, language).at(-1)?.split(':')[0]
}

describe('suggestClaims tells apart', () => {
  it.each<[string, Language, string, string]>([
    [
      'a lawyer and whose lawyer it is',
      'fr',
      'L’avocat de M. Garin affirme que le pont est fermé.',
      'l’avocat de M. Garin',
    ],
    [
      'a spokeswoman and the governor she speaks for',
      'en',
      'A spokeswoman for Gov. Ned Farrow said the bridge was closed.',
      'a spokeswoman for Gov. Ned Farrow',
    ],
    [
      'an office and a mayor with a full name',
      'en',
      'The office of Mayor Anne Stone said the bridge was closed.',
      'the office of Mayor Anne Stone',
    ],
    [
      'a daughter and her mother, who has her name as part of a double one',
      'fr',
      'Anne Roux-Garin a bâti le pont. Sa fille, Marie Garin, a ri. « Le pont est vieux », a dit Mme Garin.',
      'Marie Garin',
    ],
    [
      'the same in English',
      'en',
      'Anne Ellery-Voss built the bridge. Her daughter, Ruth Voss, laughed. “The bridge is old,” Ms. Voss said.',
      'Ruth Voss',
    ],
    [
      'a senator and her party and home',
      'en',
      'Sen. Ruth Hale, D-Carver, a member of the panel, said the bridge was closed.',
      'Ruth Hale',
    ],
    [
      'a company and the party and home of a senator',
      'en',
      'But Sen. Ruth Hale, D-Carver, laughed. The contractor was silent. The company said it would cooperate.',
      'the company',
    ],
    [
      'a woman herself and the body that spoke before',
      'fr',
      'Anne Roux a ri. Contacté, l’entourage de la ministre dément tout. Elle-même assure que le pont est fermé.',
      'Anne Roux',
    ],
    [
      'a man himself and a name',
      'fr',
      'Paul Garin a visité le pont. Lui-même reconnaît que le pont est vieux.',
      'Paul Garin',
    ],
  ])('%s', (_, language, paragraph, speaker) => {
    expect(lastSpeaker(paragraph, language)).toBe(speaker)
  })

  it('still knows by a part of a double name whom no other name fits', () => {
    expect(lastSpeaker('Anne Ellery-Voss laughed. “The bridge is old,” Ms. Voss said.', 'en')).toBe(
      'Anne Ellery-Voss',
    )
  })
})
