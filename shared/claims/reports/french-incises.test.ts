import { describe, expect, it } from 'vitest'
import { attributionsIn } from '../suggest-in-article.ts'

/** Where a French report stands within what it reports, and with which verb; a sentence each. */
describe('suggestClaims on French reports in the midst of a sentence', () => {
  it.each<[string, string[]]>([
    [
      'Le pont sera fermé mardi, vient d’annoncer la préfecture.',
      ['la préfecture: Le pont sera fermé mardi'],
    ],
    [
      'Le pont, a tenu à préciser la préfecture, ne fermera pas.',
      ['la préfecture: Le pont, a tenu à préciser la préfecture, ne fermera pas'],
    ],
    [
      'Les deux appareils, a reconnu la compagnie dans un message, n’avaient pas été révisés.',
      [
        'la compagnie: Les deux appareils, a reconnu la compagnie dans un message, n’avaient pas été révisés',
      ],
    ],
    [
      'Le pont, fait observer Anne Roux, a deux fois plus de passage qu’en 2010.',
      ['Anne Roux: Le pont, fait observer Anne Roux, a deux fois plus de passage qu’en 2010'],
    ],
    [
      'Les auteurs de l’étude mettent toutefois en garde : leurs calculs ne valent que pour le pont.',
      ['les auteurs de l’étude: leurs calculs ne valent que pour le pont'],
    ],
    [
      'Il serait temps, estime Anne Roux, de fermer le pont.',
      ['Anne Roux: Il serait temps, estime Anne Roux, de fermer le pont'],
    ],
    [
      'Il s’agit de comprendre, explique Anne Roux, comment le pont a pu céder.',
      ['Anne Roux: Il s’agit de comprendre, explique Anne Roux, comment le pont a pu céder'],
    ],
    [
      'La fuite a duré onze jours, selon la préfecture, sans que personne ne s’en aperçoive.',
      [
        'la préfecture: La fuite a duré onze jours, selon la préfecture, sans que personne ne s’en aperçoive',
      ],
    ],
    [
      'Encore faut-il, ajoute Anne Roux, que le pont tienne.',
      ['Anne Roux: Encore faut-il, ajoute Anne Roux, que le pont tienne'],
    ],
    ['Anne Roux dit, elle, travailler à un autre pont.', ['Anne Roux: travailler à un autre pont']],
    [
      'Les riverains se plaignent de ce que le pont ferme la nuit.',
      ['les riverains: le pont ferme la nuit'],
    ],
    [
      'Anne Roux se souvient qu’en 1994 le pont avait déjà fermé.',
      ['Anne Roux: en 1994 le pont avait déjà fermé'],
    ],
    [
      'Selon Anne Roux, le pont « tient par miracle ».',
      ['Anne Roux: le pont « tient par miracle »'],
    ],
    ['Anne Roux a qualifié le pont de dangereux.', ['Anne Roux: le pont de dangereux']],
    ['Mais pour Anne Roux, le pont est trop vieux.', ['Anne Roux: le pont est trop vieux']],
    [
      'Anne Roux a confié à « La Gazette » que le pont fermerait.',
      ['Anne Roux: le pont fermerait'],
    ],
    [
      '« Le pont tient », s’est défendu Paul Garin, avant d’ajouter que la digue était vieille.',
      ['Paul Garin: Le pont tient', 'Paul Garin: la digue était vieille'],
    ],
    [
      'Tout en reconnaissant « un manque de moyens », Anne Roux maintient que le pont est sûr.',
      ['Anne Roux: un manque de moyens', 'Anne Roux: le pont est sûr'],
    ],
    [
      '« Tout est faux, balaie-t-on à la mairie, le pont n’a jamais fermé. »',
      ['la mairie: Tout est faux', 'la mairie: le pont n’a jamais fermé'],
    ],
    [
      'Anne Roux a donné aux élus l’assurance que le pont serait refait.',
      ['Anne Roux: le pont serait refait'],
    ],
    ['Anne Roux défend la thèse selon laquelle le pont est sûr.', ['Anne Roux: le pont est sûr']],
    [
      'Anne Roux rejette l’idée que le pont soit vieux.',
      ['–: Anne Roux rejette l’idée que le pont soit vieux'],
    ],
    ['Anne Roux espère rouvrir le pont en mai.', ['–: Anne Roux espère rouvrir le pont en mai']],
    [
      'Anne Roux évalue les dégâts à 3 millions d’euros ; les assureurs parlent de 5 millions.',
      ['Anne Roux: les dégâts à 3 millions d’euros'],
    ],
    [
      'Selon Anne Roux, le pont tient. Il aurait été inspecté en mai.',
      ['Anne Roux: le pont tient', 'Anne Roux: Il aurait été inspecté en mai'],
    ],
    [
      'La préfecture a fermé le pont mardi, a-t-elle indiqué dans la soirée.',
      ['la préfecture: La préfecture a fermé le pont mardi'],
    ],
    [
      'En cause, d’après la préfecture, un défaut de soudure.',
      ['la préfecture: En cause, d’après la préfecture, un défaut de soudure'],
    ],
    [
      'Le pont n’était connu, rappelle Anne Roux, que des pêcheurs.',
      ['Anne Roux: Le pont n’était connu, rappelle Anne Roux, que des pêcheurs'],
    ],
    [
      'Anne Roux rappelle que le pont est fermé et annonce un recours.',
      ['Anne Roux: le pont est fermé'],
    ],
    ['Anne Roux juge le chantier « bancal ».', ['Anne Roux: le chantier « bancal »']],
    ['Anne Roux se demande si le pont tiendra.', ['Anne Roux: le pont tiendra']],
    [
      'Anne Roux pointe un retard de neuf jours entre la fissure et l’alerte, « le temps de finir les fêtes ».',
      ['Anne Roux: le temps de finir les fêtes'],
    ],
    [
      'Anne Roux a traversé le pont à pied, « parce que personne ne l’avait encore fait ».',
      ['Anne Roux: parce que personne ne l’avait encore fait'],
    ],
    [
      '« On veut juste comprendre », a soufflé, à la sortie de l’audience, Anne Roux.',
      ['Anne Roux: On veut juste comprendre'],
    ],
    [
      '« Le pont ? s’étrangle Anne Roux. Il a cent ans. »',
      ['Anne Roux: Le pont ?', 'Anne Roux: Il a cent ans'],
    ],
    [
      'Publiée dans la revue « Acta Pontis », l’étude affirme que le pont est vieux.',
      ['l’étude: le pont est vieux'],
    ],
    ['Anne Roux conseille de fermer le pont.', ['–: Anne Roux conseille de fermer le pont']],
    [
      'Le pont tremble moins, observe Anne Roux, depuis que la digue est finie.',
      ['Anne Roux: Le pont tremble moins, observe Anne Roux, depuis que la digue est finie'],
    ],
    [
      'Anne Roux précise que le pont sera refait, sans donner de date.',
      ['Anne Roux: le pont sera refait'],
    ],
    [
      'Anne Roux assure que le pont tiendra ; elle en cherche encore les plans.',
      ['Anne Roux: le pont tiendra'],
    ],
    [
      'Selon Anne Roux, un pont sur six est fermé, un chiffre que la préfecture conteste.',
      ['Anne Roux: un pont sur six est fermé'],
    ],
    [
      'Anne Roux a mis en garde contre l’état du pont.',
      ['–: Anne Roux a mis en garde contre l’état du pont'],
    ],
  ])('reads %j', (sentence, expected) => {
    expect(attributionsIn(`Le pont\n\n${sentence}`, 'fr')).toEqual(expected)
  })
})
