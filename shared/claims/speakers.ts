import { BodyMemory } from './body-memory.ts'
import type { Gender, Lexicon, Pronoun } from './lexicons/lexicon.ts'
import { readOffice } from './offices.ts'
import type { Cast, Person } from './people.ts'
import { MEMORY, NEAR, PersonMemory, type Description } from './person-memory.ts'
import type { Sentence } from './sentences.ts'
import type { Source } from './sources.ts'
import type { Speaker } from './speaker.ts'

export type { Speaker } from './speaker.ts'

/**
 * Tells who is meant, reading an article from its beginning: whoever spoke or acted last is who a pronoun
 * or a description stands for, if gender and office fit.
 */
export class SpeakerMemory {
  readonly #cast: Cast
  readonly #lexicon: Lexicon
  readonly #people: PersonMemory
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
    this.#people = new PersonMemory(cast, lexicon)
    this.#bodies = new BodyMemory(cast.bodies, lexicon)
  }

  /** To be called for each sentence, after its speakers are resolved. */
  mention(sentence: Sentence): void {
    this.#people.mention(sentence)
  }

  /** Whom a sentence is about; a pronoun keeps who it was. */
  noteSubject(source: Source | null, block: number): void {
    if (source?.kind === 'pronoun') {
      const meant = source.pronoun.isGroup
        ? null
        : this.#people.personFor(source.pronoun, block, 'subject')
      if (meant) this.#people.noteSubject(meant, block)
      return
    }
    const person = source?.kind === 'name' ? this.#cast.find(source.words) : null
    this.#people.noteSubject(person, block)
    if (person || !source) return
    if (source.kind === 'description' && !source.isBody && !source.isUnnamed) return
    const speaker =
      source.kind === 'name' ? this.#bodies.named(source.words) : this.#bodies.described(source)
    if (speaker) this.#lastGroup = { speaker, block, turn: this.#people.turn, spoke: false }
  }

  /** Whom the sentence before was about: `He laughed. “Ask me when it snows.”`; `null` if nobody with a name. */
  leading(): Speaker | null {
    const led = this.#people.lastSubject
    return led?.turn === this.#people.turn - 1
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
      return this.#infer(this.#people.lastNamed(pronoun.gender), block)
    }
    const group = this.#lastGroup
    const spokeLast =
      group !== null && group.block >= (this.#people.lastSpeaker?.block ?? -1) && group.spoke
    if (pronoun.mayBeBody && prefer === 'speaker' && spokeLast && block - group.block <= 1) {
      return this.#group(block)
    }
    const isSubject = group !== null && !group.spoke && this.#people.lastSubject === null
    const speakerTurn = this.#people.lastSpeaker?.turn ?? -1
    if (pronoun.mayBeBody && isSubject && group.turn > speakerTurn && block - group.block <= 1) {
      return this.#group(block)
    }
    const unnamed = this.#unnamedFor(pronoun)
    if (unnamed) return unnamed
    return this.#infer(this.#people.personFor(pronoun, block, prefer), block)
  }

  /** `a volunteer said …; she added …`: somebody without a name who spoke after everybody with one. */
  #unnamedFor({ gender, isGroup }: Pronoun): Speaker | null {
    const last = this.#lastUnnamed
    const turn = Math.max(
      this.#people.lastSpeaker?.turn ?? -1,
      this.#people.lastSubject?.turn ?? -1,
    )
    if (!last || isGroup || last.turn <= turn || this.#people.turn - last.turn > NEAR) return null
    const mayBe = gender === null || last.gender === null || last.gender === gender
    return mayBe ? { ...last.speaker, isInferred: true } : null
  }

  #named(words: readonly string[], block: number): Speaker {
    const person = this.#cast.find(words)
    if (person) {
      this.#people.noteSpeaker(person, block)
      return { name: person.name, isInferred: false, isUnnamed: false }
    }
    const speaker = this.#bodies.named(words)
    this.#lastGroup = { speaker, block, turn: this.#people.turn, spoke: true }
    return speaker
  }

  #infer(person: Person | null, block: number): Speaker | null {
    if (!person) return null
    this.#people.noteSpeaker(person, block)
    return { name: person.name, isInferred: true, isUnnamed: false }
  }

  #group(block: number): Speaker | null {
    const group = this.#lastGroup
    return group && block - group.block <= MEMORY ? { ...group.speaker, isInferred: true } : null
  }

  #described(source: Description, block: number): Speaker {
    const again = this.#sameUnnamed(source)
    if (again) return again
    const inferred = this.#infer(this.#people.describedPerson(source, block), block)
    if (inferred) return inferred
    const speaker = this.#bodies.described(source) ?? {
      name: source.text,
      isInferred: false,
      isUnnamed: source.isUnnamed,
    }
    if (source.isUnnamed || !source.isDefinite) {
      const gender = readOffice(source.words, this.#lexicon).gender ?? source.gender
      this.#lastUnnamed = { speaker, words: source.head, gender, turn: this.#people.turn }
    }
    if (source.isBody || source.isUnnamed || source.isPlural)
      this.#lastGroup = { speaker, block, turn: this.#people.turn, spoke: true }
    return speaker
  }

  /** `the source adds`, behind `a source close to the talks`. */
  #sameUnnamed({ isDefinite, isPlain, words }: Description): Speaker | null {
    const last = this.#lastUnnamed
    const isSame =
      isDefinite && isPlain && last !== null && words.every((word) => last.words.includes(word))
    return isSame ? { ...last.speaker, isInferred: true } : null
  }
}
