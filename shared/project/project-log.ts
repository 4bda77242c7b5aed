import { listClaims } from './fold/claim-lists.ts'
import { DerivedMap } from './fold/derived-map.ts'
import { foldClaim, isClaimEvent, type ClaimEvent } from './fold/claim-fold.ts'
import { JoinedClaims } from './fold/joined-claims.ts'
import type { EventId, ProjectEvent } from './events.ts'
import { isUnknown, type StoredEvent } from './stored-event.ts'
import type { Claim, Draft, Project, Publication, Signoff, Source } from './model.ts'
import { foldSource, isSourceEvent, type SourceEvent } from './fold/source-fold.ts'
import { signoffFrom } from './fold/signoff-fold.ts'
import { RemovedSources } from './fold/removed-sources.ts'
import { insertAll, insertInOrder } from './insert-in-order.ts'
import { isToggle, type ToggleEvent } from './undo.ts'

/**
 * A project's events and the state that follows from them.
 *
 * Each event is about one entity (a claim, a source, the project itself), and an entity's state is a
 * reduction over its own events in the order of their stamps. So an event that arrives late, or an
 * undo, costs one entity's events and not the whole log, and any order of arrival gives one state. A claim to which
 * another was joined follows from that one's evidence and comments as well.
 */
export class ProjectLog {
  /** In order of stamps. */
  readonly #events: StoredEvent[] = []
  readonly #byId = new Set<EventId>()
  readonly #byClaim = new Map<string, ClaimEvent[]>()
  readonly #bySource = new Map<string, SourceEvent[]>()
  readonly #joined = new JoinedClaims()
  readonly #removedSources = new RemovedSources()
  /** For each action the last word on whether it is undone. */
  readonly #toggles = new Map<EventId, ToggleEvent>()
  /** What made the project: it cannot be undone, so no journal can take the project away from all others. */
  readonly #creations = new Set<EventId>()
  #project: Project = emptyProject

  constructor(events: readonly StoredEvent[] = []) {
    this.add(events)
  }

  get project(): Project {
    return this.#project
  }

  /** All events, in the order of their stamps. */
  get events(): readonly StoredEvent[] {
    return this.#events
  }

  /** Whether an event counts, or its action is undone. */
  isUndone(event: StoredEvent): boolean {
    if (isUnknown(event) || this.#creations.has(event.action)) return false
    return this.#toggles.get(event.action)?.type === 'event.undone'
  }

  /** The claims that an action was about, in the order of its events. */
  claimsOf(action: EventId): readonly string[] {
    return this.#eventsOf(new Set([action]))
      .filter(isClaimEvent)
      .map(({ data }) => data.claim)
  }

  /**
   * Where what is decided of a claim is seen: in the claim itself or, where it was joined to another, in the one that
   * it is a part of now.
   */
  shownIn(claim: string): readonly string[] {
    const stands = (id: string): boolean => this.#project.claims.get(id)?.removed === false
    if (stands(claim)) return [claim]
    const wholes = [...this.#joined.wholesOf([claim])].filter(
      (whole) => stands(whole) && this.#joined.partsOf(whole, this.#countingOf).has(claim),
    )
    return wholes.length === 0 ? [claim] : wholes
  }

  /** Takes events in, in any order; those already there are passed over. */
  add(events: readonly StoredEvent[]): Project {
    const stale: Stale = { claims: new Set(), sources: new Set(), project: false }
    const toggled = new Set<EventId>()
    const added: StoredEvent[] = []
    for (const event of events) {
      if (this.#byId.has(event.id)) continue
      this.#byId.add(event.id)
      added.push(event)
      this.#take(event, stale, toggled)
    }
    insertAll(this.#events, added)
    for (const event of this.#eventsOf(toggled)) markStale(event, stale)
    this.#project = this.#refold(stale)
    return this.#project
  }

  #take(event: StoredEvent, stale: Stale, toggled: Set<EventId>): void {
    if (isUnknown(event)) {
      stale.project = true
      return
    }
    if (isToggle(event)) {
      const { action } = event.data
      const known = this.#toggles.get(action)
      if (!known || known.id < event.id) this.#toggles.set(action, event)
      toggled.add(action)
      return
    }
    if (event.type === 'project.created') {
      this.#creations.add(event.action)
      // What came in before it may stand as undone.
      toggled.add(event.action)
    }
    if (isClaimEvent(event)) {
      insertInOrder(listIn(this.#byClaim, event.data.claim), event)
      this.#joined.add(event)
    } else if (isSourceEvent(event)) insertInOrder(listIn(this.#bySource, event.data.source), event)
    markStale(event, stale)
  }

  /** What some actions did. Undoing is rare, so it is looked for then instead of being kept apart for all. */
  #eventsOf(actions: ReadonlySet<EventId>): readonly ProjectEvent[] {
    if (actions.size === 0) return []
    return this.#events.filter(
      (event): event is ProjectEvent =>
        !isUnknown(event) && !isToggle(event) && actions.has(event.action),
    )
  }

  #refold(stale: Stale): Project {
    const previous = this.#project
    // What a newer version has made does not say here when that was.
    const latest = this.#events.findLast((event) => !isUnknown(event))
    const base = {
      ...(stale.project ? this.#foldProject() : previous),
      changedAt: latest && !isUnknown(latest) ? latest.at : previous.changedAt,
    }
    const order = new Map(base.drafts.map(({ id }, index) => [id, index]))
    const areDraftsNew = !isSameList(base.drafts, previous.drafts, ({ id }) => id)
    // Which of its places is a claim's present one depends on the order of the drafts.
    const staleClaims = areDraftsNew
      ? new Set(this.#byClaim.keys())
      : this.#joined.wholesOf(stale.claims)
    const claims = refoldEntities(previous.claims, staleClaims, (id) =>
      foldClaim(this.#joined.eventsOf(id, this.#countingOf), order),
    )
    const sources = this.#refoldSources(previous, claims, stale.sources, staleClaims)
    const haveMoved =
      areDraftsNew ||
      [...staleClaims].some((id) => movesClaim(previous.claims.get(id), claims.get(id)))
    const lists = haveMoved ? listClaims(claims, base.drafts.at(-1)?.id ?? '', order) : previous
    const { claimsInOrder, unplacedClaims } = lists
    return { ...base, claims, sources, claimsInOrder, unplacedClaims }
  }

  #refoldSources(
    previous: Project,
    claims: ReadonlyMap<string, Claim>,
    stale: ReadonlySet<string>,
    staleClaims: Iterable<string>,
  ): ReadonlyMap<string, Source> {
    const changed = new Map<string, Source | null>()
    for (const id of stale) {
      const folded = foldSource(this.#counting(this.#bySource.get(id)))
      changed.set(id, this.#removedSources.know(id, folded))
    }
    const mayStand =
      stale.size > 0 ||
      [...staleClaims].some((id) =>
        [previous.claims, claims].some((known) => this.#removedSources.isCitedBy(known.get(id))),
      )
    if (mayStand) {
      const sourceOf = (id: string): Source | null =>
        (changed.has(id) ? changed.get(id) : previous.sources.get(id)) ?? null
      const standing = [...this.#removedSources.standing(claims.values(), this.#editedBy, sourceOf)]
      for (const [id, source] of standing) {
        if (source || changed.has(id) || previous.sources.has(id)) changed.set(id, source)
      }
    }
    return changed.size === 0 ? previous.sources : DerivedMap.from(previous.sources, changed)
  }

  /** The source that an action has changed. */
  readonly #editedBy = (action: EventId): string | null => {
    const edited = this.#eventsOf(new Set([action])).find(({ type }) => type === 'source.edited')
    return edited?.type === 'source.edited' ? edited.data.source : null
  }

  /** What belongs to the project as a whole: a few events, read again whenever one of them changes. */
  #foldProject(): Project {
    const drafts: Draft[] = []
    const dismissed = new Set<string>()
    let signoffs: readonly Signoff[] = []
    let publication = unpublished
    let project: Project = { ...this.#project, unknownEvents: 0 }
    for (const event of this.#events) {
      if (isUnknown(event)) {
        project = { ...project, unknownEvents: project.unknownEvents + 1 }
      } else if (this.isUndone(event)) {
        continue
      } else if (event.type === 'project.created') {
        const { project: id, title } = event.data
        project = { ...project, id, title, createdAt: event.at }
      } else if (event.type === 'draft.imported') {
        const { draft, ...rest } = event.data
        drafts.push({ id: draft, ...rest, importedAt: event.at })
      } else if (event.type === 'suggestion.dismissed') {
        dismissed.add(event.data.suggestion)
      } else if (event.type === 'publication.stated') {
        publication = event.data
      } else if (event.type === 'project.signed-off') {
        signoffs = [...signoffs, signoffFrom(event)]
      } else if (event.type === 'project.signoff-withdrawn') {
        const { signoff } = event.data
        signoffs = signoffs.filter((other) => other.event !== signoff)
      }
    }
    return { ...project, drafts, publication, signoffs, dismissedSuggestions: dismissed }
  }

  readonly #countingOf = (claim: string): readonly ClaimEvent[] =>
    this.#counting(this.#byClaim.get(claim))

  #counting<Event extends ProjectEvent>(events: readonly Event[] = []): readonly Event[] {
    return this.#toggles.size === 0 ? events : events.filter((event) => !this.isUndone(event))
  }
}

/** A project's state from its events, in whatever order they are given. */
export function fold(events: readonly StoredEvent[]): Project {
  return new ProjectLog(events).project
}

const unpublished: Publication = { articleUrl: null, factCheckUrl: null }

const none = DerivedMap.from(new Map<string, never>(), new Map())

const emptyProject: Project = {
  id: '',
  title: '',
  createdAt: '',
  drafts: [],
  claims: none,
  claimsInOrder: [],
  unplacedClaims: [],
  sources: none,
  publication: unpublished,
  signoffs: [],
  dismissedSuggestions: new Set(),
  unknownEvents: 0,
  changedAt: '',
}

interface Stale {
  readonly claims: Set<string>
  readonly sources: Set<string>
  project: boolean
}

function markStale(event: ProjectEvent, stale: Stale): void {
  if (isClaimEvent(event)) stale.claims.add(event.data.claim)
  else if (isSourceEvent(event)) stale.sources.add(event.data.source)
  else stale.project = true
}

function listIn<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const list = lists.get(key) ?? []
  if (list.length === 0) lists.set(key, list)
  return list
}

function refoldEntities<Entity>(
  previous: ReadonlyMap<string, Entity>,
  stale: ReadonlySet<string>,
  foldOne: (id: string) => Entity | null,
): ReadonlyMap<string, Entity> {
  if (stale.size === 0) return previous
  const entities = new Map<string, Entity | null>()
  for (const id of stale) entities.set(id, foldOne(id))
  return DerivedMap.from(previous, entities)
}

function movesClaim(before: Claim | undefined, after: Claim | undefined): boolean {
  return (
    before?.target !== after?.target ||
    before?.places.at(-1)?.event !== after?.places.at(-1)?.event ||
    before?.removed !== after?.removed
  )
}

function isSameList<Item>(
  a: readonly Item[],
  b: readonly Item[],
  key: (item: Item) => string,
): boolean {
  return a.length === b.length && a.every((item, index) => key(item) === key(b[index] ?? item))
}
