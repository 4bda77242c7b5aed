import type { PhraseTable } from './phrases.ts'

type Words = ReadonlySet<string>

/** What shows of which kind a claim is, and whether it is worth a check. Words are in lower case, as tokens have them. */
export interface CueLexicon {
  readonly numberWords: Words
  /** What is joined to a number word by a hyphen: quatre-`vingts`, twenty-`one`. */
  readonly numberParts: Words
  /** `dixième`, `third`, `half`: parts of a whole, where no noun that they order follows. */
  readonly fractions: Words
  /** Those of them that order nothing. */
  readonly halves: Words
  /** `one`, `a`: before a fraction. */
  readonly one: Words
  /** the `first` half */
  readonly ordinals: Words
  /** `à` moitié, `the` half */
  readonly notBeforeFraction: Words
  /** What has a number for a name: `page` 4. */
  readonly numbered: Words
  readonly months: Words
  /** `Sept`, beside figures. */
  readonly shortMonths: Words
  readonly weekdays: Words
  /** What may stand behind a day: lundi `soir`, Monday `night`. */
  readonly partsOfDay: Words
  readonly dates: PhraseTable
  /** What else tells when: `à l'automne`, `by the end of the month`. */
  readonly moments: PhraseTable
  readonly clock: ClockLexicon
  /** `ans`, `weeks` */
  readonly timeUnits: Words
  /** What may stand between a number and its unit, or before the number: `working` days, `près` de dix ans. */
  readonly ofUnits: Words
  /** Before how long something took, or until when: `pendant` deux ans, `within` days. */
  readonly stretches: Words
  /** The same behind: two years `ago`, deux ans `plus tard`. */
  readonly behindStretch: PhraseTable
  /** What makes a year of four digits: `en`, `depuis`. */
  readonly beforeYear: Words
  readonly superlatives: PhraseTable
  /** What leaves out no case, and compares none: `jamais`, `nobody`. */
  readonly absolutes: PhraseTable
  /** `the toughest`; after an article. */
  readonly superlativeEnding: RegExp | null
  readonly notSuperlative: Words
  readonly comparisons: PhraseTable
  /** `plus` cher `que`, `as` slow `as`: what begins a comparison, and what its other side. */
  readonly degrees: ReadonlyMap<string, Words>
  /** as `soon` as: compares nothing. */
  readonly notDegrees: Words
  /** slower `than` */
  readonly thans: Words
  /** `rather` than, 14 `voix` contre 9: compares nothing. */
  readonly notCompared: Words
  /** `more` than, and what tells an amount behind it: less than `a` week. */
  readonly amounts: Words
  readonly ofAmounts: Words
  /** Verbs and nouns of change, which compare if they are measured: `recule` de 3 %. */
  readonly changes: Words
  /** cut it `by` a fifth: before a share alone. */
  readonly measuring: Words
  /** What may stand between a change and its measure: recul `de` 3 %, fell `to` £2m. */
  readonly ofChanges: Words
  /** Those that tell their measure: `triplé`, `halved`. */
  readonly doublings: Words
  readonly causes: PhraseTable
  readonly rumours: PhraseTable
  readonly predictions: PhraseTable
  readonly opinions: PhraseTable
  /** The future tense, where endings show it. */
  readonly futureEnding: RegExp | null
  readonly notFuture: Words
  /** `va`, before an infinitive. */
  readonly going: Words
  /** A future whatever stands before: `paraîtra`. */
  readonly plainFuture: RegExp | null
  readonly conditionalEnding: RegExp
  readonly notConditional: Words
  /** `would` have closed: it has not happened. */
  readonly unreal: Words
  /** Participles behind an auxiliary, besides those that are told by their form alone: `prévenu`. */
  readonly participleEnding: RegExp | null
  /** What makes a perfect of a participle in any person: `ai`, `avoir`, `had`. */
  readonly having: Words
  /** What makes of a participle something done: `fut`, `was`. */
  readonly wasForms: Words
  /** `suis`: being, besides the forms of others. */
  readonly amForms: Words
  /** Participles whose perfect is made with being: `arrivé`; French only. */
  readonly movements: Words
  /** `me`, `nous`: reflexives of the first and second person. */
  readonly reflexives: Words
  /** What may stand between an auxiliary and its participle, besides adverbs: `tous`, `jamais`. */
  readonly beforeParticiple: Words
  /** `vient` de fermer; French only. */
  readonly justDone: Words
  /** How an infinitive begins that somebody promises: `de` voter. */
  readonly beforeInfinitive: Words
  /** Pasts that tell how things were, not what happened: `knew`, `scared`. */
  readonly statives: Words
  /** Pasts by their form alone: `wrote`. */
  readonly preterites: Words
  /** The conditional of hearsay before a participle: `aurait`, `serait`. */
  readonly hearsay: Words
  /** Verbs of those who judge: what they report is an opinion, unless it tells what happened. */
  readonly judgements: Words
  readonly firstPerson: Words
  /** How a caption, credit or link begins. */
  readonly captions: PhraseTable
  /** How somebody is greeted or thanked. */
  readonly greetings: PhraseTable
}

/** What makes an hour of a number. */
export interface ClockLexicon {
  /** `8 h`, `six o'clock` */
  readonly behind: Words
  /** 9 `h` 40, half `past` four */
  readonly between: Words
  /** `six in the morning` */
  readonly phrases: PhraseTable
  /** `à` 8 heures, `at` six. */
  readonly at: Words
  readonly hours: Words
  /** Whether a number behind `at` needs no word for the hour. */
  readonly isAlone: boolean
}
