import type { OpeningNotice } from '../ipc/opened-project.ts'
import type { EventDraft } from './events.ts'
import type { Recovery } from './records.ts'
import { isUnknown, type StoredEvent } from './stored-event.ts'

/**
 * What the history has to keep of what was told when a project was opened, so that it is found again later. A
 * condition that lasts is told at each opening and kept once, whoever saw it first.
 */
export function recoveriesToKeep(
  notices: readonly OpeningNotice[],
  events: readonly StoredEvent[],
): readonly EventDraft[] {
  const found = notices.filter(isRecovery)
  if (found.length === 0) return []
  const kept = new Set(
    events.flatMap((event) =>
      !isUnknown(event) && event.type === 'project.recovered' ? keyOf(event.data.recovery) : [],
    ),
  )
  return found
    .filter((recovery) => !LASTS.has(recovery.kind) || !kept.has(keyOf(recovery)))
    .map((recovery) => ({ type: 'project.recovered', data: { recovery } }))
}

/** What stays as it is, and is seen again the next time. */
const LASTS: ReadonlySet<Recovery['kind']> = new Set([
  'broken-chain',
  'unreadable-lines',
  'second-version',
])

function isRecovery(notice: OpeningNotice): notice is Recovery {
  switch (notice.kind) {
    case 'unread-journal':
    case 'newer-format':
    case 'read-only':
      return false
    default:
      return true
  }
}

/** The order of a file's keys is not ours to trust. */
function keyOf(recovery: Recovery): string {
  return JSON.stringify(Object.entries(recovery).sort(([a], [b]) => (a < b ? -1 : 1)))
}
