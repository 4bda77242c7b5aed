import { describe, expect, it } from 'vitest'
import { attributionsIn } from '../suggest-in-article.ts'

/** The speaker of the last suggestion. */
function lastSpeaker(paragraph: string): string | undefined {
  return attributionsIn(`Titre\n\n${paragraph}`, 'fr').at(-1)?.split(':')[0]
}

describe('the name of whoever speaks, in French', () => {
  it.each([
    [
      'has no noun for the sort of body before it',
      'L’association Foyers solidaires évalue le préjudice à 4,2 millions d’euros.',
      'Foyers solidaires',
    ],
    [
      'has neither what such a body makes',
      'Le fabricant de chaudières Lambreval assure que rien ne fuit.',
      'Lambreval',
    ],
    [
      'has its small words also without a noun before it',
      'Faux, rétorque Consommateurs vigilants, qui affirme avoir transmis les signalements.',
      'Consommateurs vigilants',
    ],
    [
      'is that of the association meant by its noun',
      'Le collectif Sauvons les Tilleuls a porté plainte. La maire, Anne Roux, a ri. Le collectif affirme que 40 arbres ont été abattus.',
      'Sauvons les Tilleuls',
    ],
    [
      'keeps a noun that says what the body is for',
      'La chambre des comptes du Valdor estime que le bassin est vétuste.',
      'la chambre des comptes du Valdor',
    ],
    [
      'is not that of a place between which and another something runs',
      'La ligne entre Lund et Marholm a repris vendredi. La compagnie assure avoir transporté 4 000 personnes.',
      'la compagnie',
    ],
    [
      'ends before what was done to a report, and when',
      'Un miel sur trois contient du sirop, révèle une enquête de l’Office des fraudes publiée ce mardi.',
      'l’Office des fraudes',
    ],
    [
      'ends before what was done with a report, and for whom',
      'Selon le rapport d’expertise versé au dossier, cinq morts auraient pu être évitées.',
      'le rapport d’expertise',
    ],
    [
      'is that of a firm, also by what it brews',
      'La banque Orsane a fermé. Le brasseur Kaldor a gagné 3 millions. Le groupe assure que rien ne change.',
      'Kaldor',
    ],
    [
      'ends before the date of a document',
      'Un audit interne de février 2024 relève que 38 % des stagiaires n’ont jamais existé.',
      'un audit interne',
    ],
    [
      'stands behind what an office is for',
      'Les cambriolages ont augmenté de 18 % en un an, a exposé l’adjoint à la sécurité, Luc Jaffré, devant le conseil.',
      'Luc Jaffré',
    ],
    [
      'is found by that office later',
      'L’adjoint à la sécurité, Luc Jaffré, est arrivé. La maire, Anne Roux, a souri. « Les caméras coûtent trop cher », a répliqué l’adjoint.',
      'Luc Jaffré',
    ],
    [
      'stands behind the pronoun that it explains',
      'Les présidents de club attendaient. Celle du club de basket, Odile Pranchère, dit refuser soixante enfants par an.',
      'Odile Pranchère',
    ],
    [
      'is the subject of a narrative infinitive',
      'Agnès Combaluzier a ri. Et le préfet d’enfoncer le clou : « On va filmer des pigeons pour 92 000 euros. »',
      'le préfet',
    ],
    [
      'is not the participle that begins the sentence',
      'Contactée, l’entreprise nie avoir programmé la moindre panne.',
      'l’entreprise',
    ],
    [
      'has no adverb before it',
      'Tout juste un conseiller concède-t-il que le gouvernement aurait préféré un geste.',
      'un conseiller',
    ],
    [
      'is not that of the newsroom’s own correspondent',
      '« Je n’ai jamais vu ça en trente ans », confie à notre correspondant le commandant Mikaël Jourdren.',
      'Mikaël Jourdren',
    ],
    [
      'is the desk for which “on” stands, also with a few quoted words',
      'Au ministère, on renvoie à la loi, « qui traitera la question dans son ensemble ».',
      'ministère',
    ],
  ])('%s', (_, paragraph, speaker) => {
    expect(lastSpeaker(paragraph)).toBe(speaker)
  })
})
