import { z } from 'zod'
import { parseSafely } from '../parse-safely.ts'
import {
  Block,
  ClaimKind,
  ClaimTarget,
  Evidence,
  Id,
  InstallationId,
  Language,
  Person,
  PlacementOutcome,
  Recovery,
  RequestKind,
  Sha256,
  SuggestionId,
  Text,
  Timestamp,
  Verdict,
  VerdictAspect,
} from './records.ts'
import {
  MAX_ADDRESS,
  MAX_BLOCKS,
  MAX_FILES,
  MAX_LABEL,
  MAX_PERSON_NAME,
  MAX_SPEAKER,
  MAX_TITLE,
} from './limits.ts'
import { CslItem, FileReference } from './sources.ts'
import { STAMP_PATTERN } from './clock.ts'
import { EVENT_VERSION, type StoredEvent } from './stored-event.ts'

export const EventId = z.string().regex(STAMP_PATTERN)
export type EventId = z.infer<typeof EventId>

const Envelope = {
  v: z.literal(EVENT_VERSION),
  /** A hybrid-logical-clock stamp: unique, and the order of events. */
  id: EventId,
  /** When the person did it; ISO 8601 UTC. */
  at: Timestamp,
  by: Person,
  /** The id of the first event of the same user action: what is done together is undone together. */
  action: EventId,
  /** The action goes on in the next line of the journal: one that ends so was not written to its end. */
  more: z.literal(true).exactOptional(),
}

/** Where each journal stood, so that a tail that is cut off later shows: as a report tells it. */
const Heads = z
  .array(
    z.strictObject({
      installation: InstallationId,
      lines: z.int().min(1),
      /** The first 16 hex digits of the last line's chain hash. */
      hash: z.string().regex(/^[0-9a-f]{16}$/),
    }),
  )
  .max(1000)

const WebAddress = z
  .url({ protocol: /^https?$/ })
  .max(MAX_ADDRESS)
  .nullable()

function event<Type extends string, Data extends z.ZodRawShape>(type: Type, data: Data) {
  return z.strictObject({ ...Envelope, type: z.literal(type), data: z.strictObject(data) })
}

/** Every event this version knows: a fact in the past tense, written once, never changed. */
export const ProjectEvent = z.discriminatedUnion('type', [
  event('project.created', { project: Id, title: z.string().min(1).max(MAX_TITLE) }),
  event('draft.imported', {
    draft: Id,
    title: z.string().max(MAX_TITLE),
    byline: z.string().max(MAX_TITLE).nullable(),
    /** Not said in journals of the first version, as is the date. */
    dateline: z.string().max(MAX_TITLE).nullable().exactOptional(),
    date: z.iso.date().nullable().exactOptional(),
    language: Language,
    blocks: z.array(Block).min(1).max(MAX_BLOCKS),
    sha256: Sha256,
    original: FileReference.nullable(),
  }),
  event('claim.added', {
    claim: Id,
    target: ClaimTarget,
    kinds: z.array(ClaimKind).max(10),
    speaker: z.string().min(1).max(MAX_SPEAKER).nullable(),
    suggestion: SuggestionId.nullable(),
  }),
  /** What is left out stays as it was. New words put the verdicts back to pending. */
  event('claim.edited', {
    claim: Id,
    target: ClaimTarget.exactOptional(),
    kinds: z.array(ClaimKind).max(10).exactOptional(),
    speaker: z.string().min(1).max(MAX_SPEAKER).nullable().exactOptional(),
  }),
  /**
   * Where a claim stands in another draft, as the app found it or a person chose. Other words put the verdicts
   * back to pending.
   */
  event('claim.reanchored', {
    claim: Id,
    draft: Id,
    outcome: PlacementOutcome,
    /** The likeliest place where that is unsure; `null` only for what is orphaned, or stands nowhere for sure. */
    target: ClaimTarget.nullable(),
  }),
  event('claim.removed', {
    claim: Id,
    /** The claim that it was joined to, which has its evidence and its comments from then on. */
    into: Id.exactOptional(),
  }),
  event('suggestion.dismissed', { suggestion: SuggestionId }),
  event('verdict.given', {
    claim: Id,
    aspect: VerdictAspect,
    verdict: Verdict,
    /** The verdicts the person saw and settles by this one; whatever is not named here is contested. */
    replaces: z.array(EventId).max(100),
    /**
     * The event that gave the claim the words that the person judged. Not said in journals of the first version:
     * then it is the words at that time.
     */
    words: EventId.exactOptional(),
  }),
  event('rationale.written', { claim: Id, rationale: Text }),
  event('correction.proposed', { claim: Id, correction: Text }),
  /** A verdict in the newsroom's own words, beside ours; `null` takes it away. */
  event('claim.labelled', { claim: Id, label: z.string().min(1).max(MAX_LABEL).nullable() }),
  event('checklist.ticked', { claim: Id, item: Id, ticked: z.boolean() }),
  event('source.added', { source: Id, csl: CslItem, files: z.array(FileReference).max(MAX_FILES) }),
  event('source.edited', {
    source: Id,
    csl: CslItem.exactOptional(),
    files: z.array(FileReference).max(MAX_FILES).exactOptional(),
  }),
  event('source.removed', { source: Id }),
  event('evidence.attached', { claim: Id, evidence: Evidence }),
  /** Replaces the evidence of the same id. */
  event('evidence.edited', { claim: Id, evidence: Evidence }),
  event('evidence.detached', { claim: Id, evidence: Id }),
  event('comment.added', {
    claim: Id,
    comment: Id,
    text: Text,
    /** `null` for a remark that asks for nothing. */
    request: RequestKind.nullable(),
    /** The name of who is asked; `null` where anybody may see to it. */
    assignee: z.string().min(1).max(MAX_PERSON_NAME).nullable(),
  }),
  /** A request that is done, or a remark that is dealt with; `false` opens it again. */
  event('comment.settled', { claim: Id, comment: Id, settled: z.boolean() }),
  /** A second person's approval of a claim as it stood: `covers` is its digest (`claimDigest`). */
  event('signoff.given', { claim: Id, covers: Sha256, heads: Heads }),
  event('signoff.withdrawn', { claim: Id, signoff: EventId }),
  /** The same of the whole project (`projectDigest`). */
  event('project.signed-off', { covers: Sha256, heads: Heads }),
  event('project.signoff-withdrawn', { signoff: EventId }),
  /** Where the article and its fact check are published, as soon as that is known. */
  event('publication.stated', { articleUrl: WebAddress, factCheckUrl: WebAddress }),
  /** Says why the actions beside it undo or redo: the project is again as it was after that event. */
  event('project.restored', { to: EventId }),
  /** What the app has found and put right; nobody decided it, so it is not undone. */
  event('project.recovered', { recovery: Recovery }),
  event('event.undone', { action: EventId }),
  event('event.redone', { action: EventId }),
])
export type ProjectEvent = z.infer<typeof ProjectEvent>

export type EventType = ProjectEvent['type']
export type EventOf<Type extends EventType> = Extract<ProjectEvent, { type: Type }>
export type EventData<Type extends EventType> = EventOf<Type>['data']

/** An event before it is stamped: what happened, without who and when. */
export type EventDraft = {
  [Type in EventType]: { readonly type: Type; readonly data: EventData<Type> }
}[EventType]

const AnyEnvelope = z.looseObject({ v: z.int().min(1), id: EventId, type: z.string().max(200) })

/**
 * Reads one event. An event of another version, of a type that is not known here, or of another shape
 * than known here becomes an `UnknownEvent`; `null` means that it is no event at all.
 */
export function parseEvent(value: unknown): StoredEvent | null {
  const known = parseSafely(ProjectEvent, value)
  if (known?.success) return known.data
  const envelope = parseSafely(AnyEnvelope, value)
  if (!envelope?.success) return null
  const { v, id, type } = envelope.data
  return { v, id, type, unknown: true }
}
