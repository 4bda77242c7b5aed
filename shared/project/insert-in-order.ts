import { byCodeUnits } from '../by-code-units.ts'
import type { StoredEvent } from './stored-event.ts'

/** From how many events on sorting all is cheaper. */
const MANY = 100

/** Events nearly always arrive in order, so the place is looked for from the end. */
export function insertInOrder<Event extends StoredEvent>(events: Event[], event: Event): void {
  let place = events.length
  while (place > 0 && (events[place - 1]?.id ?? '') > event.id) place -= 1
  if (place === events.length) events.push(event)
  else events.splice(place, 0, event)
}

/** Where a colleague's whole journal comes in late, looking for each place would take the square of its length. */
export function insertAll(events: StoredEvent[], added: readonly StoredEvent[]): void {
  if (added.length < MANY) {
    for (const event of added) insertInOrder(events, event)
    return
  }
  for (const event of added) events.push(event)
  events.sort((a, b) => byCodeUnits(a.id, b.id))
}
