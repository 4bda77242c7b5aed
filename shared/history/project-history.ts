import { canonicalText } from '../article/canonical-text.ts'
import { placeOfSuggestion } from '../claims/suggestion.ts'
import { foldClaim, isClaimEvent, type ClaimEvent } from '../project/fold/claim-fold.ts'
import { JoinedClaims } from '../project/fold/joined-claims.ts'
import type { EventId, EventOf, ProjectEvent } from '../project/events.ts'
import type { Claim, Source } from '../project/model.ts'
import { parseStamp } from '../project/clock.ts'
import { fold } from '../project/project-log.ts'
import type { SuggestionId } from '../project/records.ts'
import { foldSource, isSourceEvent, type SourceEvent } from '../project/fold/source-fold.ts'
import { isUnknown, type StoredEvent } from '../project/stored-event.ts'
import { isToggle, type ToggleEvent } from '../project/undo.ts'
import { pushTo } from '../push-to.ts'
import { changesBetween, type Change, type Subject } from './changes.ts'
import { isBy, lastBy, type Point } from './point.ts'
import {
  claimFields,
  projectFields,
  sourceFields,
  suggestionFields,
  type RecordedFields,
} from './recorded-fields.ts'

/**
 * What each event of a log changed, with before and after as they stood when it was recorded: what was undone
 * only later still counted then. Worked out for one event at a time, from the events about the same thing.
 */
export class ProjectHistory {
  readonly events: readonly StoredEvent[]
  readonly #byClaim = new Map<string, ClaimEvent[]>()
  readonly #bySource = new Map<string, SourceEvent[]>()
  readonly #joined = new JoinedClaims()
  readonly #dismissals = new Map<string, EventOf<'suggestion.dismissed'>[]>()
  /** Of the project as a whole. */
  readonly #ofProject: ProjectEvent[] = []
  readonly #drafts: EventOf<'draft.imported'>[] = []
  readonly #texts = new Map<string, string>()
  readonly #byAction = new Map<EventId, ProjectEvent[]>()
  /** What was said of each action, in the order of the stamps. */
  readonly #toggles = new Map<EventId, ToggleEvent[]>()

  /** The stamps of all that bears on a claim's state, in order: its events, and what was said of their actions. */
  #touches: ReadonlyMap<string, readonly EventId[]> | null = null
  /** The state of each claim that was asked for last, by the last of its touches that is in it. */
  readonly #lastStates = new Map<string, { readonly upTo: EventId; readonly claim: Claim | null }>()

  /** @param events in the order of their stamps */
  constructor(events: readonly StoredEvent[]) {
    this.events = events
    for (const event of events) {
      if (isUnknown(event)) continue
      if (isToggle(event)) {
        pushTo(this.#toggles, event.data.action, event)
        continue
      }
      pushTo(this.#byAction, event.action, event)
      if (isClaimEvent(event)) {
        pushTo(this.#byClaim, event.data.claim, event)
        this.#joined.add(event)
      } else if (isSourceEvent(event)) pushTo(this.#bySource, event.data.source, event)
      else if (event.type === 'suggestion.dismissed') {
        pushTo(this.#dismissals, event.data.suggestion, event)
      } else this.#ofProject.push(event)
      if (event.type === 'draft.imported') this.#drafts.push(event)
    }
  }

  /** The events of an action, without those that undo and redo others. */
  eventsOf(action: EventId): readonly ProjectEvent[] {
    return this.#byAction.get(action) ?? []
  }

  /** Whether it brought the article itself, and not a later draft of it. */
  isFirstDraft(event: EventOf<'draft.imported'>): boolean {
    return this.#drafts[0]?.id === event.id
  }

  /** Whether an event counts no more. */
  isUndone(event: ProjectEvent): boolean {
    return this.#toggles.get(event.action)?.at(-1)?.type === 'event.undone'
  }

  /** The claims that an event is about; of one that undoes or redoes, those of that action. */
  claimsOf(event: ProjectEvent): readonly string[] {
    if (isClaimEvent(event)) return [event.data.claim]
    return this.#subjectsOf(event).flatMap((about) => (about.kind === 'claim' ? about.id : []))
  }

  /** Whether an event is about a claim, or about one that is a part of it now. */
  concerns(claim: string): (event: ProjectEvent) => boolean {
    const parts = this.#joined.partsOf(claim, (one) =>
      (this.#byClaim.get(one) ?? []).filter((event) => !this.isUndone(event)),
    )
    return (event) =>
      this.claimsOf(event).includes(claim) || (isClaimEvent(event) && parts.has(event.data.claim))
  }

  /** A claim's words after an event; empty before there were any. */
  wordsAt(claim: string, event: EventId): string {
    const before = (this.#byClaim.get(claim) ?? []).filter(({ id }) => id <= event)
    // Also of a claim whose addition is undone: the entry is about those words.
    const words = before.flatMap(({ data }) => ('target' in data ? data.target : []))
    return this.#claimAt(claim, { event, included: true })?.words ?? words.at(-1)?.quote.exact ?? ''
  }

  /** All words that a claim has ever had. */
  allWordsOf(claim: string): readonly string[] {
    return (this.#byClaim.get(claim) ?? []).flatMap(({ data }) =>
      'target' in data && data.target ? data.target.quote.exact : [],
    )
  }

  /** A source's title after an event; the last one known of a source that was removed. */
  titleAt(source: string, event: EventId): string {
    const titles = (this.#bySource.get(source) ?? [])
      .filter(({ id }) => id <= event)
      .flatMap(({ data }) => ('csl' in data ? data.csl.title : []))
    return this.#sourceAt(source, { event, included: true })?.csl.title ?? titles.at(-1) ?? ''
  }

  /** The words of a suggestion; empty where its draft is not there. */
  suggestedWords(suggestion: SuggestionId): string {
    const { draft, span } = placeOfSuggestion(suggestion)
    return this.#textOf(draft).slice(span.start, span.end)
  }

  #textOf(draft: string): string {
    const known = this.#texts.get(draft)
    if (known !== undefined) return known
    const imported = this.#drafts.find(({ data }) => data.draft === draft)
    const text = imported ? canonicalText(imported.data.blocks) : ''
    this.#texts.set(draft, text)
    return text
  }

  /** What an event changed. Nothing where it said what was so already. */
  changesOf(event: ProjectEvent): readonly Change[] {
    if (event.type === 'project.restored') {
      const text = parseStamp(event.data.to).wall
      return [
        { about: { kind: 'project' }, field: 'moment', item: null, before: [], after: [{ text }] },
      ]
    }
    if (event.type === 'project.recovered') {
      const { recovery } = event.data
      const file = 'file' in recovery ? [{ text: recovery.file }] : []
      const after = [{ term: 'recovery', word: recovery.kind } as const, ...file]
      return [{ about: { kind: 'project' }, field: 'recovery', item: null, before: [], after }]
    }
    return this.#subjectsOf(event).flatMap((about) =>
      changesBetween(
        about,
        this.#fieldsAt(about, { event: event.id, included: false }),
        this.#fieldsAt(about, { event: event.id, included: true }),
      ),
    )
  }

  #subjectsOf(event: ProjectEvent): readonly Subject[] {
    const concerned = isToggle(event) ? this.eventsOf(event.data.action) : [event]
    const claims = new Set<string>()
    const sources = new Set<string>()
    const suggestions = new Set<string>()
    let isOfProject = false
    for (const one of concerned) {
      if (isClaimEvent(one)) {
        // Of a claim that was joined to another, what is said of it is seen there.
        for (const claim of this.#joined.wholesOf([one.data.claim])) claims.add(claim)
      } else if (isSourceEvent(one)) sources.add(one.data.source)
      else if (one.type === 'suggestion.dismissed') suggestions.add(one.data.suggestion)
      else isOfProject = true
    }
    return [
      ...(isOfProject ? [{ kind: 'project' } as const] : []),
      ...[...claims].map((id) => ({ kind: 'claim', id }) as const),
      ...[...sources].map((id) => ({ kind: 'source', id }) as const),
      ...[...suggestions].map((id) => ({ kind: 'suggestion', id }) as const),
    ]
  }

  #fieldsAt(about: Subject, point: Point): RecordedFields {
    switch (about.kind) {
      case 'claim': {
        const order = this.#draftsAt(point)
        return claimFields(
          this.#claimAt(about.id, point),
          (source) => this.titleAt(source, point.event),
          (draft) => (order.has(draft) ? (order.get(draft) ?? 0) + 1 : null),
        )
      }
      case 'source':
        return sourceFields(this.#sourceAt(about.id, point))
      case 'suggestion': {
        const isDismissed = this.#counting(this.#dismissals.get(about.id), point).length > 0
        return suggestionFields(isDismissed ? null : this.suggestedWords(about.id))
      }
      case 'project':
        return projectFields(fold(this.#counting(this.#ofProject, point)))
    }
  }

  #claimAt(id: string, point: Point): Claim | null {
    // Read in order, an event's state before is the state after the one before it.
    const upTo = this.#lastTouch(id, point)
    const known = this.#lastStates.get(id)
    if (known?.upTo === upTo) return known.claim
    const events = this.#joined.eventsOf(id, (one) => this.#counting(this.#byClaim.get(one), point))
    const claim = foldClaim(events, this.#draftsAt(point))
    this.#lastStates.set(id, { upTo, claim })
    return claim
  }

  #lastTouch(claim: string, point: Point): EventId {
    this.#touches ??= this.#findTouches()
    const own = lastBy(this.#touches.get(claim) ?? [], point)
    // Which of its places is a claim's present one depends on the drafts.
    const ofDrafts = lastBy(this.#touches.get(DRAFTS) ?? [], point)
    return own > ofDrafts ? own : ofDrafts
  }

  #findTouches(): ReadonlyMap<string, readonly EventId[]> {
    const touches = new Map<string, EventId[]>()
    for (const event of this.events) {
      if (isUnknown(event)) continue
      const concerned = isToggle(event) ? this.eventsOf(event.data.action) : [event]
      for (const one of concerned) {
        if (isClaimEvent(one)) {
          for (const claim of this.#joined.wholesOf([one.data.claim])) {
            pushTo(touches, claim, event.id)
          }
        } else if (one.type === 'draft.imported') pushTo(touches, DRAFTS, event.id)
      }
    }
    return touches
  }

  #sourceAt(source: string, point: Point): Source | null {
    const folded = foldSource(this.#counting(this.#bySource.get(source), point))
    return folded?.removedBy === null ? folded.source : null
  }

  #draftsAt(point: Point): ReadonlyMap<string, number> {
    const drafts = this.#counting(this.#drafts, point)
    return new Map(drafts.map(({ data }, index) => [data.draft, index]))
  }

  #counting<Event extends ProjectEvent>(
    events: readonly Event[] | undefined,
    point: Point,
  ): readonly Event[] {
    return (events ?? []).filter((event) => isBy(event, point) && !this.#isUndoneAt(event, point))
  }

  #isUndoneAt(event: ProjectEvent, point: Point): boolean {
    const toggles = this.#toggles.get(event.action)
    return toggles?.findLast((toggle) => isBy(toggle, point))?.type === 'event.undone'
  }
}

/** Stands for the drafts among the ids of claims, of which none is empty. */
const DRAFTS = ''
