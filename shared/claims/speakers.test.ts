import { describe, expect, it } from 'vitest'
import type { Language } from '../project/records.ts'
import { attributionsIn } from './suggest-in-article.ts'

/** The speaker of the last suggestion. */
function lastSpeaker(language: Language, ...paragraphs: readonly string[]): string | undefined {
  return attributionsIn(['Titre', ...paragraphs].join('\n\n'), language)
    .at(-1)
    ?.split(':')[0]
}

describe('who is meant', () => {
  it.each([
    [
      'whom the sentence names before a pronoun',
      'Miles Tanaka said the data had been deleted. That was contradicted by Carla Whitehorse, who produced an email in which, she said, an engineer had boasted.',
      'Carla Whitehorse',
    ],
    [
      'somebody without a name',
      '“It was cold,” said Ann Roux. A retired teacher said the road was shut. She added that nobody had come.',
      'a retired teacher',
    ],
    [
      'by the title, one of two of a family',
      'Neil Strudwick and his wife, Catherine Strudwick, ran the farm. Mrs Strudwick said the barn was empty.',
      'Catherine Strudwick',
    ],
    [
      'whoever comes from there',
      'His rival, Luis Cardoso, called it a bad day. The Portuguese said he would not resign.',
      'Luis Cardoso',
    ],
    [
      'not the one who is told',
      'Ostria rejected the charge. Its proposal had been on the table since June, Viktor Hallan, its deputy minister, told reporters.',
      'Viktor Hallan',
    ],
    [
      'a body whose name has an owner in it',
      'The General Workers’ League said three of its members had collapsed.',
      'General Workers’ League',
    ],
    [
      'a body by what the article says it is',
      'NorthLink, the operator, says the line is safe. Police are at the station. The operator said it had no comment on trains.',
      'NorthLink',
    ],
    [
      'the name behind a relative clause',
      '“I owe that woman both my legs,” says the tenor who was standing on it, Anselm Kordt.',
      'Anselm Kordt',
    ],
    [
      'who spoke a word before',
      '“Once,” says Anne Crane. “The whole town was late for work.”',
      'Anne Crane',
    ],
    [
      'not who has read a document',
      'State figures reviewed by the Courier show the cut was closer to 8 percent.',
      'State figures',
    ],
    [
      'a body, whatever person stands in its name',
      'President Donald Trump left. The Ukrainian general staff denied that any of its units had been surrounded.',
      'the Ukrainian general staff',
    ],
    [
      'whoever made a survey',
      'The survey, by the engineers Carrow & Tate, was completed last May. It found that the tank was sound.',
      'Carrow & Tate',
    ],
    [
      'whoever wrote a letter',
      '“I cannot thank a company that poisons rivers,” Thea Marchetti wrote in a letter to the trustees. The letter said the money would go to Peru.',
      'Thea Marchetti',
    ],
    [
      'the group that the article introduced before',
      'Scientists at the Hallam Institute said the frogs had died. The authors said the fungus came in 2019.',
      'Scientists at the Hallam Institute',
    ],
    [
      'the firm for which a spokesman speaks, by a common noun',
      'Andes Metals, which owns the mine, said it was losing money. A spokesman for Andes Metals denied the clinic was shut. The company said its offer included a bonus.',
      'Andes Metals',
    ],
    [
      'a member of a party, as a member',
      'Priya Sandhu, the council leader, said the roof was costly. “This is vandalism,” replied Gordon Pell, who leads the opposition. The Conservative said nobody had asked for a quote.',
      'Gordon Pell',
    ],
    [
      'a firm that only its speaking shows, by a common noun',
      'Western Grid has acknowledged that a line failed. “It is premature to speculate about the cause,” the utility said.',
      'Western Grid',
    ],
    [
      'the same by “it”',
      'Western Grid has acknowledged that a line failed. It says the repairs took two days.',
      'Western Grid',
    ],
    [
      'who stands before an apposition with names of its own',
      'Lockwell, the maker of the H2 and the H2 Mini, said on Friday it was recalling all of them.',
      'Lockwell',
    ],
    [
      'a club by the last word of its name',
      'Fans of Stanmere Rovers waited. Rovers said in a statement that they would be refunded.',
      'Stanmere Rovers',
    ],
    [
      'somebody whose name ends as adverbs do',
      '“Simone tells us the cash is fine,” Moss-Kelly said by telephone.',
      'Moss-Kelly',
    ],
    [
      'whoever comes from there, with what else they are',
      'Her coach, Boris Lendl, believes she is fast. “I was not bad at twenty,” says the Czech, a former national champion.',
      'Boris Lendl',
    ],
    [
      'not who ordered a study',
      'Councillors met. A study for the council found 4,200 homes would be affected.',
      'a study for the council',
    ],
    [
      'a member of a party of two words',
      '“We found out when the vans didn’t come,” said Hugh Tranter. The Liberal Democrat said hot food would be back by half-term.',
      'Hugh Tranter',
    ],
    [
      'the subject of a gerund behind “with”',
      'Copper rose 2.3 percent in London, with two traders saying stocks were at their lowest since 2008.',
      'two traders',
    ],
    [
      'whoever is named behind a quotation that a colon announces',
      'The goalkeeper could not stop grinning: “I only went up because nobody told me not to,” said Ola Bakke, 23.',
      'Ola Bakke',
    ],
    [
      'not a farmer of something else',
      'Alec Tull, a dairy farmer, says he lent her the money. Rosalind Keogh keeps oysters. “I like her bread very much,” says the oyster farmer.',
      'Rosalind Keogh',
    ],
    [
      'a woman rather than a survey, by “she”',
      '“The sea does the hard part,” Marnie Tull says. A survey found silt levels had doubled. She adds that the bell still rings.',
      'Marnie Tull',
    ],
  ])('in English is %s', (_, paragraph, speaker) => {
    expect(lastSpeaker('en', paragraph)).toBe(speaker)
  })

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
  ])('in French is %s', (_, paragraph, speaker) => {
    expect(lastSpeaker('fr', paragraph)).toBe(speaker)
  })
})
