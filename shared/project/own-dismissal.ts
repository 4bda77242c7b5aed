import type { EventId } from './events.ts'
import type { ProjectLog } from './project-log.ts'
import { isUnknown } from './stored-event.ts'
import type { UndoHistory } from './undo.ts'

/**
 * The action by which the person of this history has dismissed a suggestion, to be undone; `null` if it was nobody,
 * or somebody else, or if that action did more: to bring a draft in, which carries on what was dismissed in the one
 * before.
 */
export function ownDismissal(
  log: Pick<ProjectLog, 'events' | 'isUndone'>,
  suggestion: string,
  history: Pick<UndoHistory, 'isOwn'>,
): EventId | null {
  const dismissal = log.events.findLast(
    (event) =>
      event.type === 'suggestion.dismissed' &&
      !isUnknown(event) &&
      event.data.suggestion === suggestion &&
      !log.isUndone(event),
  )
  if (!dismissal || isUnknown(dismissal)) return null
  const { id, action } = dismissal
  const didMore = log.events.some(
    (event) =>
      !isUnknown(event) && event.action === action && event.type !== 'suggestion.dismissed',
  )
  return history.isOwn(id) && !didMore ? action : null
}
