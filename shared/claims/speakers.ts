import { BodyMemory } from './body-memory.ts'
import { DescribedGroups } from './described-groups.ts'
import { genderOfGroup } from './group-gender.ts'
import { GroupMemory } from './group-memory.ts'
import type { Lexicon, Pronoun } from './lexicons/lexicon.ts'
import type { Name } from './names.ts'
import type { Description } from './descriptions.ts'
import { readOffice } from './offices.ts'
import type { Cast, Referent } from './people.ts'
import { PersonMemory } from './person-memory.ts'
import type { Part } from './salience.ts'
import type { Range, Sentence } from './sentences.ts'
import type { Source } from './sources.ts'
import type { Speaker } from './speaker.ts'

type NameSource = Extract<Source, { kind: 'name' }>

export type { Speaker } from './speaker.ts'

/**
 * Tells who is meant, reading an article from its beginning: whoever spoke or acted last is who a pronoun
 * or a description stands for, if gender and office fit.
 */
export class SpeakerMemory {
  readonly #cast: Cast
  readonly #lexicon: Lexicon
  readonly #people: PersonMemory
  readonly #groups = new GroupMemory()
  readonly #describedGroups: DescribedGroups
  readonly #bodies: BodyMemory
  /** So many names of the sentence have been read. */
  #read = 0
  /** Names that somebody has said, so that they are not who says it. */
  #quoted: Name[] = []

  constructor(cast: Cast, lexicon: Lexicon) {
    this.#cast = cast
    this.#lexicon = lexicon
    this.#people = new PersonMemory(cast, lexicon)
    this.#bodies = new BodyMemory(cast.bodies, lexicon)
    this.#describedGroups = new DescribedGroups(lexicon)
  }

  /**
   * Reads on in a sentence: the names in it that begin before a token.
   *
   * @param said tokens in which somebody speaks, who does not name themselves
   */
  readTo({ names, quotation }: Sentence, token: number, said: Range | null = null): void {
    for (; this.#read < names.length; this.#read += 1) {
      const name = names[this.#read]
      if (!name || name.from >= token) return
      const isSaid = said !== null && name.from >= said.from && name.from < said.to
      if (quotation[name.from] === -1 && !isSaid) this.#mention(name)
      else this.#quoted.push(name)
    }
  }

  /** To be called for each sentence, after its speakers are resolved. */
  endSentence(sentence: Sentence, isLast: boolean): void {
    this.readTo(sentence, Infinity)
    for (const name of this.#quoted) this.#mention(name)
    this.#quoted = []
    this.#read = 0
    this.#people.endSentence(isLast)
  }

  #mention(name: Name): void {
    if (!this.#people.mention(name) && name.isSure)
      this.#bodies.mention(name.words, this.#people.distance)
  }

  /** Whom a sentence is about; a pronoun keeps who it was. */
  noteSubject(source: Source | null, block: number): void {
    if (source?.kind === 'pronoun') {
      const meant = source.pronoun.isGroup
        ? null
        : this.#people.personFor(source.pronoun, 'subject')
      if (meant) this.#people.noteSubject(meant, block)
      return
    }
    const person = source?.kind === 'name' ? this.#cast.find(source.words, source.gender) : null
    this.#people.noteSubject(person, block)
    if (person || !source) return
    if (source.kind === 'description' && !source.isBody && !source.isPlural) {
      this.#noteDescribed(source, block)
      return
    }
    const speaker =
      source.kind === 'name'
        ? this.#bodies.named(source.words, 'acted', this.#people.distance, source.bodyKind)
        : this.#describedGroup(source, 'acted')
    if (speaker) this.#noteGroup(source, speaker, block, false)
  }

  #noteDescribed(source: Description, block: number): void {
    if (!source.isPerson) return
    const known = this.#people.describedPerson(source, false)
    if (known) this.#people.noteSubject(known, block)
    else if (source.isUnnamed || source.isOwned) {
      const speaker = { name: source.text, isInferred: false, isUnnamed: source.isUnnamed }
      this.#people.introduce(this.#unnamed(source, speaker))
    }
  }

  /** Whom the sentence before was about: `He laughed. “Ask me when it snows.”`; `null` if nobody with a name. */
  leading(): Speaker | null {
    const led = this.#people.lastSubject
    return led?.turn === this.#people.turn - 1
      ? { name: led.person.name, isInferred: true, isUnnamed: led.person.isUnnamed ?? false }
      : null
  }

  /**
   * @param prefer whom a pronoun rather means: the last to speak where a report runs on, else whoever was
   *   spoken of since
   * @param isReply whether it is said to answer, so that somebody else spoke before
   * @returns `null` if a pronoun fits nobody
   */
  resolve(
    source: Source,
    block: number,
    prefer: 'speaker' | 'subject',
    isReply = false,
  ): Speaker | null {
    switch (source.kind) {
      case 'name':
        return this.#named(source, block)
      case 'pronoun':
        return this.#meant(source.pronoun, block, prefer, isReply)
      case 'description':
        return this.#described(source, block, isReply)
    }
  }

  #meant(
    pronoun: Pronoun,
    block: number,
    prefer: 'speaker' | 'subject',
    isReply: boolean,
  ): Speaker | null {
    if (pronoun.isGroup) return this.#groups.meant(block, this.#lexicon.language === 'fr')
    if (pronoun.isLatter === true) {
      return this.#infer(this.#people.lastNamed(pronoun.gender), block)
    }
    const body = this.#groups.insteadOfPerson(pronoun, block, prefer, {
      now: this.#people.turn,
      speaker: this.#people.lastSpeaker?.turn ?? -1,
      subject: this.#people.lastSubject?.turn ?? -1,
    })
    if (body) return body
    return this.#infer(this.#people.personFor(pronoun, prefer, isReply), block)
  }

  #named(source: NameSource, block: number): Speaker {
    const { words, gender, bodyKind = null } = source
    const person = this.#cast.find(words, gender)
    if (person) {
      this.#people.noteSpeaker(person, block)
      return { name: person.name, isInferred: false, isUnnamed: false }
    }
    const speaker = this.#bodies.named(words, 'spoke', this.#people.distance, bodyKind)
    this.#noteGroup(source, speaker, block, true)
    return speaker
  }

  /** A body, or several people; `null` if a description is of neither. */
  #describedGroup(source: Description, part: Part): Speaker | null {
    const found = this.#bodies.described(source, part, this.#people.distance)
    const isPeople = source.isPlural && (source.isPerson || source.isUnnamed)
    if (!found && !isPeople) return null
    if (found && found.name !== source.text) return found
    const name = this.#describedGroups.textOf(source)
    return { name, isInferred: name !== source.text, isUnnamed: source.isUnnamed }
  }

  #noteGroup(source: NameSource | Description, speaker: Speaker, block: number, spoke: boolean): void {
    const isPlural = source.kind === 'description' && source.isPlural
    const gender = genderOfGroup(source, this.#lexicon)
    this.#groups.note({ speaker, block, turn: this.#people.turn, spoke, isPlural, gender })
  }

  #infer(person: Referent | null, block: number): Speaker | null {
    if (!person) return null
    this.#people.noteSpeaker(person, block)
    return { name: person.name, isInferred: true, isUnnamed: person.isUnnamed ?? false }
  }

  #described(source: Description, block: number, isReply: boolean): Speaker {
    const inferred = this.#infer(this.#people.describedPerson(source, true, isReply), block)
    if (inferred) return inferred
    const speaker = this.#describedGroup(source, 'spoke') ?? {
      name: source.text,
      isInferred: false,
      isUnnamed: source.isUnnamed,
    }
    if (source.isBody || source.isPlural) this.#noteGroup(source, speaker, block, true)
    if (!source.isPlural && (source.isPerson || source.isUnnamed))
      this.#people.noteSpeaker(this.#unnamed(source, speaker), block)
    return speaker
  }

  /** Somebody without a name, whom `she` or `the source` may mean later. */
  #unnamed({ words, head, gender }: Description, { name, isUnnamed }: Speaker): Referent {
    const told = readOffice(words, head, this.#lexicon).gender ?? gender
    return { name, gender: told, roles: new Set(words), isUnnamed }
  }
}
