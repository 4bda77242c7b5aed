import { describe, expect, test } from 'vitest'
import { attributionsIn } from '../suggest-in-article.ts'

const french = (text: string) => attributionsIn(text, 'fr')
const english = (text: string) => attributionsIn(text, 'en')

describe('where a French span begins and ends', () => {
  test('who is named behind what a colon quotes speaks', () => {
    expect(
      french(
        'Chez Olvéra, on accuse le coup : « Nous avons tout appris par la presse », déplore Fabien Laroque.',
      ),
    ).toContain('Fabien Laroque: Nous avons tout appris par la presse')
  })

  test('two participles share an auxiliary and a speaker', () => {
    expect(
      french(
        'Nadège Hamelin a dénoncé « un simulacre de concertation » et rappelé que la réunion promise n’avait jamais eu lieu.',
      ),
    ).toEqual([
      'Nadège Hamelin: un simulacre de concertation',
      'Nadège Hamelin: la réunion promise n’avait jamais eu lieu',
    ])
  })

  test('whoever speaks for somebody speaks', () => {
    expect(french('Pour l’opposition, Nadège Hamelin a affirmé que le budget était faux.')).toEqual(
      ['Nadège Hamelin: le budget était faux'],
    )
  })

  test('what an inverted verb reports follows its conjunction', () => {
    expect(french('Aussi Anne Roux estime-t-elle que la digue a cédé faute d’entretien.')).toEqual([
      'Anne Roux: la digue a cédé faute d’entretien',
    ])
  })

  test('an infinitive belongs to the words that it goes on with in quotation marks', () => {
    expect(
      french('Marcelin Fau affirme n’avoir « jamais entendu un mot plus haut que l’autre ».'),
    ).toEqual(['Marcelin Fau: n’avoir « jamais entendu un mot plus haut que l’autre »'])
  })

  test('an accusation of somebody who is only a pronoun is what they are accused of', () => {
    expect(french('Le parquet leur reproche d’avoir falsifié les carnets de bord.')).toEqual([
      'le parquet: d’avoir falsifié les carnets de bord',
    ])
  })

  test('a commitment is what one commits oneself to', () => {
    expect(
      french('Anne Roux s’est engagée à ouvrir une classe supplémentaire à la rentrée.'),
    ).toEqual(['Anne Roux: à ouvrir une classe supplémentaire à la rentrée'])
  })

  test('a verb behind a relative clause has its subject before it', () => {
    expect(
      french('Anne Roux, qui préside le collège, juge que la demande de dérogation est indécente.'),
    ).toEqual(['Anne Roux: la demande de dérogation est indécente'])
  })

  test('appositions behind a source are not what it says', () => {
    expect(
      french('Selon Anne Roux, économiste à Lyon, la ville « achète du temps » et ne paie rien.'),
    ).toEqual(['Anne Roux: la ville « achète du temps » et ne paie rien'])
  })

  test('an article outside of the marks belongs to the noun that is quoted', () => {
    expect(french('Une « erreur d’appréciation », plaide son avocat.')).toEqual([
      'son avocat: Une « erreur d’appréciation »',
    ])
  })

  test('as somebody has it goes for its own clause, on both sides of it', () => {
    expect(
      french(
        'Anne Roux a lancé une pétition ; elle avait réuni, à l’en croire, 9 400 signatures mardi.',
      ),
    ).toEqual([
      '–: Anne Roux a lancé une pétition',
      'Anne Roux: elle avait réuni, à l’en croire, 9 400 signatures mardi',
    ])
  })

  test('whoever comes before a quoted verb is its subject, not who was named before', () => {
    expect(french('Pour la maire, M. Garin « a choisi de sauter avant d’être poussé ».')).toEqual([
      'la maire: M. Garin « a choisi de sauter avant d’être poussé »',
    ])
  })
})

describe('where an English span begins and ends', () => {
  test('two full clauses of a quotation are two, whatever their verbs', () => {
    expect(
      english(
        '"We’ve gone from seven crew to four," Dolores Pike said, "and everybody on the water knows it."',
      ),
    ).toEqual([
      'Dolores Pike: We’ve gone from seven crew to four',
      'Dolores Pike: everybody on the water knows it',
    ])
  })

  test('what a speaker does behind the words is not said', () => {
    expect(
      english(
        '“I have never broken a handshake,” says Anna Roux, and knocks on the door to be sure.',
      ),
    ).toEqual(['Anna Roux: I have never broken a handshake'])
  })

  test('an apposition within a clause does not end it', () => {
    expect(
      english(
        'Anna Roux said that the captain, a 19-year veteran, had passed a routine alcohol test.',
      ),
    ).toEqual(['Anna Roux: the captain, a 19-year veteran, had passed a routine alcohol test'])
  })

  test('a report that a conjunction joins leaves the clause before to its own report', () => {
    expect(
      english(
        'The team saw no sign of that, Anna Roux says, though she concedes the fences may have helped.',
      ),
    ).toEqual(['Anna Roux: The team saw no sign of that', 'Anna Roux: the fences may have helped'])
  })

  test('a figure compared behind the report is part of what is reported', () => {
    expect(
      english('Turnout was 43.6%, Anna Roux has announced, down from 61% at the general election.'),
    ).toEqual([
      'Anna Roux: Turnout was 43.6%, Anna Roux has announced, down from 61% at the general election',
    ])
  })

  test('a subject may be parted from its verb by what it does', () => {
    expect(
      english(
        'Philip Orme, opening the case for the prosecution, said the photographs had been taken elsewhere.',
      ),
    ).toEqual(['Philip Orme: the photographs had been taken elsewhere'])
  })
})

describe('where what is reported stands between or behind other clauses', () => {
  test('a source phrase behind a colon comes first', () => {
    expect(
      french('L’enjeu est grand : d’après Anne Roux, un voyageur de nuit émet moins de carbone.'),
    ).toContain('Anne Roux: un voyageur de nuit émet moins de carbone')
  })

  test('a denial of what was said is not part of it', () => {
    expect(
      french('Anne Roux assure que le constructeur a pris du retard, ce que ce dernier conteste.'),
    ).toEqual(['Anne Roux: le constructeur a pris du retard'])
  })

  test('the subject of a clause may be a clause of its own before the report', () => {
    expect(
      french('Ce qui manque, selon Anne Roux, ce n’est pas le matériel, c’est la volonté.'),
    ).toEqual([
      'Anne Roux: Ce qui manque, selon Anne Roux, ce n’est pas le matériel, c’est la volonté',
    ])
    expect(
      english(
        'What did change, Anna Roux said, was behaviour: reports of bullying fell by a fifth.',
      ),
    ).toEqual([
      'Anna Roux: What did change, Anna Roux said, was behaviour: reports of bullying fell by a fifth',
    ])
  })

  test('an aside may stand between an auxiliary and its participle', () => {
    expect(
      french('Anne Roux a par ailleurs affirmé que son pays avait retiré ses troupes.'),
    ).toEqual(['Anne Roux: son pays avait retiré ses troupes'])
  })

  test('a quotation in a quoted clause goes on behind its incise', () => {
    expect(
      french('« Je lui ferai un prix, tranche Gisèle Touvenin, mais pas un cadeau. »'),
    ).toEqual([
      'Gisèle Touvenin: Je lui ferai un prix, tranche Gisèle Touvenin, mais pas un cadeau',
    ])
  })

  test('what developers told others is no report of the sentence', () => {
    expect(
      english('The plant would use three times what its developer told planners, Anna Roux said.'),
    ).toEqual(['Anna Roux: The plant would use three times what its developer told planners'])
  })

  test('whoever answers in a word speaks what the colon announces', () => {
    expect(
      english('Not so, argues Anna Roux, an engineer from Lyon: the share has never exceeded 55%.'),
    ).toEqual(['Anna Roux: the share has never exceeded 55%'])
  })
})

describe('which clauses are said, and which are the writer’s', () => {
  test('a second verb of the same subject is part of what was said', () => {
    expect(
      english('He had raised it with his managers, Anna Roux said, and had been told to wait.'),
    ).toEqual([
      'Anna Roux: He had raised it with his managers, Anna Roux said, and had been told to wait',
    ])
  })

  test('a relative before the report ends what the writer says', () => {
    expect(
      english(
        'Carla Whitehorse produced an email in which, Anna Roux said, an engineer praised the plan.',
      ),
    ).toContain('Anna Roux: an engineer praised the plan')
  })

  test('a quotation that goes on without a clause of its own is one with what stands before the report', () => {
    expect(
      english(
        '“Nobody wants to be doing this,” said Anna Roux, “least of all to people who get up at three.”',
      ),
    ).toEqual([
      'Anna Roux: “Nobody wants to be doing this,” said Anna Roux, “least of all to people who get up at three.”',
    ])
  })

  test('whoever is told something does not say it', () => {
    expect(
      english(
        'The officer, identified only as Neil Tarn, told Ruth Penhale that his earpiece was broken.',
      ),
    ).toEqual([expect.stringMatching(/^(?!Ruth Penhale).*: his earpiece was broken$/)])
  })

  test('a day has its part of the day', () => {
    expect(french('Anne Roux a fait savoir mercredi soir que la digue serait fermée.')).toEqual([
      'Anne Roux: la digue serait fermée',
    ])
  })

  test('the same source is whoever spoke last', () => {
    expect(
      french(
        'Le pont est fermé, a précisé la préfecture. La digue tient, a ajouté la même source.',
      ),
    ).toEqual(['la préfecture: Le pont est fermé', 'la préfecture: La digue tient'])
  })
})
