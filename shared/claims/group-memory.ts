import type { Gender, Pronoun } from './lexicons/lexicon.ts'
import { MEMORY } from './person-memory.ts'
import type { Speaker } from './speaker.ts'

/** A body, or several people, that spoke or acted: where, and what its noun tells. */
export interface GroupAppearance {
  readonly speaker: Speaker
  readonly block: number
  /** The sentence, counted through the article. */
  readonly turn: number
  readonly spoke: boolean
  readonly isPlural: boolean
  /** That of its noun; `null` where nothing tells. */
  readonly gender: Gender | null
}

/** When people last spoke or were what a sentence is about; -1 for never. */
export interface PeopleTurns {
  readonly now: number
  readonly speaker: number
  readonly subject: number
}

/** Which body or group a pronoun means: the last of its number. */
export class GroupMemory {
  #last: GroupAppearance | null = null
  #lastPlural: GroupAppearance | null = null

  note(group: GroupAppearance): void {
    this.#last = group
    if (group.isPlural) this.#lastPlural = group
  }

  /** Whom `ils`, `they`, `it` stand for. */
  meant(block: number, isPlural: boolean): Speaker | null {
    const group = isPlural ? (this.#lastPlural ?? this.#last) : this.#last
    return group && block - group.block <= MEMORY ? { ...group.speaker, isInferred: true } : null
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
    block: number,
    prefer: 'speaker' | 'subject',
    people: PeopleTurns,
  ): Speaker | null {
    const group = this.#last
    if (!mayBeBody || !group || block - group.block > 1) return null
    if (group.isPlural && gender !== null) return null
    const { turn, spoke } = group
    if (gender !== null && group.gender !== null && gender !== group.gender) return null
    const wentOn = prefer === 'speaker' && spoke && turn >= people.speaker
    const isSubject = !spoke && people.subject < 0 && turn > people.speaker
    const saidBefore =
      spoke &&
      group.gender !== null &&
      turn === people.now - 1 &&
      turn >= people.speaker &&
      turn >= people.subject
    return wentOn || isSubject || saidBefore ? { ...group.speaker, isInferred: true } : null
  }
}
