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

describe('comparisons', () => {
  it.each([
    ['fr', 'Les prix montent plus vite que les salaires.'],
    ['fr', 'Les ventes ont reculé de 3 %.'],
    ['fr', 'Les vols ont doublé.'],
    ['fr', 'Il compte 38 élèves, contre 90 en 2015.'],
    ['fr', 'Les teneurs restent inférieures aux normes.'],
    ['en', 'Orbel was slower than its rivals.'],
    ['en', 'The road is as narrow as the ferry.'],
    ['en', 'Revenue fell 11% in May.'],
    ['en', 'They cut its budget by a fifth.'],
    ['en', 'Trips had tripled by noon.'],
  ] as const)('%s: %s', (language, sentence) => {
    expect(shown(sentence, language, 'comparison')).toEqual(['comparison'])
  })

  it.each([
    ['fr', 'Plus de 3 000 personnes sont venues.'],
    ['fr', 'Il n’y a plus que des ruines.'],
    ['fr', 'Aucune réserve n’a jamais été déposée.'],
    ['fr', 'Les ventes ont reculé.'],
    ['fr', 'Le texte est adopté par 14 voix contre 9.'],
    ['en', 'More than 3,000 people came.'],
    ['en', 'The larvae are less than a week old.'],
    ['en', 'He walked rather than drive.'],
    ['en', 'Nobody ever answered as soon as he rang.'],
    ['en', 'The fees rose.'],
  ] as const)('are not in %s: %s', (language, sentence) => {
    expect(shown(sentence, language, 'comparison', 'superlative')).toEqual([])
  })

  it('are no sentences that leave out no case', () => {
    expect(shown('Le maire n’a jamais répondu.', 'fr', 'superlative', 'absolute')).toEqual([
      'absolute',
    ])
    expect(shown('It was the first time.', 'en', 'superlative', 'absolute')).toContain(
      'superlative',
    )
  })
})

describe('what happened', () => {
  it.each([
    ['fr', 'J’ai signé la lettre.'],
    ['fr', 'Il dit avoir tout perdu.'],
    ['fr', 'La direction avait prévenu les clients.'],
    ['fr', 'Les secours sont arrivés.'],
    ['fr', 'L’explosion s’est produite.'],
    ['fr', 'Nous nous sommes trompés.'],
    ['fr', 'Je me suis trompé.'],
    ['fr', 'La grue vient d’abattre la tour.'],
    ['fr', 'Ils ont reconduit la grève.'],
    ['en', 'The report was published.'],
    ['en', 'She rang the helpline.'],
    ['en', 'He denies having seen it.'],
  ] as const)('%s: %s', (language, sentence) => {
    expect(shown(sentence, language, 'past', 'future')).toEqual(['past'])
  })

  it.each([
    ['fr', 'Les tonneaux sont bloqués au port.'],
    ['fr', 'Le mur est peint en bleu.'],
    ['fr', 'Nous sommes choqués.'],
    ['en', 'The fleet is understaffed.'],
    ['en', 'She knew the street.'],
    ['en', 'It would have cost less.'],
  ] as const)('is not in %s: %s', (language, sentence) => {
    expect(shown(sentence, language, 'past')).toEqual([])
  })
})

describe('what is to come', () => {
  it.each([
    ['fr', 'Nous irons au tribunal.'],
    ['fr', 'Le décret paraîtra.'],
    ['fr', 'La mairie va ouvrir la salle.'],
    ['fr', 'La commune veut faire de la tour un gîte.'],
    ['en', 'The firm plans to appeal.'],
  ] as const)('%s: %s', (language, sentence) => {
    expect(shown(sentence, language, 'future')).toEqual(['future'])
  })

  it.each([
    ['fr', 'Elle s’en va.'],
    ['fr', 'Nos pensées vont d’abord aux familles.'],
    ['fr', 'Nous livrons les outils.'],
    ['en', 'The bill is due to a faulty meter.'],
  ] as const)('is not in %s: %s', (language, sentence) => {
    expect(shown(sentence, language, 'future')).toEqual([])
  })
})

describe('causes', () => {
  it.each([
    ['fr', 'La panne s’explique par le gel.', ['cause']],
    ['fr', 'Un car scolaire passait.', []],
    ['en', 'The fault is due to a worn wheel.', ['cause']],
    ['en', 'The rules are due to come into force.', []],
    ['en', 'Nobody knows the cause.', []],
  ] as const)('%s: %s', (language, sentence, expected) => {
    expect(shown(sentence, language, 'cause')).toEqual(expected)
  })
})

describe('what was foreseen', () => {
  it('is to come, unless something that is so is held against it', () => {
    expect(shown('L’ouverture était prévue en mai.', 'fr', 'future')).toEqual(['future'])
    expect(shown('Les ventes sont meilleures que prévu.', 'fr', 'future')).toEqual([])
    expect(shown('Le pont a fermé comme prévu.', 'fr', 'future')).toEqual([])
  })
})

describe('series and records', () => {
  it.each([
    ['fr', 'C’est la sixième hausse d’affilée.'],
    ['fr', 'C’est la troisième année consécutive de baisse.'],
    ['fr', 'Le taux est à son plus haut niveau.'],
    ['en', 'It is the sixth straight increase.'],
    ['en', 'It is the third consecutive year of decline.'],
  ] as const)('%s: %s', (language, sentence) => {
    expect(shown(sentence, language, 'superlative')).toEqual(['superlative'])
  })
})
