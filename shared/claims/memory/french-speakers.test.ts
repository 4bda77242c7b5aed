import { describe, expect, it } from 'vitest'
import { attributionsIn } from '../suggest-in-article.ts'

/** The speaker of the last suggestion. */
function lastSpeaker(...paragraphs: readonly string[]): string | undefined {
  return attributionsIn(['Titre', ...paragraphs].join('\n\n'), 'fr')
    .at(-1)
    ?.split(':')[0]
}

describe('who is meant', () => {
  it.each([
    [
      'somebody who was only named, behind “fait bondir”',
      'Le biologiste Paul Garin juge la loi utile. Le raisonnement fait bondir Serge Pomarède. « J’ai perdu mes arbres cette année », lâche l’arboriculteur.',
      'Serge Pomarède',
    ],
    [
      'the office, however long ago it was named',
      'La principale, Agnès Roux, a ouvert la porte. « Je dors mieux », dit Odile Charmeil. « Nous avons fermé la cour », corrige la principale.',
      'Agnès Roux',
    ],
    [
      'whoever spoke without a name',
      'Selon la procureure, il a détourné 740 000 euros. « Cet homme a mis des malades en danger », a-t-elle tonné.',
      'la procureure',
    ],
    [
      'not whom the speaker names',
      'Gérard Maslin comparaît depuis lundi. « Je n’ai pas poussé Roland Thévenet dans ce puits », répète l’accusé.',
      'Gérard Maslin',
    ],
    [
      'whoever was speaking, by “a-t-il ajouté” behind somebody who acts in between',
      'Le port sera fermé mardi, a annoncé le porte-parole de la ville, Luc Bard. Paul Garin a été reçu lundi par la maire. Il existe une entente entre les deux parties, a-t-il ajouté.',
      'Luc Bard',
    ],
    [
      'whoever was speaking, and not whom a clause of time is about',
      'Le port sera fermé mardi, a annoncé le porte-parole de la ville, Luc Bard. Cependant, une fois que Paul Garin aura rendu son rapport, le budget sera voté. Les travaux ont coûté trois millions, a-t-il précisé.',
      'Luc Bard',
    ],
    [
      'whoever was speaking, and not whom the words name',
      'Le port sera fermé mardi, a annoncé le porte-parole de la ville, Luc Bard. Paul Garin a été reçu lundi. Paul Garin a remis un rapport de 40 pages, a-t-il déclaré.',
      'Luc Bard',
    ],
    [
      'the name behind “celui-ci”',
      'Mathis Delcambre ne parle plus. « Nous ferons appel avant vendredi », a annoncé celui-ci, Me Louis-Armand Béchade.',
      'Louis-Armand Béchade',
    ],
    [
      'a body by the name behind its description',
      'Une association de contribuables, Droit de regard, affirme que la loi est violée.',
      'Droit de regard',
    ],
    [
      'a lawyer by the title',
      'Me Bruno Castaing juge la peine lourde. « Elle vous laisse parler pendant des heures », soupire l’avocat.',
      'Bruno Castaing',
    ],
    [
      'whoever won, by a noun that no list has',
      'Rémi Castagnou a gagné de dix voix. Le vainqueur affirme que le pont sera reconstruit.',
      'Rémi Castagnou',
    ],
    [
      'the author of their own figures',
      'Le biologiste Giacomo Ferrante salue ce travail. Selon ses propres calculs, il en faudrait une centaine.',
      'Giacomo Ferrante',
    ],
    [
      'not whoever spoke just before, where somebody answers',
      'La patronne, Anne Roux, a parlé. « On connaît la chanson », dit Fatou Diarra, déléguée à l’usine. « Les deux sujets n’ont rien à voir », balaie la dirigeante.',
      'Anne Roux',
    ],
    [
      'the body that spoke before, by the gender of its noun',
      'La juriste, Anne Roux, attend. L’éditeur se défend. La mairie dément tout retard. Elle affirme que deux écoles ont utilisé le logiciel.',
      'la mairie',
    ],
    [
      'a person behind a pronoun that no noun for the body agrees with',
      'L’organisation, par la voix de son directeur, Jean-Noël Coste, refuse de parler. « Le véhicule roulait à sa place et à la bonne allure », soutient-il.',
      'Jean-Noël Coste',
    ],
    [
      'somebody else than who has just spoken, by “l’intéressée”',
      'Ghislaine Roche a dix-neuf ans. « Elle parle aux rivières depuis toujours », confie Maud Roche. « Ils m’ont dit que je pourrais finir tranquille », rapporte l’intéressée.',
      'Ghislaine Roche',
    ],
    [
      'an agency by all that it is called somewhere',
      'Trois notes avaient été transmises à l’agence régionale de santé. L’agence fait remarquer que l’hôpital a touché deux millions.',
      'agence régionale de santé',
    ],
    [
      'whom the judge asks',
      '« Je n’ai pas poussé Roland dans le puits », répète Gérard Maslin. « Alors qui l’a fait ? » demande la présidente, Solène Arquetout. « Je ne sais pas, madame. »',
      'Gérard Maslin',
    ],
    [
      'who spoke last, where the writer asks',
      '« On ne rouvrira pas une route qui bouge encore », explique Catherine Lhuillier. Le coût des travaux ? « Entre huit et dix millions, à la louche. »',
      'Catherine Lhuillier',
    ],
    [
      'whom something made react, before a colon',
      'Fabrice Lenoble a ri. Le propos a fait bondir Hortense Vial, conservatrice à la retraite : « Publique, peut-être, mais introuvable. »',
      'Hortense Vial',
    ],
    [
      'a woman, by the adjective before the noun',
      'Hortense Vial attend. Fabrice Lenoble parle. L’ancienne responsable des collections affirme que deux toiles sont revenues griffées.',
      'Hortense Vial',
    ],
    [
      'somebody without a name, as a young woman',
      '« Mes chiens se couchent à neuf heures du matin », raconte une bergère. « Eux, au moins, ils ont compris », ajoute la jeune femme.',
      'une bergère',
    ],
    [
      'a firm by the only word of its name behind a common noun',
      'Il n’existe aucun risque de rupture, assure l’exploitant, Hydrosud.',
      'Hydrosud',
    ],
    [
      'not several people where the noun is for one firm',
      'Le groupe Kervalis a gagné de l’argent. Les analystes d’Orval Capital notent que la marge reste faible. La société dément être en discussion avec quiconque.',
      'Kervalis',
    ],
    [
      'the body in which somebody has an office',
      '« On ne peut pas généraliser ainsi », dit Ludovic Brel, délégué général d’Éole Avenir. L’organisation rappelle que ses adhérents ont équipé un tiers du parc.',
      'Éole Avenir',
    ],
    [
      'somebody without a name, by another noun for their trade',
      'Un pédiatre de Lorvieux dit avoir soigné deux enfants. Le médecin regrette que personne n’ait prévenu les urgences.',
      'un pédiatre de Lorvieux',
    ],
    [
      'whoever did a study, where it is published elsewhere',
      'Cela réduit la mortalité de 71 %, montre une étude parue jeudi dans la revue « Climats », menée par une équipe de l’université de Castelmer.',
      'une équipe de l’université de Castelmer',
    ],
    [
      'the president who was just named, not one of another country who is named later',
      'Volodymyr Zelensky a accusé Moscou de mentir. Le président ukrainien a appelé ses alliés à réagir. Donald Trump doit rencontrer le président Poutine. « La Russie ment », a martelé le président ukrainien.',
      'Volodymyr Zelensky',
    ],
    [
      'several people, not a paper that was named before',
      'Comme l’a révélé Le Monde, la digue était vieille. Les écologistes estiment que rien n’a été fait.',
      'les écologistes',
    ],
    [
      'a paper by its whole name',
      'La digue était vieille depuis 2010, selon Le Figaro.',
      'Le Figaro',
    ],
    [
      'somebody whose family name has a small word, by that name alone',
      'Joris Van Damme a gagné. La route était longue, a dit Van Damme.',
      'Joris Van Damme',
    ],
    [
      'whose view it is, behind what is quoted',
      'Selon Enedis, 300 foyers sont privés de courant. « Du jamais vu » pour le maire de Lourvil, Jean Blanc.',
      'Jean Blanc',
    ],
    [
      'a woman whose given name is a noun for a body as well',
      'La secrétaire générale de la CGT, Sophie Binet, a dénoncé « une provocation de trop ». Marine Le Pen a annoncé une motion de censure. La cheffe de file du RN a fustigé un « passage en force ».',
      'Marine Le Pen',
    ],
    [
      'that body, also where such a woman is named',
      'Marine Le Pen a dit que le port fermerait. Selon la Marine nationale, deux navires sont perdus.',
      'la Marine nationale',
    ],
    [
      'somebody of a party, not the party',
      '« On va dans le mur », soupire un sénateur LR.',
      'un sénateur LR',
    ],
    [
      'somebody of a party whose name is a word',
      'Une députée Renaissance estime que rien n’est joué.',
      'une députée Renaissance',
    ],
  ])('in French is %s', (_, paragraph, speaker) => {
    expect(lastSpeaker(paragraph)).toBe(speaker)
  })

  it('is the body that a paragraph begins with, not one that spoke in another', () => {
    const speaker = lastSpeaker(
      'La direction de la clinique affirme avoir embauché douze infirmières.',
      'L’Agence régionale de santé (ARS) a ouvert une enquête, a-t-elle indiqué.',
    )
    expect(speaker).toBe('Agence régionale de santé')
  })
})
