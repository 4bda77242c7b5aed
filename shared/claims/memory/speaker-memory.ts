import type { Lexicon, Pronoun } from '../lexicons/lexicon.ts'
import type { Cast, Referent } from '../people/people.ts'
import type { Name } from '../reading/names.ts'
import type { Sentence } from '../reading/sentences.ts'
import type { Range } from '../reading/tokens.ts'
import type { Description } from '../sources/descriptions.ts'
import { anyone, type NameSource, type Source } from '../sources/sources.ts'
import { genderOfGroup } from './group-gender.ts'
import { GroupMemory, type Place } from './group-memory.ts'
import { NameReader } from './name-reader.ts'
import { PersonMemory, plain, type Said } from './person-memory.ts'
import { inferredSpeaker, unnamedReferent } from './referents.ts'
import type { Preference } from './salience.ts'
import type { Speaker } from './speaker.ts'
import { VesselMemory } from './vessel-memory.ts'

/**
 * Tells who is meant, reading an article from its beginning: whoever spoke or acted last is who a pronoun
 * or a description stands for, if gender and office fit.
 */
export class SpeakerMemory {
  readonly #cast: Cast
  readonly #lexicon: Lexicon
  readonly #people: PersonMemory
  readonly #groups: GroupMemory
  readonly #vessels: VesselMemory
  readonly #names = new NameReader()

  constructor(cast: Cast, lexicon: Lexicon) {
    this.#cast = cast
    this.#lexicon = lexicon
    this.#people = new PersonMemory(cast, lexicon)
    this.#groups = new GroupMemory(cast, lexicon)
    this.#vessels = new VesselMemory(cast, lexicon)
  }

  /**
   * Reads on in a sentence: the names in it that begin before a token.
   *
   * @param said tokens in which somebody speaks, who does not name themselves
   */
  readTo(sentence: Sentence, token: number, said: Range | null = null): void {
    for (const name of this.#names.readTo(sentence, token, said)) this.#mention(name)
  }

  /** What is written in a sentence in which one speaker says something is theirs. */
  noteVessels({ tokens, quotation }: Sentence, speakers: readonly Speaker[]): void {
    const [author] = speakers
    const isOne = speakers.every(({ name }) => name === author?.name)
    if (author && isOne) this.#vessels.note(tokens, quotation, author)
  }

  /** To be called for each sentence, before its speakers are resolved. */
  beginSentence(sentence: Sentence, text: string): void {
    this.#vessels.noteMaker(sentence, text)
  }

  /** To be called for each sentence, after its speakers are resolved. */
  endSentence(sentence: Sentence, isLast: boolean): void {
    for (const name of this.#names.readToEnd(sentence)) this.#mention(name)
    this.#people.endSentence(isLast)
  }

  #mention(name: Name): void {
    if (!this.#people.mention(name) && name.isSure)
      this.#groups.mention(name.words, this.#people.distance)
  }

  /** Whom a sentence is about; a pronoun keeps who it was. */
  noteSubject(source: Source | null, block: number): void {
    if (source?.kind === 'pronoun') {
      const meant = source.pronoun.isGroup
        ? null
        : this.#people.personFor(source.pronoun, 'subject')
      if (meant) this.#people.noteSubject(meant)
      return
    }
    const person = source?.kind === 'name' ? this.#cast.find(source.words, source.gender) : null
    this.#people.noteSubject(person)
    if (person || !source) return
    if (source.kind === 'description' && !source.isBody && !source.isPlural) {
      this.#noteDescribed(source)
      return
    }
    const place = this.#placeIn(block)
    if (source.kind === 'name') {
      this.#groups.named(source, 'acted', place)
      return
    }
    const author = this.#vessels.authorOf(source)
    if (author) this.#groups.note(source, author, 'acted', place)
    else this.#groups.described(source, 'acted', place)
  }

  #placeIn(block: number): Place {
    return { block, turn: this.#people.turn, distance: this.#people.distance }
  }

  #noteDescribed(source: Description): void {
    if (!source.isPerson) return
    const known = this.#people.describedPerson(source, false)
    if (known) this.#people.noteSubject(known)
    else if (source.isUnnamed || source.isOwned) {
      const speaker = { name: source.text, isInferred: false, isUnnamed: source.isUnnamed }
      this.#people.introduce(unnamedReferent(source, speaker, this.#lexicon))
    }
  }

  /** Whom the sentence before was about: `He laughed. “Ask me when it snows.”`; `null` if nobody with a name. */
  leading(): Speaker | null {
    const led = this.#people.lastSubject
    return inferredSpeaker(led?.turn === this.#people.turn - 1 ? led.person : null)
  }

  /** Who answers a question that the last speaker put: who spoke before them; `null` if nobody did. */
  answering(): Speaker | null {
    return inferredSpeaker(this.#people.otherSpeaker)
  }

  /** Of whom the writer asks: `Des regrets ? « Aucun. »`: whoever is foremost in mind. */
  asked(): Speaker | null {
    return inferredSpeaker(this.#people.personFor(anyone, 'speaker'))
  }

  /**
   * @param prefer whom a pronoun rather means: the last to speak where a report runs on, else whoever was
   *   spoken of since
   * @param said what is told of what they say
   * @returns `null` if a pronoun fits nobody
   */
  resolve(source: Source, block: number, prefer: Preference, said: Said = plain): Speaker | null {
    switch (source.kind) {
      case 'name':
        return this.#named(source, block)
      case 'pronoun':
        return this.#meant(source.pronoun, block, prefer, said)
      case 'description':
        return this.#described(source, block, said.isReply)
    }
  }

  #meant(pronoun: Pronoun, block: number, prefer: Preference, said: Said): Speaker | null {
    if (pronoun.isGroup) {
      const firm = pronoun.isSingular === true ? this.#infer(this.#likelyFirm()) : null
      return (
        firm ??
        this.#ownBody(said.about, pronoun, block) ??
        this.#groups.meant(block) ??
        (pronoun.isSingular === true ? this.#writer() : null)
      )
    }
    if (pronoun.isLatter === true) {
      return this.#infer(this.#people.lastNamed(pronoun.gender, true))
    }
    const body = this.#groups.insteadOfPerson(pronoun, this.#placeIn(block), prefer, {
      speaker: this.#people.lastSpeaker?.turn ?? -1,
      subject: this.#people.lastSubject?.turn ?? -1,
    })
    if (body) return this.#ownBody(said.about, pronoun, block) ?? body
    return this.#infer(this.#people.personFor(pronoun, prefer, said))
  }

  /** The body that a sentence is about, where a pronoun behind it may stand for it: rather than one that spoke before. */
  #ownBody(about: Source | null, pronoun: Pronoun, block: number): Speaker | null {
    if (!about || about.kind === 'pronoun') return null
    const isBody =
      about.kind === 'name'
        ? this.#cast.find(about.words) === null && this.#cast.bodies.isBody(about.words)
        : about.isBody && !about.isPlural
    const gender = genderOfGroup(about, this.#lexicon)
    const fits = gender === null || pronoun.gender === null || gender === pronoun.gender
    return isBody && fits ? this.resolve(about, block, 'subject') : null
  }

  #named(source: NameSource, block: number): Speaker {
    const person = this.#cast.find(source.words, source.gender)
    if (!person) return this.#groups.named(source, 'spoke', this.#placeIn(block))
    this.#people.noteSpeaker(person)
    return { name: person.name, isInferred: false, isUnnamed: false }
  }

  /** Who spoke since any body did, if that alone shows a person: `Western Grid said …` */
  #likelyFirm(): Referent | null {
    const isLast = (this.#people.lastSpeaker?.turn ?? -1) >= this.#groups.lastTurn
    return isLast ? this.#people.lastUncertain() : null
  }

  /** `In a letter he says … It goes on: “…”`: what somebody wrote speaks for whoever spoke just before. */
  #writer(): Speaker | null {
    const last = this.#people.lastSpeaker
    return last && this.#people.turn - last.turn === 1 ? this.#infer(last.person) : null
  }

  #infer(person: Referent | null): Speaker | null {
    if (person) this.#people.noteSpeaker(person)
    return inferredSpeaker(person)
  }

  #described(source: Description, block: number, isReply: boolean): Speaker {
    const author = this.#vessels.authorOf(source)
    if (author) {
      this.#groups.note(source, author, 'spoke', this.#placeIn(block))
      return author
    }
    const inferred = this.#infer(this.#people.describedPerson(source, true, isReply))
    if (inferred) return inferred
    const place = this.#placeIn(block)
    const speaker = this.#groups.described(source, 'spoke', place) ?? {
      name: source.text,
      isInferred: false,
      isUnnamed: source.isUnnamed,
    }
    const isFirm = source.head.some((word) => this.#lexicon.nouns.firms.has(word))
    const maybe = isFirm && source.isDefinite && source.isPlain && speaker.name === source.text
    const firm = maybe ? this.#infer(this.#likelyFirm()) : null
    if (firm) return firm
    const isVessel = source.head.some((word) => this.#lexicon.nouns.vessels.has(word))
    if (!source.isPlural && !isVessel && (source.isPerson || source.isUnnamed))
      this.#people.noteSpeaker(unnamedReferent(source, speaker, this.#lexicon))
    return speaker
  }
}
