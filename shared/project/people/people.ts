import { byCodeUnits } from '../../by-code-units.ts'
import { parseStamp, type Stamp } from '../clock.ts'
import type { Person, Role } from '../records.ts'
import { isUnknown, type StoredEvent } from '../stored-event.ts'

/** Somebody who has decided something in a project. */
export interface Participant {
  /** As they wrote it last; empty where somebody has never said who they are. */
  readonly name: string
  /** The one they had last. */
  readonly role: Role
  /** The installations that they have worked at. */
  readonly installations: ReadonlySet<string>
}

/** Who sits at an installation. */
export interface Self {
  readonly name: string
  readonly installation: string
}

/**
 * Who has taken part in a project, kept up to date as events come in. A name is all that a journal knows of who
 * somebody is, so one name at two computers is one person. Somebody without a name is told apart by their
 * installation, unless somebody with a name works there too.
 */
export class People {
  readonly #named = new Map<string, Known>()
  readonly #nameless = new Map<string, Known>()
  /** Keys by the names they were made of: making one costs more than finding it. */
  readonly #keys = new Map<string, string>()
  #list: readonly Participant[] | null = null

  constructor(events: readonly StoredEvent[] = []) {
    this.add(events)
  }

  /** In the order in which they first took part; the same list until somebody joins or changes. */
  get list(): readonly Participant[] {
    this.#list ??= this.#listed()
    return this.#list
  }

  /** Takes events in, in any order. */
  add(events: readonly StoredEvent[]): void {
    for (const event of events) {
      // Whoever sees that a file is damaged has decided nothing by it.
      if (isUnknown(event) || event.type === 'project.recovered') continue
      const { installation } = parseStamp(event.id)
      const key = this.#keyOf(event.by.name)
      const isNew =
        key === ''
          ? remember(this.#nameless, installation, event, installation)
          : remember(this.#named, key, event, installation)
      if (isNew) this.#list = null
    }
  }

  #keyOf(name: string): string {
    const known = this.#keys.get(name)
    if (known !== undefined) return known
    const key = nameKey({ name })
    this.#keys.set(name, key)
    return key
  }

  #listed(): readonly Participant[] {
    const named = [...this.#named.values()]
    const withName = new Set(named.flatMap(({ installations }) => [...installations]))
    const others = [...this.#nameless].filter(([installation]) => !withName.has(installation))
    return [...named, ...others.map(([, known]) => known)]
      .sort((a, b) => byCodeUnits(a.first, b.first))
      .map(({ by, installations }) => ({
        name: by.name.trim(),
        role: by.role,
        installations: new Set(installations),
      }))
  }
}

interface Known {
  by: Person
  first: Stamp
  last: Stamp
  readonly installations: Set<string>
}

/** @returns whether anything about the person has changed that a list of them tells */
function remember(
  people: Map<string, Known>,
  key: string,
  { id, by }: { readonly id: Stamp; readonly by: Person },
  installation: string,
): boolean {
  const known = people.get(key)
  if (!known) {
    people.set(key, { by, first: id, last: id, installations: new Set([installation]) })
    return true
  }
  const isNewPlace = !known.installations.has(installation)
  if (isNewPlace) known.installations.add(installation)
  const isEarlier = id < known.first
  if (isEarlier) known.first = id
  if (id <= known.last) return isNewPlace || isEarlier
  const isChanged = by.name !== known.by.name || by.role !== known.by.role
  known.last = id
  known.by = by
  return isNewPlace || isEarlier || isChanged
}

/** Whether more than one person has taken part in a project. */
export function isShared(people: readonly Participant[]): boolean {
  return people.length > 1
}

/** Whether somebody else than oneself has taken part: what is for two people is shown from then on. */
export function hasColleagues(people: readonly Participant[], self: Self): boolean {
  return people.some((person) => !isSelf(person, self))
}

/** Whether a participant is who sits here. Where one of the two has no name, the installation tells. */
function isSelf({ name, installations }: Participant, self: Self): boolean {
  const [a, b] = [nameKey({ name }), nameKey(self)]
  return a === '' || b === '' ? installations.has(self.installation) : a === b
}

/** Whether two names are one person's: that is all that a journal knows of who somebody is. */
export function isSamePerson(a: Pick<Person, 'name'>, b: Pick<Person, 'name'>): boolean {
  return nameKey(a) === nameKey(b)
}

/** What names that differ in case, spaces or the way their accents are written have in common; empty for none. */
export function nameKey({ name }: Pick<Person, 'name'>): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}
