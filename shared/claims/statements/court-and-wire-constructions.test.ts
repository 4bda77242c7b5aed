import { describe, expect, it } from 'vitest'
import { attributionsIn } from '../suggest-in-article.ts'

/** What courts, wires and match reports write, a sentence each; the whole of each list is what is found in it. */
describe('suggestClaims on wires and reports from courts and grounds', () => {
  it.each<[string, string[]]>([
    [
      'L’État paiera 190 millions d’euros, a appris l’AFP auprès d’une source proche du dossier.',
      ['une source proche du dossier: L’État paiera 190 millions d’euros'],
    ],
    [
      'L’État paiera 190 millions d’euros, a-t-on appris jeudi auprès de la préfecture.',
      ['la préfecture: L’État paiera 190 millions d’euros'],
    ],
    [
      'L’État paiera 190 millions d’euros, a appris l’AFP de source policière.',
      ['source policière: L’État paiera 190 millions d’euros'],
    ],
    [
      'L’État paiera 190 millions d’euros, a appris Le Courrier.',
      ['Le Courrier: L’État paiera 190 millions d’euros'],
    ],
    [
      'Une décision saluée par Anne Roux, qui rappelle que le pont a cent ans.',
      ['Anne Roux: le pont a cent ans'],
    ],
    [
      'Le pont a été fermé par la préfète Anne Roux, qui affirme que la crue a emporté deux piles.',
      [
        '–: Le pont a été fermé par la préfète Anne Roux',
        'Anne Roux: la crue a emporté deux piles',
      ],
    ],
    [
      'Un chiffre que conteste Léo Cazalis, l’un des avocats de la défense, pour qui le pont est sûr.',
      [
        '–: Un chiffre que conteste Léo Cazalis, l’un des avocats de la défense',
        'Léo Cazalis: le pont est sûr',
      ],
    ],
    [
      '« Le document n’est pas de moi », a déclaré Paul Garin, alors que la salle riait.',
      ['Paul Garin: Le document n’est pas de moi'],
    ],
    [
      'La FNSEA évoque 2 000 hectares sous l’eau et « au moins 300 bêtes noyées ».',
      ['FNSEA: 2 000 hectares sous l’eau et « au moins 300 bêtes noyées »'],
    ],
    [
      'Paul Garin évoque « au moins trente bêtes noyées » et 2 000 hectares sous l’eau.',
      ['Paul Garin: « au moins trente bêtes noyées » et 2 000 hectares sous l’eau'],
    ],
    [
      'Paul Garin a dit que « le pont est vieux et dangereux » et a fermé la route.',
      ['Paul Garin: le pont est vieux et dangereux'],
    ],
  ])('in French reads %j', (sentence, expected) => {
    expect(attributionsIn(`Le pont\n\n${sentence}`, 'fr')).toEqual(expected)
  })

  it.each<[string, string[]]>([
    [
      'The plan was rejected by the council, which said the bridge was closed.',
      ['–: The plan was rejected by the council', 'the council: the bridge was closed'],
    ],
    [
      'The bridge is closed, according to two people close to the mayor, who will resign.',
      ['two people close to the mayor: The bridge is closed'],
    ],
    [
      '“The bridge is closed,” grumbles Bill Trask, who tried forty cases.',
      ['Bill Trask: The bridge is closed'],
    ],
    [
      '“The bridge is closed,” members Anne Stone and Paul Green said.',
      ['members Anne Stone and Paul Green: The bridge is closed'],
    ],
    [
      'Callum Reyes, booked in the eighth minute, put Overby ahead with a penalty.',
      ['–: Callum Reyes, booked in the eighth minute, put Overby ahead with a penalty'],
    ],
    [
      'Anne Stone puts the cost of the bridge at £3 million.',
      ['Anne Stone: the cost of the bridge at £3 million'],
    ],
    [
      '“The bridge is closed,” Anne Stone said, while others laughed.',
      ['Anne Stone: The bridge is closed'],
    ],
    ['Greenpeace called that claim “laughable”.', ['Greenpeace: that claim “laughable”']],
    ['Greenpeace called that claim “a very bad joke”.', ['Greenpeace: a very bad joke']],
    [
      'Anne Stone blamed the overrun on “geology nobody could have foreseen” and a 38 percent rise in prices.',
      ['Anne Stone: “geology nobody could have foreseen” and a 38 percent rise in prices'],
    ],
    [
      'Anne Stone told them that “a ferry is a bridge that moves” and then cancelled the bridge.',
      ['Anne Stone: a ferry is a bridge that moves'],
    ],
  ])('in English reads %j', (sentence, expected) => {
    expect(attributionsIn(`The bridge\n\n${sentence}`, 'en')).toEqual(expected)
  })
})
