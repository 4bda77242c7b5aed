import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type {
  OpenedProject,
  OpeningNotice,
  Place,
  ProjectArrival,
} from '../../shared/ipc/opened-project.ts'
import { unpackEvents } from '../../shared/ipc/packed-events.ts'
import type { Stamp } from '../../shared/project/clock.ts'
import type { EventDraft, EventId, ProjectEvent } from '../../shared/project/events.ts'
import type { StoredEvent } from '../../shared/project/stored-event.ts'
import { currentDraft, type Project } from '../../shared/project/model.ts'
import { unseen } from '../../shared/project/people/arrivals.ts'
import { ownDismissal } from '../../shared/project/own-dismissal.ts'
import { hasColleagues, type Participant } from '../../shared/project/people/people.ts'
import type { Person } from '../../shared/project/records.ts'
import { noticesToTell, recoveriesToKeep } from '../../shared/project/recoveries.ts'
import { UndoHistory } from '../../shared/project/undo.ts'
import { PastProject } from '../../shared/history/past-project.ts'
import {
  restorationDrafts,
  restorationTo,
  restorationToggled,
  type Restoration,
} from '../../shared/history/restoration.ts'
import { canonicalText } from '../../shared/article/canonical-text.ts'
import { KnownLog } from './known-log.ts'
import { useSaving } from './useSaving.ts'

/**
 * The open project. A decision shows at once, is sent to the main process, and counts as saved only when
 * that says so. If the disk fails, the decision stays, visibly unsaved; only what main refuses as invalid is
 * taken back.
 */
export const useProjectStore = defineStore('project', () => {
  const project = shallowRef<Project | null>(null)
  const { saving, begin, send, retry, end } = useSaving(takeBack)
  /** Whether something is being typed that is not recorded yet. */
  const isTyping = ref(false)
  const access = ref<'write' | 'read'>('read')
  /**
   * The moment that is looked at: all is shown as it was when the event of this stamp had been recorded, and
   * nothing can be decided. `null` is now.
   */
  const viewing = ref<Stamp | null>(null)
  const canWrite = computed(() => access.value === 'write' && viewing.value === null)
  const folder = ref('')
  const notices = shallowRef<readonly OpeningNotice[]>([])
  const place = shallowRef<Place | null>(null)
  const author = shallowRef<Person>({ name: '', role: 'checker' })
  /** Who has taken part. */
  const people = shallowRef<readonly Participant[]>([])
  /** What others have decided since this person looked last. */
  const arrived = shallowRef<readonly StoredEvent[]>([])
  const undoable = ref<string | null>(null)
  const redoable = ref<string | null>(null)

  let known = new KnownLog([], new UndoHistory(''))
  const past = new PastProject()
  let installation = ''
  /** That of the project that is open; `null` where there is none. */
  let opening: string | null = null
  /** What came in for a project that is only just being opened. */
  let early: ProjectArrival[] = []

  const isOpen = computed(() => project.value !== null)
  /** What the project is called; empty where none is open. */
  const title = computed(() => (project.value ? project.value.title || folder.value : ''))
  const draft = computed(() => (project.value ? currentDraft(project.value) : null))
  const hasSeveralDrafts = computed(() => (project.value?.drafts.length ?? 0) > 1)
  /** Whether somebody else than oneself has taken part. */
  const hasOthers = computed(() =>
    hasColleagues(people.value, { name: author.value.name, installation }),
  )
  const text = computed(() => (draft.value ? canonicalText(draft.value.blocks) : ''))

  /**
   * Whether it is what this page shows. The page is then ahead: it has what it was told of when it was opened, and
   * what was decided since.
   */
  function shows(opened: OpenedProject): boolean {
    return isOpen.value && opened.opening === opening
  }

  function open(opened: OpenedProject, by: Person): void {
    opening = opened.opening
    installation = opened.installation
    author.value = by
    access.value = opened.access
    viewing.value = null
    folder.value = opened.folder
    place.value = opened.place
    load(unpackEvents(opened.events))
    notices.value = noticesToTell(opened.notices, known.log.events)
    const before = opened.place?.seen
    arrived.value = before ? unseen(known.log.events, before, installation) : []
    begin(opened.opening, project.value?.changedAt ?? '')
    keepRecoveries(opened.notices)
    const waiting = early
    early = []
    for (const arrival of waiting) if (arrival.project === project.value?.id) receive(arrival)
  }

  /** Takes in what others have recorded. What this person does next comes after it, and undo stays as it is. */
  function receive(arrival: ProjectArrival): void {
    if (arrival.project !== project.value?.id) {
      early.push(arrival)
      return
    }
    notices.value = [...notices.value, ...noticesToTell(arrival.notices, known.log.events)]
    access.value = arrival.access
    installation = arrival.installation
    known.undo.goOnAs(installation)
    known.receive(arrival.events)
    arrived.value = [...arrived.value, ...arrival.events]
    keepRecoveries(arrival.notices)
    publish()
  }

  /** Also while an earlier moment is looked at: nobody decides it. */
  function keepRecoveries(told: readonly OpeningNotice[]): void {
    if (access.value === 'write') add(recoveriesToKeep(told, known.log.events))
  }

  function load(events: readonly StoredEvent[], history = new UndoHistory(installation)): void {
    known = new KnownLog(events, history)
    publish()
  }

  function publish(): void {
    project.value = opening === null ? null : shownProject()
    people.value = known.people.list
    undoable.value = known.undo.undoable
    redoable.value = known.undo.redoable
  }

  const shownProject = (): Project | null =>
    viewing.value === null ? known.log.project : past.at(viewing.value, known.log.events)

  /** Shows the project as it was when the event of this stamp had been recorded; `null` goes back to now. */
  function view(moment: Stamp | null): void {
    viewing.value = moment
    if (moment === null) past.forget()
    publish()
  }

  function close(): void {
    early = []
    end()
    opening = null
    viewing.value = null
    past.forget()
    notices.value = []
    arrived.value = []
    load([])
  }

  /** Records what a person did, as one action that is undone as one. @returns its id, if it was recorded */
  function record(...drafts: EventDraft[]): EventId | null {
    return recordAll(drafts)
  }

  /** The same of however many: a restoration may be longer than a call takes arguments. */
  function recordAll(drafts: readonly EventDraft[]): EventId | null {
    return canWrite.value ? add(drafts) : null
  }

  /** @param action one that this is known of only now; it is undone with it */
  function add(drafts: readonly EventDraft[], action: EventId | null = null): EventId | null {
    if (drafts.length === 0) return null
    const events = known.stamp(drafts, { installation, by: author.value }, action)
    // First of all: main writes while the page takes in and draws.
    send(events)
    known.add(events)
    publish()
    return events[0]?.action ?? null
  }

  function takeBack(refused: readonly ProjectEvent[]): void {
    const ids = new Set(refused.map(({ id }) => id))
    // What was done under an earlier id stays this person's to undo.
    load(
      known.log.events.filter(({ id }) => !ids.has(id)),
      known.undo,
    )
  }

  /** Takes back the last action. @returns the claims that it was about, in its order */
  function undoLast(): readonly string[] {
    return toggle('event.undone', known.undo.undoable)
  }

  /** Brings back what was undone last. @returns the claims that it was about, in its order */
  function redoLast(): readonly string[] {
    return toggle('event.redone', known.undo.redoable)
  }

  function toggle(type: 'event.undone' | 'event.redone', action: string | null): readonly string[] {
    if (action === null) return []
    const isRestoration = known.log.events.some(
      (event) => event.id === action && event.type === 'project.restored',
    )
    if (isRestoration) recordAll(restorationToggled(known.log.events, type, action))
    else record({ type, data: { action } })
    return known.log.claimsOf(action)
  }

  /** What restoring the moment that is looked at would do; `null` while that is now, or if it would do nothing. */
  function restoration(): Restoration | null {
    return viewing.value === null ? null : restorationTo(known.log.events, viewing.value)
  }

  /** Makes the project as it was then: all that differs is undone or redone, as one action. */
  function restore(wanted: Restoration): void {
    view(null)
    recordAll(restorationDrafts(wanted))
  }

  function dismissNotice(told: OpeningNotice): void {
    notices.value = notices.value.filter((notice) => notice !== told)
  }

  /** All events of the open project, in the order of their stamps. */
  function allEvents(): readonly StoredEvent[] {
    return known.log.events
  }

  return {
    project,
    draft,
    hasSeveralDrafts,
    text,
    saving,
    isTyping,
    access,
    viewing,
    canWrite,
    folder,
    notices,
    place,
    author,
    people,
    arrived,
    /** Up to where the events of each installation are shown. */
    seen: () => known.seen,
    hasOthers,
    undoable,
    redoable,
    isOpen,
    title,
    shows,
    open,
    receive,
    close,
    view,
    record,
    complete: (action: EventId, ...drafts: EventDraft[]) => add(drafts, action),
    restoration,
    restore,
    retry,
    undoLast,
    redoLast,
    /** The action by which this person has dismissed a suggestion. */
    ownDismissal: (suggestion: string) => ownDismissal(known.log, suggestion, known.undo),
    dismissNotice,
    allEvents,
    isUndone: (event: StoredEvent) => known.log.isUndone(event),
    shownIn: (claim: string) => known.log.shownIn(claim),
  }
})
