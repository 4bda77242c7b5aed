import type { EventOf } from '../events.ts'
import type { Signoff } from '../model.ts'

export function signoffFrom({
  id,
  by,
  at,
  data,
}: EventOf<'signoff.given'> | EventOf<'project.signed-off'>): Signoff {
  return { event: id, by, at, covers: data.covers }
}
