import { byCodeUnits } from '../by-code-units.ts'
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
  return notYetKept(notices, events).map((recovery) => ({
    type: 'project.recovered',
    data: { recovery },
  }))
}

function notYetKept(
  notices: readonly OpeningNotice[],
  events: readonly StoredEvent[],
): readonly Recovery[] {
  const found = notices.filter(isRecovery)
  if (found.length === 0) return []
  const kept = new Set(
    events.flatMap((event) =>
      !isUnknown(event) && event.type === 'project.recovered' ? keyOf(event.data.recovery) : [],
    ),
  )
  return found.filter((recovery) => !LASTS.has(recovery.kind) || !kept.has(keyOf(recovery)))
}

/**
 * What a person is told of that: of one journal one thing, for what befell it has several signs. What is new comes
 * before what lasts, then what is lost before what follows from it.
 *
 * @param events the history, without what is to be kept of these notices
 */
export function noticesToTell(
  notices: readonly OpeningNotice[],
  events: readonly StoredEvent[],
): readonly OpeningNotice[] {
  const fresh = new Set(notYetKept(notices, events))
  const rank = (notice: Recovery): number =>
    signsOfOne.indexOf(notice.kind) + (fresh.has(notice) ? 0 : signsOfOne.length)
  const first = new Map<string, Recovery>()
  for (const notice of notices) {
    const file = journalOf(notice)
    if (file === null || !isRecovery(notice)) continue
    const known = first.get(file)
    if (!known || rank(notice) < rank(known)) first.set(file, notice)
  }
  return notices.filter((notice) => {
    const file = journalOf(notice)
    return file === null || first.get(file) === notice
  })
}

/** By what it shows that a journal was changed outside of the app, the gravest first. */
const signsOfOne: readonly Recovery['kind'][] = [
  'journal-shortened',
  'unreadable-lines',
  'broken-chain',
  'installation-copied',
]

function journalOf(notice: OpeningNotice): string | null {
  return 'file' in notice && signsOfOne.some((kind) => kind === notice.kind) ? notice.file : null
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
  return JSON.stringify(Object.entries(recovery).sort(([a], [b]) => byCodeUnits(a, b)))
}
