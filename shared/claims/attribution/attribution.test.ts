import { describe, expect, it } from 'vitest'
import { attributionsIn, suggestionsIn } from '../suggest-in-article.ts'

/** A wire story with the constructions of translated copy: no quotation marks, pronouns behind. */
const wireStory = [
  'Garin demande aux riverains de la vallée de garder leur calme',
  '',
  'Le maire de Lourvil Paul Garin a décrit jeudi ses échanges avec la préfète régionale Anne Roux comme très bons.',
  'Il y a une très bonne chance que la crue recule enfin, a écrit Garin sur les réseaux sociaux.',
  'Cependant, Garin a également mis en garde contre l’état des digues, affirmant que des milliers d’entre elles sont entièrement minées par les eaux.',
  'La préfecture a annoncé jeudi que la préfète régionale Anne Roux avait reçu mercredi l’envoyé spécial du ministère, Luc Perrin.',
  'Lors d’une conférence de presse à Marvane, la porte-parole de la préfecture, Léa Blanc, a précisé que Lourvil et Marvane reconnaissaient l’importance d’un tel échange.',
  'Le moment de cette réunion sera fixé une fois que Perrin aura rendu ses conclusions, a ajouté Blanc.',
  'La date exacte de la réunion entre les deux élus n’a pas encore été convenue. Cependant, une fois que Perrin aura remis son rapport, elle sera connue.',
  'Il y a un accord sur le principe d’une telle réunion, a-t-elle ajouté.',
  'Blanc a qualifié la visite de positive, affirmant que la préfète avait écouté l’envoyé.',
  'La responsable a également précisé que la vallée avait reçu des pompes supplémentaires.',
  'La responsable a également noté qu’il y a des raisons d’être prudemment optimiste.',
]

describe('suggestClaims on a wire story without quotation marks', () => {
  it('gives each clause without what reports it, and everybody their full name', () => {
    expect(attributionsIn(wireStory.join('\n'))).toEqual([
      '–: Garin demande aux riverains de la vallée de garder leur calme',
      'Paul Garin: ses échanges avec la préfète régionale Anne Roux comme très bons',
      'Paul Garin: Il y a une très bonne chance que la crue recule enfin',
      '–: Cependant, Garin a également mis en garde contre l’état des digues',
      'Paul Garin: des milliers d’entre elles sont entièrement minées par les eaux',
      'la préfecture: la préfète régionale Anne Roux avait reçu mercredi l’envoyé spécial du ministère, Luc Perrin',
      'Léa Blanc: Lourvil et Marvane reconnaissaient l’importance d’un tel échange',
      'Léa Blanc: Le moment de cette réunion sera fixé une fois que Perrin aura rendu ses conclusions',
      'Léa Blanc: La date exacte de la réunion entre les deux élus n’a pas encore été convenue',
      'Léa Blanc: Cependant, une fois que Perrin aura remis son rapport, elle sera connue',
      'Léa Blanc: Il y a un accord sur le principe d’une telle réunion',
      'Léa Blanc: la visite de positive',
      'Léa Blanc: la préfète avait écouté l’envoyé',
      'Léa Blanc: la vallée avait reçu des pompes supplémentaires',
      'Léa Blanc: il y a des raisons d’être prudemment optimiste',
    ])
  })

  it('tells where the speaker is not named in the sentence itself', () => {
    const { suggestions, words } = suggestionsIn(wireStory.join('\n'))
    const inferred = suggestions.filter(({ reasons }) => reasons.includes('speaker-inferred'))
    expect(inferred.map(words)).toEqual([
      expect.stringContaining('La date exacte'),
      expect.stringContaining('Cependant, une fois'),
      expect.stringContaining('Il y a un accord'),
      expect.stringContaining('des pompes'),
      expect.stringContaining('prudemment optimiste'),
    ])
  })

  it('finds the same whatever the apostrophes and line ends', () => {
    const expected = suggestionsIn(wireStory.join('\n')).suggestions
    expect(suggestionsIn(wireStory.join('\r\n')).suggestions).toEqual(expected)
    const straight = suggestionsIn(wireStory.join('\n').replaceAll('’', "'")).suggestions
    expect(straight.map(({ id, kinds, score }) => ({ id, kinds, score }))).toEqual(
      expected.map(({ id, kinds, score }) => ({ id, kinds, score })),
    )
  })
})

describe('suggestClaims on French attributions', () => {
  it.each([
    ['La maire, Anne Roux, a dit que le pont fermait.', 'Anne Roux: le pont fermait'],
    ['« Le pont ferme lundi », a-t-on appris.', '–: Le pont ferme lundi'],
    ['« Le pont est fermé », affirme Anne Roux.', 'Anne Roux: Le pont est fermé'],
    ['Le pont, selon Anne Roux, est fermé.', 'Anne Roux: Le pont, selon Anne Roux, est fermé'],
    ['D’après le Kremlin, le pont est fermé.', 'Kremlin: le pont est fermé'],
    [
      'Le pont est fermé, selon une source proche du dossier.',
      'une source proche du dossier: Le pont est fermé',
    ],
    ['Comme l’a rappelé Anne Roux, le pont est fermé.', 'Anne Roux: le pont est fermé'],
    ['Anne Roux vient d’annoncer que le pont fermait.', 'Anne Roux: le pont fermait'],
    [
      'Anne Roux, interrogée à Lyon, a prévenu la presse que le pont fermait.',
      'Anne Roux: le pont fermait',
    ],
    ['« Le pont est fermé », a lancé sur X la ministre Anne Roux.', 'Anne Roux: Le pont est fermé'],
    [
      '« Le pont est fermé, ajoute Anne Roux. Il est vieux et dangereux. »',
      'Anne Roux: Il est vieux et dangereux',
    ],
    ['Anne Roux a répondu : « Le pont est fermé. »', 'Anne Roux: Le pont est fermé'],
    ['Anne Roux ne décolère pas : « Le pont est fermé. »', 'Anne Roux: Le pont est fermé'],
    ['Anne Roux a fait savoir que le pont fermait.', 'Anne Roux: le pont fermait'],
    ['Anne Roux s’est félicitée que le pont soit fermé.', 'Anne Roux: le pont soit fermé'],
    ['Anne Roux a dit que le pont fermait et que le bac ouvrait.', 'Anne Roux: le bac ouvrait'],
    ['Lourvil et Marvane ont annoncé que le pont fermait.', 'Lourvil et Marvane: le pont fermait'],
    [
      'L’armée russe a démenti que le pont soit fermé.',
      'l’armée russe: a démenti que le pont soit fermé',
    ],
    [
      'Le président de la Fed Jerome Powell a dit que les taux montaient.',
      'Jerome Powell: les taux montaient',
    ],
    ['Mme von der Leyen a dit que le pont fermait.', 'von der Leyen: le pont fermait'],
  ])('%s → %s', (sentence, expected) => {
    expect(attributionsIn(sentence, 'fr')).toContain(expected)
  })

  it.each([
    'Anne Roux n’a pas dit que le pont fermait lundi.',
    'Il a été annoncé que le pont fermait lundi.',
    'Anne Roux a reçu le maire du village lundi.',
    'La demande a été plus forte que prévu lundi.',
    'Le projet coûte 3 millions, a-t-il précisé.',
    'La décision, a-t-elle dit, est prise.',
  ])('attributes to nobody: %s', (sentence) => {
    for (const attribution of attributionsIn(sentence, 'fr')) expect(attribution).toMatch(/^–/)
  })
})

describe('suggestClaims on English attributions', () => {
  it.each([
    [
      'The mayor, Anne Stone, said that the bridge was closed.',
      'Anne Stone: the bridge was closed',
    ],
    ['Anne Stone said the bridge was closed.', 'Anne Stone: the bridge was closed'],
    ['Anne Stone said on Friday the bridge was closed.', 'Anne Stone: the bridge was closed'],
    ['Mayor Anne Stone told the BBC the bridge was closed.', 'Anne Stone: the bridge was closed'],
    ['“The bridge is closed,” said Anne Stone.', 'Anne Stone: The bridge is closed'],
    [
      '“The bridge is closed,” Anne Stone, the mayor, told reporters.',
      'Anne Stone: The bridge is closed',
    ],
    [
      '"The bridge," Anne Stone said, "is closed now."',
      'Anne Stone: "The bridge," Anne Stone said, "is closed now."',
    ],
    ['The bridge is closed, according to Anne Stone.', 'Anne Stone: The bridge is closed'],
    [
      'According to a report by engineers, the bridge is closed.',
      'a report by engineers: the bridge is closed',
    ],
    ['The bridge is closed, the town hall said on Friday.', 'the town hall: The bridge is closed'],
    [
      'Anne Stone, who took office in May, said the bridge was closed.',
      'Anne Stone: the bridge was closed',
    ],
    [
      'Anne Stone’s spokesman said the bridge was closed.',
      'Anne Stone’s spokesman: the bridge was closed',
    ],
    ['Anne Stone replied: “The bridge is closed.”', 'Anne Stone: The bridge is closed'],
    ['Police in Leeds said the bridge was closed.', 'Police in Leeds: the bridge was closed'],
    [
      'Secretary of State Mark Stone said the bridge was closed.',
      'Mark Stone: the bridge was closed',
    ],
    [
      'Anne Stone denied that the bridge was closed.',
      'Anne Stone: denied that the bridge was closed',
    ],
  ])('%s → %s', (sentence, expected) => {
    expect(attributionsIn(sentence, 'en')).toContain(expected)
  })

  it.each([
    'Anne Stone did not say that the bridge was closed.',
    'The bridge is said to be closed to all traffic.',
    'The two reports were longer than the mayor had hoped.',
  ])('attributes to nobody: %s', (sentence) => {
    for (const attribution of attributionsIn(sentence, 'en')) expect(attribution).toMatch(/^–/)
  })

  it('finds whom he, she and the spokesman are', () => {
    const article = [
      'The old bridge in Lourville',
      'The mayor, Paul Garin, met Anne Stone, the regional prefect, on Monday.',
      'She said that the bridge was closed.',
      'The mayor said that it was old.',
      'He added that it had cracks.',
      'The prefect said that the state would pay.',
    ]
    expect(attributionsIn(article.join('\n')).slice(1)).toEqual([
      'Anne Stone: the bridge was closed',
      'Paul Garin: it was old',
      'Paul Garin: it had cracks',
      'Anne Stone: the state would pay',
    ])
  })
})

describe('suggestClaims on long quotations', () => {
  it('gives every sentence of a quotation its speaker, over several paragraphs too', () => {
    const article = [
      'The old bridge in Lourville',
      '“The bridge was built in 1931. It has never been repaired.',
      '“We have warned the state,” Anne Stone said. “Nobody has answered us.”',
    ]
    expect(attributionsIn(article.join('\n\n'))).toEqual([
      'Anne Stone: The bridge was built in 1931',
      'Anne Stone: It has never been repaired',
      'Anne Stone: We have warned the state',
      'Anne Stone: Nobody has answered us',
    ])
  })

  it('gives what follows a colon at the end of a paragraph to whom it announces', () => {
    const article = 'Le pont\n\nAnne Roux a déclaré :\n\n« Le pont est fermé depuis lundi. »'
    expect(attributionsIn(article, 'fr')).toEqual(['Anne Roux: Le pont est fermé depuis lundi'])
  })
})

describe('suggestClaims on a live page', () => {
  it.each([
    ['12h15. « La digue a cédé », dit Anne Roux.', '10h10. « Je dormais encore ce matin. »', 'fr'],
    ['12:15. “The dam broke,” says Anne Stone.', '10:10. “I was still asleep then.”', 'en'],
  ] as const)(
    'gives the words of an entry to nobody of the one before: %s',
    (first, second, language) => {
      expect(attributionsIn(`Live\n\n${first}\n\n${second}`, language).at(-1)).toMatch(/^–: /)
    },
  )

  it.each([
    [
      'Bonjour Lucas, d’après la préfecture, le pont n’a fermé que mardi.',
      'la préfecture: le pont n’a fermé que mardi',
      'fr',
    ],
    [
      'Hello Tom, according to the council, the bridge closed on Tuesday.',
      'the council: the bridge closed on Tuesday',
      'en',
    ],
  ] as const)(
    'finds what an answer to a reader states behind the greeting: %s',
    (answer, expected, language) => {
      expect(attributionsIn(`Live\n\n${answer}`, language)).toEqual([expected])
    },
  )
})
