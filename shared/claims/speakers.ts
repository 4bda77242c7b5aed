import { BodyMemory } from './body-memory.ts'
import type { Gender, Lexicon, Pronoun } from './lexicons/lexicon.ts'
import { fitOf, readOffice, type Office } from './offices.ts'
import type { Cast, Person } from './people.ts'
import { isPersonNoun } from './roles.ts'
import type { Sentence } from './sentences.ts'
import type { Source } from './sources.ts'
import type { Speaker } from './speaker.ts'

export type { Speaker } from './speaker.ts'

type Description = Extract<Source, { kind: 'description' }>

/** After so many blocks without a word of theirs, `il` and `he` mean somebody else. */
const MEMORY = 3

/** So many sentences back somebody is still as good a reading of a pronoun. */
const NEAR = 2

/** So many people are kept in mind; more than an article of one story has. */
const MOST_REMEMBERED = 50

/**
 * Tells who is meant, reading an article from its beginning: whoever spoke or acted last is who a pronoun
 * or a description stands for, if gender and office fit.
 */
export class SpeakerMemory {
  readonly #cast: Cast
  readonly #lexicon: Lexicon
  /** The last ones come last. */
  readonly #mentioned: Person[] = []
  #lastSpeaker: { person: Person; block: number; turn: number } | null = null
  #lastSubject: { person: Person; block: number; turn: number } | null = null
  /** Whom the article named for the first time last. */
  #introduced: { person: Person; turn: number } | null = null
  /** Whom the sentence was about that named somebody for the first time, if that was somebody else. */
  readonly #introducedBeside = new Map<Person, Person>()
  /** Counts sentences, to tell what came last. */
  #turn = 0
  #lastGroup: { speaker: Speaker; block: number; turn: number; spoke: boolean } | null = null
  /** Somebody without a name who spoke: whom `the source` means later. */
  #lastUnnamed: {
    speaker: Speaker
    words: readonly string[]
    gender: Gender | null
    turn: number
  } | null = null
  readonly #bodies: BodyMemory

  constructor(cast: Cast, lexicon: Lexicon) {
    this.#cast = cast
    this.#lexicon = lexicon
    this.#bodies = new BodyMemory(cast.bodies, lexicon)
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

  /** Whom a sentence is about; a pronoun keeps who it was. */
  noteSubject(source: Source | null, block: number): void {
    if (source?.kind === 'pronoun') {
      const meant = source.pronoun.isGroup
        ? null
        : this.#personFor(source.pronoun, block, 'subject')
      if (meant) this.#lastSubject = { person: meant, block, turn: this.#turn }
      return
    }
    const person = source?.kind === 'name' ? this.#cast.find(source.words) : null
    this.#lastSubject = person ? { person, block, turn: this.#turn } : null
    if (person || !source) return
    if (source.kind === 'description' && !source.isBody && !source.isUnnamed) return
    const speaker =
      source.kind === 'name' ? this.#bodies.named(source.words) : this.#bodies.described(source)
    if (speaker) this.#lastGroup = { speaker, block, turn: this.#turn, spoke: false }
  }

  /** Whom the sentence before was about: `He laughed. “Ask me when it snows.”`; `null` if nobody with a name. */
  leading(): Speaker | null {
    const led = this.#lastSubject
    return led?.turn === this.#turn - 1
      ? { name: led.person.name, isInferred: true, isUnnamed: false }
      : null
  }

  /**
   * @param prefer whom a pronoun rather means: the last to speak where a report runs on, else whoever was
   *   spoken of since
   * @returns `null` if a pronoun fits nobody
   */
  resolve(source: Source, block: number, prefer: 'speaker' | 'subject'): Speaker | null {
    switch (source.kind) {
      case 'name':
        return this.#named(source.words, block)
      case 'pronoun':
        return this.#meant(source.pronoun, block, prefer)
      case 'description':
        return this.#described(source, block)
    }
  }

  #meant(pronoun: Pronoun, block: number, prefer: 'speaker' | 'subject'): Speaker | null {
    if (pronoun.isGroup) return this.#group(block)
    if (pronoun.isLatter === true) {
      const named = this.#mentioned.findLast((person) => fits(person, pronoun.gender)) ?? null
      return this.#infer(named, block)
    }
    const group = this.#lastGroup
    const spokeLast =
      group !== null && group.block >= (this.#lastSpeaker?.block ?? -1) && group.spoke
    if (pronoun.mayBeBody && prefer === 'speaker' && spokeLast && block - group.block <= 1) {
      return this.#group(block)
    }
    const isSubject = group !== null && !group.spoke && this.#lastSubject === null
    const speakerTurn = this.#lastSpeaker?.turn ?? -1
    if (pronoun.mayBeBody && isSubject && group.turn > speakerTurn && block - group.block <= 1) {
      return this.#group(block)
    }
    const unnamed = this.#unnamedFor(pronoun)
    if (unnamed) return unnamed
    return this.#infer(this.#personFor(pronoun, block, prefer), block)
  }

  /** `a volunteer said …; she added …`: somebody without a name who spoke after everybody with one. */
  #unnamedFor({ gender, isGroup }: Pronoun): Speaker | null {
    const last = this.#lastUnnamed
    const turn = Math.max(this.#lastSpeaker?.turn ?? -1, this.#lastSubject?.turn ?? -1)
    if (!last || isGroup || last.turn <= turn || this.#turn - last.turn > NEAR) return null
    const mayBe = gender === null || last.gender === null || last.gender === gender
    return mayBe ? { ...last.speaker, isInferred: true } : null
  }

  #named(words: readonly string[], block: number): Speaker {
    const person = this.#cast.find(words)
    if (person) {
      this.#lastSpeaker = { person, block, turn: this.#turn }
      return { name: person.name, isInferred: false, isUnnamed: false }
    }
    const speaker = this.#bodies.named(words)
    this.#lastGroup = { speaker, block, turn: this.#turn, spoke: true }
    return speaker
  }

  #infer(person: Person | null, block: number): Speaker | null {
    if (!person) return null
    this.#lastSpeaker = { person, block, turn: this.#turn }
    return { name: person.name, isInferred: true, isUnnamed: false }
  }

  #group(block: number): Speaker | null {
    const group = this.#lastGroup
    return group && block - group.block <= MEMORY ? { ...group.speaker, isInferred: true } : null
  }

  #personFor({ gender }: Pronoun, block: number, prefer: 'speaker' | 'subject'): Person | null {
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

  #described(source: Description, block: number): Speaker {
    const again = this.#sameUnnamed(source)
    if (again) return again
    const inferred = this.#infer(this.#describedPerson(source, block), block)
    if (inferred) return inferred
    const speaker = this.#bodies.described(source) ?? {
      name: source.text,
      isInferred: false,
      isUnnamed: source.isUnnamed,
    }
    if (source.isUnnamed || !source.isDefinite) {
      const gender = readOffice(source.words, this.#lexicon).gender ?? source.gender
      this.#lastUnnamed = { speaker, words: source.head, gender, turn: this.#turn }
    }
    if (source.isBody || source.isUnnamed || source.isPlural)
      this.#lastGroup = { speaker, block, turn: this.#turn, spoke: true }
    return speaker
  }

  /** `the source adds`, behind `a source close to the talks`. */
  #sameUnnamed({ isDefinite, isPlain, words }: Description): Speaker | null {
    const last = this.#lastUnnamed
    const isSame =
      isDefinite && isPlain && last !== null && words.every((word) => last.words.includes(word))
    return isSame ? { ...last.speaker, isInferred: true } : null
  }

  #describedPerson(source: Description, block: number): Person | null {
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
    return this.#personFor({ gender, isGroup: false, mayBeBody: false }, block, prefer)
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
