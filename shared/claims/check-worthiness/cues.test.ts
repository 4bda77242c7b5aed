import { describe, expect, it } from 'vitest'
import { english } from '../lexicons/en.ts'
import { french } from '../lexicons/fr.ts'
import type { Cue } from './cues.ts'
import { readFeatures, shows } from './features.ts'
import { sentenceReader } from './read-alone.ts'

const readers = { en: sentenceReader(english), fr: sentenceReader(french) }

/** Which of some cues a sentence shows. */
function shown(sentence: string, language: 'en' | 'fr', ...cues: readonly Cue[]): readonly Cue[] {
  const reading = readers[language](sentence)
  const features = readFeatures(reading, { from: 0, to: reading.tokens.length })
  return cues.filter((cue) => shows(features, cue))
}

describe('numbers', () => {
  it.each([
    ['fr', 'Elle a vendu trente-quatre tableaux.'],
    ['fr', 'Il a perdu la moitié de ses ruches.'],
    ['fr', 'Un cinquième des maisons est vide.'],
    ['fr', 'Elle a été condamnée à trois ans de prison.'],
    ['fr', 'La fête a réuni 2000 personnes.'],
    ['en', 'Ninety-one members backed the walkout.'],
    ['en', 'It lost two-thirds of its staff.'],
    ['en', 'The firm cut its water use by a fifth.'],
    ['en', 'He got a three-year term.'],
  ] as const)('%s: %s', (language, sentence) => {
    expect(shown(sentence, language, 'number', 'date')).toEqual(['number'])
  })

  it.each([
    ['fr', 'Cela ne l’étonne qu’à moitié.'],
    ['fr', 'La réponse est en page 4.'],
    ['en', 'The talks are in a third country.'],
    ['en', 'The fire crossed Highway 12.'],
    ['en', 'It rained in the first half.'],
  ] as const)('are not in %s: %s', (language, sentence) => {
    expect(shown(sentence, language, 'number', 'date')).toEqual([])
  })
})

describe('dates', () => {
  it.each([
    ['fr', 'Le barrage perd de l’argent depuis une bonne quinzaine d’années.'],
    ['fr', 'La ville hésite pendant près de deux ans.'],
    ['fr', 'L’usine fermera d’ici six mois.'],
    ['fr', 'Elle est partie trois jours plus tôt.'],
    ['fr', 'Il y a huit ans, la digue tenait.'],
    ['fr', 'L’explosion s’est produite vers 9 h 40.'],
    ['fr', 'Il l’a vu à 8 heures.'],
    ['fr', 'C’était entre 2 et 4 heures du matin.'],
    ['fr', 'Les dossiers de 2022 ne sont pas clos.'],
    ['fr', 'Le vote aura lieu le 14.'],
    ['fr', 'L’enquête reprendra à l’automne.'],
    ['en', 'The shop was shut for six weeks.'],
    ['en', 'They will be released within days.'],
    ['en', 'She left two years ago.'],
    ['en', 'There is no bus at 4am.'],
    ['en', 'He set off at half past four.'],
    ['en', 'They came at six in the morning.'],
    ['en', 'The contract runs until 2027 and binds both.'],
    ['en', 'The round opens on Oct 2.'],
    ['en', 'The dam dates from the 1970s.'],
    ['en', 'It has been closed since last summer.'],
  ] as const)('%s: %s', (language, sentence) => {
    expect(shown(sentence, language, 'number', 'date')).toEqual(['date'])
  })

  it('are beside the number that something took or measured', () => {
    expect(shown('Deux cents arbres ont gelé en trois jours.', 'fr', 'number', 'date')).toEqual([
      'number',
      'date',
    ])
    expect(shown('In two decades the lake lost 40 species.', 'en', 'number', 'date')).toEqual([
      'number',
      'date',
    ])
  })
})
