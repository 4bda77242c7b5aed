import type { Gender, Lexicon, Pronoun } from './lexicons/lexicon.ts'
import { fitOf, readOffice, type Office } from './offices.ts'
import type { Cast, Person } from './people.ts'
import { isPersonNoun } from './roles.ts'
import type { Sentence } from './sentences.ts'
import type { Source } from './sources.ts'

export type Description = Extract<Source, { kind: 'description' }>

/** Somebody, and where the article last had them speak or act: the block, and the sentence counted through the article. */
interface Appearance {
  readonly person: Person
  readonly block: number
  readonly turn: number
}

/** After so many blocks without a word of theirs, `il` and `he` mean somebody else. */
export const MEMORY = 3

/** So many sentences back somebody is still as good a reading of a pronoun. */
export const NEAR = 2

/** So many people are kept in mind; more than an article of one story has. */
const MOST_REMEMBERED = 50

/** Whom an article has named, who spoke and whom it was about, as far as it has been read. */
export class PersonMemory {
  readonly #cast: Cast
  readonly #lexicon: Lexicon
  /** The last ones come last. */
  readonly #mentioned: Person[] = []
  #lastSpeaker: Appearance | null = null
  #lastSubject: Appearance | null = null
  /** Whom the article named for the first time last. */
  #introduced: { person: Person; turn: number } | null = null
  /** Whom the sentence was about that named somebody for the first time, if that was somebody else. */
  readonly #introducedBeside = new Map<Person, Person>()
  /** Counts sentences, to tell what came last. */
  #turn = 0

  constructor(cast: Cast, lexicon: Lexicon) {
    this.#cast = cast
    this.#lexicon = lexicon
  }

  get turn(): number {
    return this.#turn
  }

  get lastSpeaker(): Appearance | null {
    return this.#lastSpeaker
  }

  get lastSubject(): Appearance | null {
    return this.#lastSubject
  }

  /** To be called for each sentence, after its speakers are resolved. */
  mention({ names }: Sentence): void {
    this.#turn += 1
    for (const { words } of names) {
      const person = this.#cast.find(words)
      if (!person || this.#mentioned.at(-1) === person) continue
      const place = this.#mentioned.indexOf(person)
      if (place < 0) {
        this.#introduced = { person, turn: this.#turn }
        const about = this.#lastSubject
        if (about?.turn === this.#turn - 1 && about.person !== person)
          this.#introducedBeside.set(person, about.person)
      }
      if (place >= 0) this.#mentioned.splice(place, 1)
      else if (this.#mentioned.length === MOST_REMEMBERED) this.#mentioned.shift()
      this.#mentioned.push(person)
    }
  }

  noteSpeaker(person: Person, block: number): void {
    this.#lastSpeaker = { person, block, turn: this.#turn }
  }

  /** `null` where a sentence is about nobody with a name. */
  noteSubject(person: Person | null, block: number): void {
    this.#lastSubject = person ? { person, block, turn: this.#turn } : null
  }

  /** Whoever of that gender was named last. */
  lastNamed(gender: Gender | null): Person | null {
    return this.#mentioned.findLast((person) => fits(person, gender)) ?? null
  }

  /** Whom a pronoun stands for. */
  personFor({ gender }: Pronoun, block: number, prefer: 'speaker' | 'subject'): Person | null {
    const spoke = this.#lastSpeaker
    const acted = this.#lastSubject
    const isLater = (acted?.turn ?? -1) >= (spoke?.turn ?? -1)
    const isHere = acted?.turn === this.#turn
    const fresh = this.#introduced
    const isFresh = fresh !== null && fresh.turn === this.#turn && fits(fresh.person, gender)
    if (isFresh && (spoke?.turn ?? -1) < fresh.turn - 1 && !isHere) return fresh.person
    const recent = isHere || (prefer === 'subject' && isLater) ? [acted, spoke] : [spoke, acted]
    const near = recent.filter(
      (one) => one !== null && block - one.block <= MEMORY && fits(one.person, gender),
    )
    // Somebody whose gender the article tells goes before somebody whose gender it leaves open.
    const [first] = near
    const told = near.find((one) => one?.person.gender === gender)
    const isNear = (told?.turn ?? -1) >= (first?.turn ?? 0) - NEAR
    const found = gender !== null && told && isNear ? told : first
    return (
      found?.person ??
      this.#mentioned.findLast((person) => fits(person, gender)) ??
      this.#cast.people.find((person) => gender !== null && person.gender === gender) ??
      null
    )
  }

  /** Whom a description means that names nobody: `la maire`, `the Texan`. */
  describedPerson(source: Description, block: number): Person | null {
    if (!source.isDefinite || source.isBody) return null
    const { anybody } = this.#lexicon.nouns
    if (source.isLatter)
      return this.#mentioned.findLast((person) => fits(person, source.gender)) ?? null
    const read = readOffice(source.words, this.#lexicon)
    const gender = source.gender ?? read.gender
    const office = { ...read, gender }
    const isFirm = source.head.some((word) => this.#lexicon.nouns.firms.has(word))
    const isAge = source.words.some((word) => /^\d+$|year-old/.test(word))
    const holder = this.#holderOf(office, isAge ? 3 : isFirm || this.#hasNewcomer(gender) ? 2 : 1)
    if (holder) return holder
    const isAnybody = office.nouns.length === 0 && source.words.some((word) => anybody.has(word))
    if (source.isDemonym || isAge || isAnybody) return this.#anybody(gender, block, source.words)
    const isPublic = source.head.some((word) => this.#isPublic(word))
    const mayVary = source.isPerson && !isFirm && !isPublic && !source.hasName && !source.isOwned
    return mayVary ? this.#newHolder(office, block) : null
  }

  /** Offices that the article names somebody by whom it has not named before: `le préfet`. */
  #isPublic(word: string): boolean {
    return this.#lexicon.nouns.publicOffices.has(word)
  }

  /** Whether somebody was named last of whom the article has not said what they are. */
  #hasNewcomer(gender: Gender | null): boolean {
    return this.#newcomer(gender) !== null
  }

  #newcomer(gender: Gender | null): Person | null {
    const last = this.#mentioned.at(-1)
    return last?.roles.size === 0 && fits(last, gender) ? last : null
  }

  /** `le responsable` is who spoke last; `la quinquagénaire`, `the Texan` is who was spoken of or spoke last. */
  #anybody(gender: Gender | null, block: number, words: readonly string[]): Person | null {
    const speaks = words.some((word) => this.#lexicon.nouns.officials.has(word))
    const isLater = (this.#lastSubject?.turn ?? -1) > (this.#lastSpeaker?.turn ?? -1)
    const prefer = speaks || !isLater ? 'speaker' : 'subject'
    return this.personFor({ gender, isGroup: false, mayBeBody: false }, block, prefer)
  }

  /** Who fits best; of several, the last to speak or to be named. */
  #holderOf(office: Office, least: 1 | 2 | 3): Person | null {
    const known = [...this.#cast.people.toReversed(), ...this.#mentioned]
    if (this.#lastSpeaker) known.push(this.#lastSpeaker.person)
    let best: Person | null = null
    let bestFit: number = least
    for (const person of known) {
      const fit = fitOf(office, person, this.#lexicon)
      if (fit >= bestFit && fit > 0 && (fit > 1 || this.#mentioned.includes(person))) {
        best = person
        bestFit = fit
      }
    }
    return best
  }

  /** An office that nobody was given yet is that of whom the article has just named without any. */
  #newHolder({ gender }: Office, block: number): Person | null {
    const spoke = this.#lastSpeaker
    const acted = this.#lastSubject
    const recent = (acted?.turn ?? -1) > (spoke?.turn ?? -1) ? [acted, spoke] : [spoke, acted]
    const found = recent.find(
      (one) => one !== null && block - one.block <= 1 && fits(one.person, gender),
    )
    const newcomer = this.#newcomer(gender)
    // Whom a sentence is about goes before whomever else it names: `X est jugé pour avoir volé Y.`
    const about = newcomer && this.#introducedBeside.get(newcomer)
    const hasOffice = about && [...about.roles].some((role) => isPersonNoun(role, this.#lexicon))
    return (about && !hasOffice && fits(about, gender) ? about : newcomer) ?? found?.person ?? null
  }
}

function fits(person: Person, gender: Gender | null): boolean {
  return gender === null || person.gender === null || person.gender === gender
}
