import type { Person } from '../project/records.ts'
import { isUnknown, type StoredEvent } from '../project/stored-event.ts'

/**
 * Many events on their way to the page, as JSON arrays to be read one after the other. Whatever crosses Electron's
 * bridge is copied value by value, twice: a large project's events are a million values, and so packed a few dozen.
 */
export type PackedEvents = readonly string[]

/** From how many UTF-16 code units on a part is full: no string may hold a whole journal, however long that is. */
const FULL = 1_000_000

export function packEvents(events: readonly StoredEvent[]): PackedEvents {
  const parts: string[] = []
  let part: string[] = []
  let size = 0
  const close = (): void => {
    if (part.length > 0) parts.push(`[${part.join(',')}]`)
    part = []
    size = 0
  }
  for (const event of events) {
    const json = JSON.stringify(event)
    part.push(json)
    size += json.length
    if (size >= FULL) close()
  }
  close()
  return parts
}

/**
 * The few people who have made thousands of decisions are each there once.
 *
 * @param packed as `packEvents` gives it: this checks nothing
 */
export function unpackEvents(packed: PackedEvents): StoredEvent[] {
  const events: StoredEvent[] = []
  const people = new Map<string, Person>()
  for (const part of packed) {
    // One by one: a part may hold more events than a call takes arguments.
    for (const event of JSON.parse(part) as StoredEvent[]) {
      events.push(isUnknown(event) ? event : Object.assign(event, { by: known(event.by, people) }))
    }
  }
  return events
}

function known(person: Person, people: Map<string, Person>): Person {
  const key = `${person.role} ${person.name}`
  const before = people.get(key)
  if (before === undefined) people.set(key, person)
  return before ?? person
}
