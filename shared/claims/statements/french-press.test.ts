import { describe, expect, it } from 'vitest'
import { attributionsIn } from '../suggest-in-article.ts'

/** What dispatches, reports from parliament and reviews of the press write, each with all that is found in it. */
describe('suggestClaims on what the French press writes', () => {
  it.each<[string, string[]]>([
    ['Et l’élue d’ajouter que le pont avait été fermé.', ['l’élue: le pont avait été fermé']],
    [
      'Le préfet Paul Garin n’en a pas moins annoncé que la route serait fermée.',
      ['Paul Garin: la route serait fermée'],
    ],
    [
      'Le pont tient, insiste-t-on à la mairie, où l’on rappelle que la digue date de 1931.',
      ['la mairie: Le pont tient', 'la mairie: la digue date de 1931'],
    ],
    ['« Le pont est vieux », a-t-on répondu à la mairie.', ['la mairie: Le pont est vieux']],
    [
      '« Le pont est vieux », lui répond-on sur les bancs de la majorité.',
      ['les bancs de la majorité: Le pont est vieux'],
    ],
    [
      'Le porte-parole, Paul Garin, a imputé l’attaque à des rebelles du Nord.',
      ['Paul Garin: l’attaque à des rebelles du Nord'],
    ],
    [
      'La digue « menace tout le village », relevait il y a peu un membre de l’équipe.',
      ['un membre de l’équipe: La digue « menace tout le village »'],
    ],
    [
      'Paul Garin avait traité ses voisins de « khmers du pluviomètre ».',
      ['Paul Garin: khmers du pluviomètre'],
    ],
    [
      'Anne Roux retenait surtout « la défense énorme des dernières minutes ».',
      ['Anne Roux: la défense énorme des dernières minutes'],
    ],
    [
      'Anne Roux a fait le calcul : le pont coûte deux millions.',
      ['Anne Roux: le pont coûte deux millions'],
    ],
    [
      'Anne Roux avance une autre explication : la digue a cédé la première.',
      ['Anne Roux: la digue a cédé la première'],
    ],
    [
      'Les cours ont réagi : le baril gagnait 2,8 % vers 10 heures.',
      ['–: Les cours ont réagi : le baril gagnait 2,8 % vers 10 heures'],
    ],
    [
      '« Je n’ai pas touché un centime, y martèle Paul Garin. Le temps est long. »',
      ['Paul Garin: Je n’ai pas touché un centime', 'Paul Garin: Le temps est long'],
    ],
    [
      '« Je n’ai rien touché, y grogne-t-il. Le temps est long. »',
      ['–: Je n’ai rien touché', '–: Le temps est long'],
    ],
    [
      'Un avis que nuance Paul Garin : si l’arrêt durait, « certains n’auraient plus d’autre choix ».',
      ['Paul Garin: certains n’auraient plus d’autre choix'],
    ],
  ])('%s', (sentence, expected) => {
    expect(attributionsIn(`Le pont\n\n${sentence}`, 'fr')).toEqual(expected)
  })

  it.each<[string, string]>([
    [
      '« Le pont est vieux », confie au quotidien un proche de l’intéressé.',
      'un proche de l’intéressé: Le pont est vieux',
    ],
    ['« Le pont est vieux », écrit le Times of Albany.', 'Times of Albany: Le pont est vieux'],
    [
      'Le pont est vieux, selon un décompte des Nations unies arrêté au 31 décembre.',
      'Nations unies: Le pont est vieux',
    ],
    [
      'D’après une source diplomatique jointe dans la capitale, le pont est vieux.',
      'une source diplomatique: le pont est vieux',
    ],
    ['Pour Le Courrier du Nord, le pont est vieux.', 'Le Courrier du Nord: le pont est vieux'],
  ])('tells who speaks in %j', (sentence, expected) => {
    expect(attributionsIn(`Le pont\n\n${sentence}`, 'fr')).toContain(expected)
  })
})
