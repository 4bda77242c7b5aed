import type { Gender, Lexicon, Pronoun } from './lexicons/lexicon.ts'
import type { Cast, Person } from './people.ts'
import type { Sentence } from './sentences.ts'
import type { Source } from './sources.ts'

/** Who says something, as the interface shows it. */
export interface Speaker {
  /** The fullest name, or a description where there is no name. */
  readonly name: string
  /** The sentence itself does not name them. */
  readonly isInferred: boolean
  /** The article does not name them. */
  readonly isUnnamed: boolean
}

/** After so many blocks without a word of theirs, `il` and `he` mean somebody else. */
const MEMORY = 3

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
  #lastSpeaker: { person: Person; block: number } | null = null
  #lastSubject: { person: Person; block: number } | null = null
  #lastGroup: { speaker: Speaker; block: number; spoke: boolean } | null = null

  constructor(cast: Cast, lexicon: Lexicon) {
    this.#cast = cast
    this.#lexicon = lexicon
  }

  /** To be called for each sentence, after its speakers are resolved. */
  mention({ names }: Sentence): void {
    for (const { words } of names) {
      const person = this.#cast.find(words)
      if (!person || this.#mentioned.at(-1) === person) continue
      const place = this.#mentioned.indexOf(person)
      if (place >= 0) this.#mentioned.splice(place, 1)
      else if (this.#mentioned.length === MOST_REMEMBERED) this.#mentioned.shift()
      this.#mentioned.push(person)
    }
  }

  /** Whom a sentence without speaker is about. */
  noteSubject(source: Source | null, block: number): void {
    const person = source?.kind === 'name' ? this.#cast.find(source.words) : null
    this.#lastSubject = person ? { person, block } : null
    if (person || !source || source.kind === 'pronoun') return
    if (source.kind === 'description' && !source.isSomebody) return
    const name = source.kind === 'name' ? source.words.join(' ') : source.text
    this.#lastGroup = { speaker: { name, isInferred: true, isUnnamed: false }, block, spoke: false }
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
    const group = this.#lastGroup
    const spokeLast =
      group !== null && group.block >= (this.#lastSpeaker?.block ?? -1) && group.spoke
    if (pronoun.mayBeBody && prefer === 'speaker' && spokeLast && block - group.block <= 1) {
      return this.#group(block)
    }
    return this.#infer(this.#personFor(pronoun, block, prefer), block)
  }

  #named(words: readonly string[], block: number): Speaker {
    const person = this.#cast.find(words)
    const speaker = {
      name: person?.name ?? words.join(' '),
      isInferred: false,
      isUnnamed: false,
    }
    if (person) this.#lastSpeaker = { person, block }
    else this.#lastGroup = { speaker, block, spoke: true }
    return speaker
  }

  #infer(person: Person | null, block: number): Speaker | null {
    if (!person) return null
    this.#lastSpeaker = { person, block }
    return { name: person.name, isInferred: true, isUnnamed: false }
  }

  #group(block: number): Speaker | null {
    const group = this.#lastGroup
    return group && block - group.block <= MEMORY ? { ...group.speaker, isInferred: true } : null
  }

  #personFor({ gender }: Pronoun, block: number, prefer: 'speaker' | 'subject'): Person | null {
    const speakerAndSubject = [this.#lastSpeaker, this.#lastSubject]
    const recent = prefer === 'speaker' ? speakerAndSubject : speakerAndSubject.toReversed()
    const found = recent.find(
      (candidate) =>
        candidate !== null && block - candidate.block <= MEMORY && fits(candidate.person, gender),
    )
    return found?.person ?? this.#mentioned.findLast((person) => fits(person, gender)) ?? null
  }

  #described(source: Extract<Source, { kind: 'description' }>, block: number): Speaker {
    const person = source.isKnownPerson ? this.#holderOf(source.words, block) : null
    const inferred = this.#infer(person, block)
    if (inferred) return inferred
    const speaker = { name: source.text, isInferred: false, isUnnamed: source.isUnnamed }
    if (source.isSomebody && !source.isKnownPerson) {
      this.#lastGroup = { speaker, block, spoke: true }
    }
    return speaker
  }

  /** Who holds the office that is described; `le responsable` fits whoever spoke last. */
  #holderOf(words: readonly string[], block: number): Person | null {
    const { people, anybody } = this.#lexicon.nouns
    const office = words.filter((word) => !anybody.has(word))
    const gender =
      words.map((word) => people.get(word) ?? null).find((found) => found !== null) ?? null
    const holds = (person: Person) =>
      office.every((word) => person.roles.has(word)) && fits(person, gender)
    const last = this.#lastSpeaker
    if (office.length < words.length && last && holds(last.person)) return last.person
    const holder = this.#mentioned.findLast(holds)
    if (holder || office.length === 0) return holder ?? null
    const isNewOffice = last?.block === block && last.person.roles.size === 0
    if (isNewOffice && fits(last.person, gender)) return last.person
    return this.#cast.people.find(holds) ?? null
  }
}

function fits(person: Person, gender: Gender | null): boolean {
  return gender === null || person.gender === null || person.gender === gender
}
