import { describe, expect, it } from 'vitest'
import { attributionsIn } from './suggest-in-article.ts'

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
  ])('%s', (sentence, expected) => {
    for (const one of expected) {
      const speakerIsOpen = one.startsWith('–')
      const found = attributionsIn(sentence, 'fr')
      if (speakerIsOpen) expect(found.join('\n')).toContain(one.slice(3))
      else expect(found).toContain(one)
    }
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

describe('suggestClaims on what newsrooms write in English', () => {
  it.each<[string, string[]]>([
    ['The mayor, Anne Stone, pledged to close the bridge.', ['Anne Stone: to close the bridge']],
    [
      'Anne Stone accused the council of hiding the report.',
      ['Anne Stone: the council of hiding the report'],
    ],
    ['Anne Stone closed the bridge and said the dam was old.', ['Anne Stone: the dam was old']],
    [
      'Anne Stone acknowledged that the dam was old, but said it was safe.',
      ['Anne Stone: the dam was old', 'Anne Stone: it was safe'],
    ],
    [
      'Anne Stone told the chamber that the pool, which opened in 1934, lost £412,000 last year.',
      ['Anne Stone: the pool, which opened in 1934, lost £412,000 last year'],
    ],
    [
      'The bridge, Anne Stone said, is closed.',
      ['Anne Stone: The bridge, Anne Stone said, is closed'],
    ],
    ['Anne Stone blamed “a decade of neglect”.', ['Anne Stone: a decade of neglect']],
    [
      "'The bridge is closed,' said Anne Stone, who runs a shop.",
      ['Anne Stone: The bridge is closed'],
    ],
    [
      'Anne Stone, a researcher who took the locks apart, said the bridge was closed.',
      ['Anne Stone: the bridge was closed'],
    ],
    [
      'According to a survey by Marlow University, the bridge is closed.',
      ['Marlow University: the bridge is closed'],
    ],
    ['Officials said more rain was expected.', ['Officials: more rain was expected']],
  ])('%s', (sentence, expected) => {
    for (const one of expected) expect(attributionsIn(sentence, 'en')).toContain(one)
  })

  it('gives the answers of questions and answers to who is interviewed', () => {
    const article = [
      'Anne Stone on the bridge',
      'Anne Stone has run the port since 2018.',
      'Q: Is the bridge safe?',
      'A: It is. We rebuilt it in 2021.',
      'Q: And the dam?',
      'A: Next year.',
    ]
    expect(attributionsIn(article.join('\n\n'), 'en').slice(-2)).toEqual([
      'Anne Stone: We rebuilt it in 2021',
      'Anne Stone: Next year',
    ])
  })
})
