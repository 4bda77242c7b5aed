import type { Language } from '../../shared/project/records.ts'

/**
 * What the articles of the benchmark are made of: sentences as a wire service writes them, with gaps for words.
 * `{person}` is the full name of whoever the paragraph is about, `{surname}` the family name alone.
 */
export interface WireWords {
  readonly sentences: readonly string[]
  /** What fills a gap of that name. */
  readonly fillings: Readonly<Record<string, readonly string[]>>
}

const names = {
  firstName: 'Alma Bruno Carla Denis Elif Farid Greta Hugo Ines Jonas Karin Leon Mira Nils'.split(
    ' ',
  ),
  surname:
    'Aldane Berthet Corvin Delmas Ekström Fabre Garrel Holm Ivers Jansky Kerloc Lindt Marsan Novak'.split(
      ' ',
    ),
  town: 'Lund Marholm Vester Kalden Orsa Brevik Tarn Soldin Ravel Costa Delle Fargues'.split(' '),
  proper: 'Belmar Corda Delphis Estera Futura Galion Horizon Jalon Kepler'.split(' '),
} as const

const words: Readonly<Record<Language, WireWords>> = {
  fr: {
    sentences: [
      'Le ministre {person} a annoncé {day} que {count} {things} seraient {done} avant la fin du mois de {month}.',
      '« {quote} », a déclaré {surname} lors d’une conférence de presse à {town}.',
      'Selon {surname}, {share} % des {things} de la région de {town} ont été {done} depuis {month}.',
      'La porte-parole de l’institut {proper} a précisé que le nombre de {things} avait {moved} de {share} % en un an.',
      'D’après un rapport de l’agence {proper}, {count} {things} ont été {done} entre {month} et {month} {year}.',
      'Le bilan s’élève à {small} blessés et {count} {things} {done}, ont indiqué les secours de {town}.',
      'Il s’agit de la plus forte hausse depuis {year}, a ajouté {surname}.',
      'Les habitants de {town} attendent toujours une réponse du conseil, qui doit se réunir {day}.',
      '{surname} a rejeté ces accusations et affirmé que « {quote} ».',
      'Le coût du chantier atteindrait {share} millions d’euros, soit deux fois plus qu’en {year}.',
      'À {town}, la route principale restait coupée {day} soir à cause des pluies de {month}.',
      'Le groupe {proper} emploie {count} personnes dans la vallée et prévoit d’en recruter {small} autres.',
      'La rencontre entre {person} et le maire de {town} devrait avoir lieu {day}, ont assuré deux sources proches du dossier.',
      'Aucune victime n’a été signalée, mais {small} {things} ont dû être {done} par précaution.',
    ],
    fillings: {
      ...names,
      day: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
      month: ['janvier', 'mars', 'avril', 'mai', 'juin', 'septembre', 'octobre', 'décembre'],
      things: ['logements', 'navires', 'écoles', 'dossiers', 'véhicules', 'ponts', 'emplois'],
      done: ['évacués', 'réparés', 'livrés', 'contrôlés', 'fermés', 'vendus', 'inspectés'],
      moved: ['augmenté', 'baissé', 'progressé', 'reculé', 'doublé'],
      quote: [
        'nous ferons tout pour que les travaux soient terminés à temps',
        'personne ne peut dire aujourd’hui ce que coûtera cette décision',
        'les chiffres publiés hier ne correspondent pas à ce que nous voyons sur le terrain',
        'il y a de bonnes raisons de rester prudent',
        'cette mesure a déjà permis d’éviter des centaines d’accidents',
      ],
    },
  },
  en: {
    sentences: [
      'Minister {person} announced on {day} that {count} {things} would be {done} before the end of {month}.',
      '“{quote},” {surname} told reporters at a news conference in {town}.',
      'According to {surname}, {share}% of the {things} in the {town} region have been {done} since {month}.',
      'A spokeswoman for the {proper} institute said the number of {things} had {moved} by {share}% in a year.',
      'A report by the {proper} agency found that {count} {things} were {done} between {month} and {month} {year}.',
      'Rescuers in {town} said {small} people were injured and {count} {things} {done}.',
      'It is the sharpest rise since {year}, {surname} added.',
      'Residents of {town} are still waiting for an answer from the council, which is due to meet on {day}.',
      '{surname} rejected the accusations and said that “{quote}”.',
      'The works would cost {share} million euros, twice as much as in {year}.',
      'In {town} the main road was still closed on {day} evening because of the {month} rains.',
      'The {proper} group employs {count} people in the valley and plans to hire {small} more.',
      'The meeting between {person} and the mayor of {town} should take place on {day}, two sources close to the matter said.',
      'No deaths were reported, but {small} {things} had to be {done} as a precaution.',
    ],
    fillings: {
      ...names,
      day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
      month: ['January', 'March', 'April', 'May', 'June', 'September', 'October', 'December'],
      things: ['homes', 'ships', 'schools', 'cases', 'vehicles', 'bridges', 'jobs'],
      done: ['evacuated', 'repaired', 'delivered', 'checked', 'closed', 'sold', 'inspected'],
      moved: ['risen', 'fallen', 'grown', 'shrunk', 'doubled'],
      quote: [
        'we will do everything to finish the works on time',
        'nobody can say today what this decision is going to cost',
        'the figures published yesterday do not match what we see on the ground',
        'there are good reasons to remain cautious',
        'this measure has already prevented hundreds of accidents',
      ],
    },
  },
}

/** The sentences and words of one language. */
export function wireWords(language: Language): WireWords {
  return words[language]
}
