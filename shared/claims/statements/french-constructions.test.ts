import { describe, expect, it } from 'vitest'
import { attributionsIn } from '../suggest-in-article.ts'

/** Constructions of attribution, a sentence each; the whole of each list is what is found in it. */
describe('suggestClaims on what newsrooms write in French', () => {
  it.each<[string, string[]]>([
    ['Anne Roux dit vouloir fermer le pont.', ['Anne Roux: vouloir fermer le pont']],
    [
      'Anne Roux affirme n’avoir jamais vu ce rapport.',
      ['Anne Roux: n’avoir jamais vu ce rapport'],
    ],
    [
      'Anne Roux a promis de fermer le pont avant mardi, quand les travaux commenceront.',
      ['Anne Roux: de fermer le pont avant mardi'],
    ],
    [
      'Anne Roux accuse la région d’avoir caché le rapport.',
      ['Anne Roux: la région d’avoir caché le rapport'],
    ],
    ['Anne Roux s’est dite inquiète pour le pont.', ['Anne Roux: inquiète pour le pont']],
    [
      'Anne Roux dit que le pont est sûr, mais reconnaît que la digue est vieille.',
      ['Anne Roux: le pont est sûr', 'Anne Roux: la digue est vieille'],
    ],
    ['Anne Roux estime qu’« il faut » fermer le pont.', ['Anne Roux: « il faut » fermer le pont']],
    [
      'Anne Roux accuse la région d\'"avoir caché" le rapport.',
      ['Anne Roux: la région d\'"avoir caché" le rapport'],
    ],
    ['Anne Roux dit qu\'"il faut fermer le pont".', ['Anne Roux: il faut fermer le pont']],
    ['La maire dénonce « un abandon pur et simple ».', ['la maire: un abandon pur et simple']],
    [
      'Le pont, précise Anne Roux, sera fermé mardi.',
      ['Anne Roux: Le pont, précise Anne Roux, sera fermé mardi'],
    ],
    [
      'Le pont fermera, dit-elle, quand la digue sera finie.',
      ['–: Le pont fermera, dit-elle, quand la digue sera finie'],
    ],
    ['Pour la maire Anne Roux, le pont est trop vieux.', ['Anne Roux: le pont est trop vieux']],
    [
      'D’après une étude de l’université de Valbrune, le pont est trop vieux.',
      ['l’université de Valbrune: le pont est trop vieux'],
    ],
    [
      '« Le pont est vieux », tempère l’un des auteurs, le géologue Paul Garin.',
      ['Paul Garin: Le pont est vieux'],
    ],
    [
      '« Le pont est vieux ? chuchote la géologue Anne Roux. Il date de 1931. »',
      ['Anne Roux: Le pont est vieux ?', 'Anne Roux: Il date de 1931'],
    ],
    ['10 h 58 – Le pont est fermé, précise Anne Roux.', ['Anne Roux: Le pont est fermé']],
    [
      'L’affirmation d’Anne Roux selon laquelle le pont est sûr n’a pas pu être vérifiée.',
      ['Anne Roux: le pont est sûr'],
    ],
    ['À la préfecture, on indique que le pont est sûr.', ['la préfecture: le pont est sûr']],
    ['Anne Roux évalue les dégâts à 90 000 euros.', ['Anne Roux: les dégâts à 90 000 euros']],
    [
      'Le pont serait, selon Anne Roux, trop vieux.',
      ['Anne Roux: Le pont serait, selon Anne Roux, trop vieux'],
    ],
    [
      'Si la digue cède, prévient Anne Roux, le pont tombera.',
      ['Anne Roux: Si la digue cède, prévient Anne Roux, le pont tombera'],
    ],
    [
      'Anne Roux dit avoir trouvé, dans un livre, une lettre de menaces.',
      ['Anne Roux: avoir trouvé, dans un livre, une lettre de menaces'],
    ],
    [
      'Anne Roux affirme que le pont est « vieux, très vieux et fragile ».',
      ['Anne Roux: le pont est « vieux, très vieux et fragile »'],
    ],
    ['À la mairie, on dément avoir fermé le pont.', ['la mairie: dément avoir fermé le pont']],
    ['Le préfet dément : « Le pont est ouvert. »', ['le préfet: Le pont est ouvert']],
    [
      'Le pont fermera, a annoncé le syndicat, sauf si la digue est refaite.',
      ['le syndicat: Le pont fermera, a annoncé le syndicat, sauf si la digue est refaite'],
    ],
    [
      '« Le pont, prévient Anne Roux, fermera. »',
      ['Anne Roux: Le pont, prévient Anne Roux, fermera'],
    ],
    [
      'Anne Roux estime que le pont est vieux, que la digue est sûre et que le maire ment.',
      ['Anne Roux: le pont est vieux', 'Anne Roux: la digue est sûre', 'Anne Roux: le maire ment'],
    ],
    ['Anne Roux est formelle : le pont est vieux.', ['Anne Roux: le pont est vieux']],
    ['Anne Roux soupçonne le maire d’avoir menti.', ['Anne Roux: le maire d’avoir menti']],
    ['« Le pont est vieux », lit-on dans le rapport.', ['le rapport: Le pont est vieux']],
    [
      'Ce que confirme Anne Roux : « Le pont est vieux et la digue aussi. »',
      ['Anne Roux: Le pont est vieux et la digue aussi'],
    ],
    [
      'Même son de cloche chez Anne Roux : « Le pont est vieux et la digue aussi. »',
      ['Anne Roux: Le pont est vieux et la digue aussi'],
    ],
    [
      'Le pont est vieux, selon une source proche du dossier citée par Le Courrier.',
      ['une source proche du dossier: Le pont est vieux'],
    ],
    [
      '« Le pont est vieux », maintient l’auteur de la note.',
      ['l’auteur de la note: Le pont est vieux'],
    ],
    ['Pour le pénaliste, le pont est trop vieux.', ['le pénaliste: le pont est trop vieux']],
    [
      '« Le pont est vieux, explique Anne Roux, qui a dirigé le chantier. Il date de 1931. »',
      ['Anne Roux: Le pont est vieux', 'Anne Roux: Il date de 1931'],
    ],
  ])('%s', (sentence, expected) => {
    for (const one of expected) {
      const speakerIsOpen = one.startsWith('–')
      const found = attributionsIn(sentence, 'fr')
      if (speakerIsOpen) expect(found.join('\n')).toContain(one.slice(3))
      else expect(found).toContain(one)
    }
  })

  it('gives what an infinitive adds to whoever spoke last', () => {
    const article =
      'Le pont\n\nLe pont est vieux, dit Anne Roux. Et d’ajouter que la digue est sûre.'
    expect(attributionsIn(article, 'fr').at(-1)).toBe('Anne Roux: la digue est sûre')
  })

  it('gives a body its full name, by its acronym and by a noun', () => {
    const article = [
      'L’alerte a été levée',
      'Dix cas sont connus, a indiqué l’Agence régionale de santé (ARS).',
      'L’ARS a précisé que l’eau était coupée.',
      'L’agence a ajouté que les bassins seraient vidés.',
    ]
    expect(attributionsIn(article.join('\n'), 'fr').slice(1)).toEqual([
      'Agence régionale de santé: Dix cas sont connus',
      'Agence régionale de santé: l’eau était coupée',
      'Agence régionale de santé: les bassins seraient vidés',
    ])
  })

  it('gives a body with small letters the fullest name that the article has', () => {
    const article = [
      'Le pont est fermé',
      'La chambre des comptes du Valdor a rendu son rapport.',
      'La chambre des comptes estime que le pont est vieux.',
    ]
    expect(attributionsIn(article.join('\n'), 'fr').at(-1)).toBe(
      'chambre des comptes du Valdor: le pont est vieux',
    )
  })

  it('takes a new office for whom the article is about, not for whom it names beside', () => {
    const article =
      'Le procès\n\nPaul Garin est jugé pour le meurtre de Luc Morin. « Je dormais à l’étage », répète l’accusé.'
    expect(attributionsIn(article, 'fr').at(-1)).toBe('Paul Garin: Je dormais à l’étage')
  })

  it('takes « celle-ci » for whoever was named last', () => {
    const article = [
      'Le pont est fermé',
      'Le pont est vieux, a dit Anne Roux. La digue a été refaite par Léa Blanc.',
      'Celle-ci assure que la digue est sûre.',
    ]
    expect(attributionsIn(article.join('\n\n'), 'fr').at(-1)).toBe('Léa Blanc: la digue est sûre')
  })

  it('reads any verb before a full name within quotation marks as one that speaks', () => {
    const article = '« Le pont tremblait, commence Anne Roux sans un regard. Personne ne venait. »'
    expect(attributionsIn(article, 'fr')).toEqual([
      'Anne Roux: Le pont tremblait',
      'Anne Roux: Personne ne venait',
    ])
  })

  it('knows somebody again by a trade, a town or an age', () => {
    const article = [
      'Le pont est fermé',
      'Colette Vasseur, souffleuse de verre à la retraite, habite en face.',
      'Le pont tremblait, raconte la souffleuse.',
      'Le maire, Paul Garin, est venu.',
      'La Marvanaise affirme que le maire n’a rien dit.',
    ]
    const found = attributionsIn(article.join('\n'), 'fr')
    expect(found).toContain('Colette Vasseur: Le pont tremblait')
    expect(found).toContain('Colette Vasseur: le maire n’a rien dit')
  })

  it('takes a pronoun behind a statement for who spoke last, not for whom the statement is about', () => {
    const article = [
      'Le pont est fermé',
      'La porte-parole de la préfecture, Léa Blanc, a dit que le pont fermait.',
      'Par l’intermédiaire du maire, Anne Roux a transmis des documents, a-t-elle ajouté.',
    ]
    expect(attributionsIn(article.join('\n'), 'fr').at(-1)).toMatch(/^Léa Blanc: /)
  })

  it('gives the answers of an interview to who is interviewed, and leaves its questions', () => {
    const article = [
      'Entretien avec Anne Roux',
      'Anne Roux dirige le port depuis 2018.',
      'Le pont est-il sûr ?',
      '— Oui, il l’est. Nous l’avons refait en 2021.',
      'Et la digue ?',
      '— La digue attendra.',
    ]
    expect(attributionsIn(article.join('\n\n'), 'fr').slice(-3)).toEqual([
      'Anne Roux: Oui, il l’est',
      'Anne Roux: Nous l’avons refait en 2021',
      'Anne Roux: La digue attendra',
    ])
  })
})
