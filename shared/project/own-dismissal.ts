import { parseStamp } from './clock.ts'
import type { EventId } from './events.ts'
import type { ProjectLog } from './project-log.ts'
import { isUnknown } from './stored-event.ts'

/**
 * The action by which somebody at this installation has dismissed a suggestion, to be undone; `null` if it was nobody, or
 * somebody else.
 */
export function ownDismissal(
  log: Pick<ProjectLog, 'events' | 'isUndone'>,
  suggestion: string,
  installation: string,
): EventId | null {
  const dismissal = log.events.findLast(
    (event) =>
      event.type === 'suggestion.dismissed' &&
      !isUnknown(event) &&
      event.data.suggestion === suggestion &&
      !log.isUndone(event),
  )
  const isOwn = dismissal && parseStamp(dismissal.id).installation === installation
  return isOwn && !isUnknown(dismissal) ? dismissal.action : null
}
