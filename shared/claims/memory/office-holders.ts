import { firstThatFits } from '../../first-that-fits.ts'
import type { Person } from '../people/people.ts'

/** Whom an article names, by each word that it has for what they are. */
export class OfficeHolders {
  readonly #places: ReadonlyMap<Person, number>
  /** Each list in the order in which the article names them. */
  readonly #byWord = new Map<string, Person[]>()

  /** @param people in the order of the article */
  constructor(people: readonly Person[]) {
    this.#places = new Map(people.map((person, place) => [person, place]))
    for (const person of people) for (const word of person.roles) this.#listOf(word).push(person)
  }

  /** In the order of the article. */
  with(word: string): Iterable<Person> {
    return this.#byWord.get(word) ?? []
  }

  /** The article has a word for somebody, who may be without a name. */
  add(person: Person, word: string): void {
    if (person.roles.has(word)) return
    person.roles.add(word)
    const place = this.#places.get(person)
    if (place === undefined) return
    const list = this.#listOf(word)
    const at = firstThatFits(list.length, (index) => this.#placeOf(list[index]) > place)
    list.splice(at, 0, person)
  }

  #placeOf(person: Person | undefined): number {
    return (person && this.#places.get(person)) ?? Infinity
  }

  #listOf(word: string): Person[] {
    const known = this.#byWord.get(word)
    if (known) return known
    const list: Person[] = []
    this.#byWord.set(word, list)
    return list
  }
}
