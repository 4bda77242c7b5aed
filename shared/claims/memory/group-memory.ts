import type { Gender, Lexicon, Pronoun } from '../lexicons/lexicon.ts'
import type { Cast } from '../people/people.ts'
import { isPersonNoun } from '../reading/person-nouns.ts'
import { headNoun, type Description } from '../sources/descriptions.ts'
import type { NameSource } from '../sources/sources.ts'
import { BodyMemory } from './body-memory.ts'
import { DescribedGroups } from './described-groups.ts'
import { genderOfGroup } from './group-gender.ts'
import type { Part, Preference } from './salience.ts'
import type { Speaker } from './speaker.ts'

/** After so many blocks without a word of theirs, `ils`, `they` and `it` mean nobody. */
const MEMORY = 3

/** A body, or several people, that spoke or acted. */
interface GroupAppearance {
  readonly speaker: Speaker
  readonly place: Place
  readonly spoke: boolean
  readonly isPlural: boolean
  /** That of its noun; `null` where nothing tells. */
  readonly gender: Gender | null
}

/** How far an article has been read. */
export interface Place {
  readonly block: number
  /** The sentence, counted through the article. */
  readonly turn: number
  /** Counts sentences, and paragraphs once more. */
  readonly distance: number
}

/** When people last spoke or were what a sentence is about: the sentence, counted through the article; -1 for never. */
interface PeopleTurns {
  readonly speaker: number
  readonly subject: number
}

/** Which bodies and groups an article has had speak or act, as far as it has been read. */
export class GroupMemory {
  readonly #lexicon: Lexicon
  readonly #bodies: BodyMemory
  readonly #phrases: DescribedGroups
  #last: GroupAppearance | null = null
  #lastPlural: GroupAppearance | null = null

  constructor({ bodies }: Cast, lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.#bodies = new BodyMemory(bodies, lexicon)
    this.#phrases = new DescribedGroups(lexicon)
  }

  /** The sentence in which a body or group last spoke or acted, counted through the article; -1 for none. */
  get lastTurn(): number {
    return this.#last?.place.turn ?? -1
  }

  /** A name in a sentence, if the article says that it is a body's. */
  mention(words: readonly string[], distance: number): void {
    this.#bodies.mention(words, distance)
  }

  /** The body with a name, by its fullest. */
  named(source: NameSource, part: Part, place: Place): Speaker {
    const speaker = this.#bodies.named(source.words, part, place.distance, source.bodyKind)
    this.note(source, speaker, part, place)
    return speaker
  }

  /** A body, or several people; `null` if a description is of neither. */
  described(source: Description, part: Part, place: Place): Speaker | null {
    const body = this.#bodies.described(source, part, place.distance)
    const isGroup = source.isPlural && (part === 'spoke' || this.#isOfPeople(source))
    if (!body && !isGroup) return null
    const speaker = body && body.name !== source.text ? body : this.#introduced(source)
    this.note(source, speaker, part, place)
    return speaker
  }

  #isOfPeople({ head, isPerson, isUnnamed }: Description): boolean {
    return (
      isPerson ||
      isUnnamed ||
      isPersonNoun(headNoun(head, this.#lexicon).replace(/s$/, ''), this.#lexicon)
    )
  }

  #introduced(source: Description): Speaker {
    const name = this.#phrases.textOf(source)
    return { name, isInferred: name !== source.text, isUnnamed: source.isUnnamed }
  }

  /** Whoever a phrase stands for speaks or acts. */
  note(source: NameSource | Description, speaker: Speaker, part: Part, place: Place): void {
    const isPlural = source.kind === 'description' && source.isPlural
    const gender = genderOfGroup(source, this.#lexicon)
    this.#last = { speaker, place, spoke: part === 'spoke', isPlural, gender }
    if (isPlural) this.#lastPlural = this.#last
  }

  /** Whom `ils`, `they`, `it` stand for: French tells whether it is several. */
  meant(block: number): Speaker | null {
    const plural = this.#lexicon.language === 'fr' ? this.#lastPlural : null
    const group = plural ?? this.#last
    const isNear = group !== null && block - group.place.block <= MEMORY
    return isNear ? { ...group.speaker, isInferred: true } : null
  }

  /**
   * The body for which a singular pronoun stands that may be a person's as well: `Elle affirme …` behind `La
   * préfecture a fermé le pont.`
   *
   * @param prefer as `SpeakerMemory.resolve` has it
   * @returns `null` if it rather means a person
   */
  insteadOfPerson(
    { mayBeBody, gender }: Pronoun,
    { block, turn: now }: Place,
    prefer: Preference,
    people: PeopleTurns,
  ): Speaker | null {
    const group = this.#last
    if (!mayBeBody || !group || block - group.place.block > 1) return null
    if (group.isPlural && gender !== null) return null
    const {
      place: { turn },
      spoke,
    } = group
    if (gender !== null && group.gender !== null && gender !== group.gender) return null
    const isSurelyBody = group.gender !== null || turn >= people.subject
    const wentOn = prefer === 'speaker' && spoke && turn >= people.speaker && isSurelyBody
    const isSubject = !spoke && people.subject < 0 && turn > people.speaker
    const saidBefore =
      spoke &&
      group.gender !== null &&
      turn === now - 1 &&
      turn >= people.speaker &&
      turn >= people.subject
    return wentOn || isSubject || saidBefore ? { ...group.speaker, isInferred: true } : null
  }
}
