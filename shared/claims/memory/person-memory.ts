import { once } from '../../once.ts'
import type { Gender, Lexicon, Pronoun } from '../lexicons/lexicon.ts'
import type { Cast, Referent } from '../people/people.ts'
import type { Name } from '../reading/names.ts'
import type { Description } from '../sources/descriptions.ts'
import type { Source } from '../sources/sources.ts'
import { OfficeHolders } from './office-holders.ts'
import { fitOf, hasOwnField, originIn, readOffice, type Office } from './offices.ts'
import { fits, genderFactor, hasOffice } from './person-fit.ts'
import { BEST_FACTOR, NOBODY, Salience, type Preference, type Suit } from './salience.ts'
import { variesFreely } from './somebody.ts'

/** Somebody, and the sentence in which the article last had them speak or act, counted through the article. */
interface Appearance {
  readonly person: Referent
  readonly turn: number
}

/** How much rather a description means whom it fits, by `fitOf`; 0 is somebody of whom nothing fits. */
const FIT_FACTOR = [0.8, 1.5, 4, BEST_FACTOR] as const

/** The same of somebody of whom the article says something else. */
const OTHER_OFFICE = 0.3

/** The same of somebody without a name of whom the article says nothing that fits. */
const TAKEN_UP = 0.5

/** The same of somebody of whom the article has not said what they are, though everybody may know. */
const UNTOLD: Suit = { factor: 0.8, isHolder: false }

/** How much rather an answer is anybody else's than that of whoever spoke in so many sentences before it. */
const ANSWERS_THEMSELVES = 0.1
const JUST_NOW = 2

/** How much rather `he added` means whoever spoke last. */
const GOES_ON = 4

/** How much rather `he said` means anybody else than whom it names that is said. */
const NAMES_THEMSELVES = 0.2

/** What is told of something that is said. */
export interface Said {
  /** Whether it is an answer, so that somebody else spoke before. */
  readonly isReply: boolean
  /** Whether it adds to what they said before. */
  readonly goesOn: boolean
  /** Whom it names. */
  readonly named: readonly Referent[]
  /** What the sentence is about, where it begins anew: `La préfecture a fermé le pont, a-t-elle indiqué.` */
  readonly about: Source | null
}

export const plain: Said = { isReply: false, goesOn: false, named: [], about: null }

/** In a dialogue, somebody who spoke so many sentences ago speaks again. */
const DIALOGUE = 6

/** What a description tells of whom it means, and how well somebody has to fit it. */
interface Sought {
  readonly source: Description
  readonly office: Office
  /** `the 54-year-old`: says nothing of what somebody is. */
  readonly isAge: boolean
  /** `le responsable`: fits anybody. */
  readonly isAnybody: boolean
  readonly isReply: boolean
  /** By `fitOf`. */
  readonly leastFit: 0 | 1 | 2
}

const formerly = new Set(['ancien', 'ancienne', 'ex', 'former', 'ex-'])

/** Whom an article has named, who spoke and whom it was about, as far as it has been read. */
export class PersonMemory {
  readonly #cast: Cast
  readonly #lexicon: Lexicon
  /** Whom the article names first of each gender, anywhere. */
  readonly #firstOf: Readonly<Record<Gender, () => Referent | null>>
  readonly #holders: OfficeHolders
  readonly #salience = new Salience<Referent>()
  #lastSpeaker: Appearance | null = null
  #otherSpeaker: Appearance | null = null
  #lastSubject: Appearance | null = null
  /** Counts sentences, to tell what came last. */
  #turn = 0
  /** Counts sentences, and paragraphs once more. */
  #distance = 0

  constructor(cast: Cast, lexicon: Lexicon) {
    this.#cast = cast
    this.#lexicon = lexicon
    this.#holders = new OfficeHolders(cast.people)
    const first = (gender: Gender) =>
      once(() => cast.people.find((person) => person.gender === gender) ?? null)
    this.#firstOf = { feminine: first('feminine'), masculine: first('masculine') }
  }

  get turn(): number {
    return this.#turn
  }

  /** Counts sentences, and paragraphs once more. */
  get distance(): number {
    return this.#distance
  }

  get lastSpeaker(): Appearance | null {
    return this.#lastSpeaker
  }

  get lastSubject(): Appearance | null {
    return this.#lastSubject
  }

  /**
   * To be called for the names of a sentence in order, once each.
   *
   * @returns whether it names a person
   */
  mention({ words, gender, hasGenderedTitle }: Name): boolean {
    const person = this.#cast.find(words, hasGenderedTitle ? gender : null)
    if (person) this.#salience.note(person, 'named', this.#distance)
    return person !== null
  }

  /** Somebody without a name does something. */
  introduce(person: Referent): void {
    this.#salience.note(person, 'acted', this.#distance)
  }

  /** A paragraph leaves less of what was before it than a sentence. */
  endSentence(isLast: boolean): void {
    this.#turn += 1
    this.#distance += isLast ? 2 : 1
  }

  /** Whoever spoke before the last to speak, if that was not long ago. */
  get otherSpeaker(): Referent | null {
    const other = this.#otherSpeaker
    return other && this.#turn - other.turn <= DIALOGUE ? other.person : null
  }

  noteSpeaker(person: Referent): void {
    if (this.#lastSpeaker && this.#lastSpeaker.person !== person)
      this.#otherSpeaker = this.#lastSpeaker
    this.#lastSpeaker = { person, turn: this.#turn }
    this.#salience.note(person, 'spoke', this.#distance)
  }

  /** `null` where a sentence is about nobody with a name. */
  noteSubject(person: Referent | null): void {
    this.#lastSubject = person ? { person, turn: this.#turn } : null
    if (person) this.#salience.note(person, 'acted', this.#distance)
  }

  /**
   * Whoever of that gender was named last.
   *
   * @param isOther whether it is rather somebody else than who has just spoken: `celui-ci`, `l'intéressée`
   */
  lastNamed(gender: Gender | null, isOther: boolean): Referent | null {
    const suits = (person: Referent) => fits(person, gender)
    const other = (person: Referent) => suits(person) && this.#answering(person) === 1
    return (isOther ? this.#salience.lastNamed(other) : null) ?? this.#salience.lastNamed(suits)
  }

  /** Whom a pronoun stands for. */
  personFor(
    { gender }: Pronoun,
    prefer: Preference,
    { isReply, goesOn, named }: Said = plain,
  ): Referent | null {
    const suits = (person: Referent) =>
      genderFactor(person, gender) *
      (isReply ? this.#answering(person) : 1) *
      (goesOn && person === this.#lastSpeaker?.person ? GOES_ON : 1) *
      (named.includes(person) ? NAMES_THEMSELVES : 1)
    return (
      this.#salience.best(this.#distance, prefer, suits) ??
      (gender === null ? null : this.#firstOf[gender]())
    )
  }

  /** Who spoke last, if nothing but that shows a person, so that it may be a firm: `Western Grid said`. */
  lastUncertain(): Referent | null {
    const person = this.#lastSpeaker?.person
    const isUncertain =
      person?.gender === null && person.roles.size === 0 && person.isUnnamed === undefined
    return isUncertain ? person : null
  }

  /** How likely somebody is to answer: nobody answers themselves. */
  #answering(person: Referent): number {
    const last = this.#lastSpeaker
    const spokeJustNow = last?.person === person && this.#turn - last.turn <= JUST_NOW
    return spokeJustNow ? ANSWERS_THEMSELVES : 1
  }

  /**
   * Whom a description means that names nobody: `la maire`, `the Texan`.
   *
   * @param speaks whether it is said to speak, so that it is somebody whatever the noun
   * @param isReply whether it is said to answer
   */
  describedPerson(source: Description, speaks: boolean, isReply = false): Referent | null {
    if (!source.isDefinite || source.isBody || source.isPlural) return null
    const { nouns } = this.#lexicon
    const read = readOffice(source.words, source.head, this.#lexicon)
    const gender = source.gender ?? read.gender
    if (source.isLatter)
      return this.lastNamed(
        gender,
        source.words.some((word) => /^intéressée?$/.test(word)),
      )
    const sought = this.#seek(source, { ...read, gender }, speaks, isReply)
    const isOfficial = source.words.some((word) => nouns.officials.has(word))
    const found = this.#salience.described(
      this.#distance,
      isOfficial ? 'speaker' : 'subject',
      (person) =>
        person.isUnnamed === undefined
          ? this.#suitOfNamed(sought, person)
          : this.#suitOfUnnamed(sought, person),
      this.#mayHold(sought.office),
    )
    // `Cette ancienne professeure` is no professor now.
    const isFormer = source.words.some((word) => formerly.has(word))
    if (found && !isFormer) for (const noun of sought.office.nouns) this.#holders.add(found, noun)
    return found
  }

  /**
   * Whoever holds an office has the first word for it, as `fitOf` has it; where it says of which country (`le président
   * ukrainien`), that too.
   */
  #mayHold({ nouns, rest }: Office): Iterable<Referent> {
    const word = originIn(rest, this.#lexicon) ?? nouns[0] ?? rest[0]
    return word === undefined ? [] : this.#holders.with(word)
  }

  #seek(source: Description, office: Office, speaks: boolean, isReply: boolean): Sought {
    const { nouns } = this.#lexicon
    const isAge = source.words.some((word) => /^\d+$|year-old/.test(word))
    const isAnybody =
      office.nouns.length === 0 &&
      source.words.some((word) => nouns.anybody.has(word) && !hasOwnField(word, this.#lexicon))
    const isFirm = source.head.some((word) => nouns.firms.has(word))
    // `son attaché` is no deputy, though both are in politics.
    const isSure = isFirm || source.isOwned
    const mayVary = isAge || isAnybody || variesFreely(source, speaks, this.#lexicon)
    return { source, office, isAge, isAnybody, isReply, leastFit: mayVary ? 0 : isSure ? 2 : 1 }
  }

  /** How somebody without a name suits a description: one takes up `un voisin` by the same words, or by `cet homme`. */
  #suitOfUnnamed({ source, office, isAnybody }: Sought, person: Referent): Suit {
    const fit = isSame(source, person) ? 3 : fitOf(office, person, this.#lexicon)
    // `un conseiller` is no `ancien ministre du budget`.
    if (fit === 1 && office.rest.length > 0) return NOBODY
    if (fit > 0) return { factor: FIT_FACTOR[fit], isHolder: false }
    const mayBe = source.isDemonstrative || (isAnybody && person === this.#lastSpeaker?.person)
    if (!mayBe) return NOBODY
    return { factor: TAKEN_UP * genderFactor(person, office.gender), isHolder: false }
  }

  /** `Volodymyr Zelensky … | Le président ukrainien`: whom everybody knows the article may not have said it of. */
  #mayHoldUntold({ nouns, rest, gender }: Office, person: Referent): boolean {
    const { publicOffices } = this.#lexicon.nouns
    const isAtHand = (last: Appearance | null) =>
      last?.person === person && this.#turn - last.turn <= JUST_NOW
    return (
      person.roles.size === 0 &&
      (isAtHand(this.#lastSpeaker) || isAtHand(this.#lastSubject)) &&
      fits(person, gender) &&
      nouns.some((word) => publicOffices.has(word)) &&
      originIn(rest, this.#lexicon) !== undefined
    )
  }

  /** How somebody with a name suits it, by what the article says of them. */
  #suitOfNamed({ office, isAge, isAnybody, isReply, leastFit }: Sought, person: Referent): Suit {
    const fit = isAge ? 0 : fitOf(office, person, this.#lexicon)
    if (fit < leastFit) return this.#mayHoldUntold(office, person) ? UNTOLD : NOBODY
    const isOther = fit === 0 && !isAge && !isAnybody && hasOffice(person, this.#lexicon)
    const factor =
      FIT_FACTOR[fit] * (isOther ? OTHER_OFFICE : 1) * genderFactor(person, office.gender)
    return { factor: factor * (isReply ? this.#answering(person) : 1), isHolder: fit >= 2 }
  }
}

/** Whether the article has all of these words for somebody. */
function isSame({ words }: Description, { roles }: Referent): boolean {
  return words.every((word) => roles.has(word))
}
