import { describe, expect, it } from 'vitest'
import { attributionsIn } from '../suggest-in-article.ts'

/** What papers of all kinds write, each with all that is found in it. */
describe('suggestClaims on what papers write', () => {
  it.each<[string, string[]]>([
    [
      'BetHarbor, the sportsbook that flagged the account, says its records show a $600 ticket.',
      ['BetHarbor: its records show a $600 ticket'],
    ],
    [
      'The London-listed group said that the bid was too low and that its board had rejected it.',
      [
        'the London-listed group: the bid was too low',
        'the London-listed group: its board had rejected it',
      ],
    ],
    ['According to the league’s report, the fine was $600.', ['the league: the fine was $600']],
    [
      'Asked if he expects to pitch again, Quintana looked at his agent.',
      ['–: Asked if he expects to pitch again, Quintana looked at his agent'],
    ],
    [
      'Dario Quintana spoke. “Move the decimal and there’s your bet,” he said, seated next to his agent.',
      ['–: Dario Quintana spoke', 'Dario Quintana: Move the decimal and there’s your bet'],
    ],
    [
      'The study, published in Energy Letters Review in 2019, described a cell that lasts.',
      ['–: The study, published in Energy Letters Review in 2019, described a cell that lasts'],
    ],
    [
      'Only 14% of journals do so, according to the charity Open Bench.',
      ['Open Bench: Only 14% of journals do so'],
    ],
    [
      'The department has failed twice, according to its own handbook.',
      ['the department: The department has failed twice'],
    ],
    [
      'Len Fisk said he had seen a pickup and had written down part of its plate.',
      ['Len Fisk: he had seen a pickup and had written down part of its plate'],
    ],
    [
      'For Elaine Prior, a specialist at the University of Strathmere, UK, data are often lost.',
      ['Elaine Prior: data are often lost'],
    ],
    [
      'Len Fisk reported finding tire tracks twice in August.',
      ['Len Fisk: finding tire tracks twice in August'],
    ],
    [
      'The firm reported rising profits in August.',
      ['–: The firm reported rising profits in August'],
    ],
    [
      'An insider let slip that the channel had pulled her special.',
      ['an insider: the channel had pulled her special'],
    ],
    ['Two ministers, speaking separately, tell us it is true.', ['two ministers: it is true']],
    ['No 10 says the bridge is closed.', ['No 10: the bridge is closed']],
    [
      'Everyone had seen the phone, in Marcus Bell’s telling.',
      ['Marcus Bell: Everyone had seen the phone'],
    ],
    [
      'Joan Castellano’s answer is that counties do not vote in primaries.',
      ['Joan Castellano: counties do not vote in primaries'],
    ],
    [
      'Her rival, Teresa Malloy likes to tell donors, has never won a county.',
      ['Teresa Malloy: Her rival, Teresa Malloy likes to tell donors, has never won a county'],
    ],
    ['Nonsense, says one of her aides.', ['one of her aides: Nonsense']],
    [
      'Cardiff, Sian Probert told reporters, was given no notice.',
      ['Sian Probert: Cardiff, Sian Probert told reporters, was given no notice'],
    ],
  ])('%s', (sentence, expected) => {
    expect(attributionsIn(sentence, 'en')).toEqual(expected)
  })

  it.each<[string, string[]]>([
    [
      'Il se serait battu avec son capitaine, ce que le club conteste.',
      ['–: Il se serait battu avec son capitaine, ce que le club conteste'],
    ],
    [
      'Le candidat avait fait campagne en promettant de réviser l’accord sur le gaz.',
      ['–: Le candidat avait fait campagne', 'le candidat: de réviser l’accord sur le gaz'],
    ],
    [
      'Serge Vautrin vise l’arbitre, auquel il reproche de n’avoir pas consulté la vidéo.',
      ['–: Serge Vautrin vise l’arbitre', 'Serge Vautrin: de n’avoir pas consulté la vidéo'],
    ],
    [
      'Nous n’espionnons pas nos voisins, a ajouté Anton Brescu, nous commerçons avec eux.',
      ['Anton Brescu: Nous n’espionnons pas nos voisins', 'Anton Brescu: nous commerçons avec eux'],
    ],
    [
      'Karim Bensoussan dit pour autant réfléchir à un rallumage du quai.',
      ['Karim Bensoussan: réfléchir à un rallumage du quai'],
    ],
    [
      'Une ancienne assistante, que nous appellerons Nadège, se souvient d’avoir rempli des dizaines de fiches.',
      ['Nadège: d’avoir rempli des dizaines de fiches'],
    ],
    [
      'De source diplomatique, on affirme qu’une rencontre s’est tenue à Genève.',
      ['source diplomatique: une rencontre s’est tenue à Genève'],
    ],
    ['Pure invention, a réagi un haut responsable.', ['un haut responsable: Pure invention']],
    [
      'Pour les voisins du quai, l’affaire n’étonne qu’à moitié.',
      ['les voisins du quai: l’affaire n’étonne qu’à moitié'],
    ],
  ])('%s', (sentence, expected) => {
    expect(attributionsIn(sentence, 'fr')).toEqual(expected)
  })
})
