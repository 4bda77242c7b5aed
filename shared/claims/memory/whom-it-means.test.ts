import { describe, expect, it } from 'vitest'
import { attributionsIn } from '../suggest-in-article.ts'

describe('whom an article means', () => {
  it.each<[string, string[], string]>([
    [
      'a front by its acronym, also behind quotation marks',
      [
        'L’armée accuse « des éléments du Front des hauts plateaux » (FHP).',
        'Le FHP affirme que le pont est à lui.',
      ],
      'Front des hauts plateaux: le pont est à lui',
    ],
    [
      'somebody of somebody’s, who is of the same trade',
      [
        'Le député Régis Commandeur a relayé le message.',
        'Son attaché parlementaire assure que l’élu n’a rien dit.',
      ],
      'son attaché parlementaire: l’élu n’a rien dit',
    ],
    [
      'a person by a pronoun, not a thing of a body',
      [
        'Le ministre, Hervé Montalieu, a démenti tout contact. L’agenda de son cabinet mentionne deux rendez-vous.',
        '« Des rendez-vous techniques », a-t-il balayé.',
      ],
      'Hervé Montalieu: Des rendez-vous techniques',
    ],
    [
      'nobody rather than a service quoted before another subject',
      [
        '« Il neige », dit Lou Ansermet.',
        'Il a neigé quarante fois, d’après les relevés de Météo-Massif.',
        'Lou Ansermet a postulé ailleurs. Elle n’a pas osé le dire, avoue-t-elle.',
      ],
      '–: Elle n’a pas osé le dire',
    ],
    [
      'somebody with a party of two names in brackets',
      [
        'On le dit partout.',
        'Le député Paul Garin (Souveraineté et Terroirs) a réagi, réclamant un vote au nom de « la vérité due aux familles ».',
        'M. Garin ne nous a pas répondu.',
      ],
      'Paul Garin: la vérité due aux familles',
    ],
  ])('%s', (_, paragraphs, expected) => {
    expect(attributionsIn(['Le pont', ...paragraphs].join('\n\n'), 'fr')).toContain(expected)
  })
})
