import { selectSpan } from '../anchoring/selectors.ts'
import { canonicalText } from '../article/canonical-text.ts'
import { clockAtStart, type Clock } from '../project/clock.ts'
import type { EventDraft } from '../project/events.ts'
import type { StoredEvent } from '../project/stored-event.ts'
import type { Project } from '../project/model.ts'
import { fold } from '../project/project-log.ts'
import type {
  Block,
  ClaimKind,
  Evidence,
  Person,
  Verdict,
  VerdictAspect,
} from '../project/records.ts'
import type { CslItem, FileReference } from '../project/sources.ts'
import { stampEvents } from '../project/stamp-events.ts'

export const ana: Person = { name: 'Ana Ruiz', role: 'checker' }
export const ben: Person = { name: 'Ben Okri', role: 'second-reader' }

/** Writes a project for tests the way the app does, event by event, a minute apart. */
export class ProjectWriter {
  readonly #events: StoredEvent[] = []
  readonly #text: string
  #clock: Clock = clockAtStart
  #minute = 0

  constructor(
    blocks: readonly (Block | string)[],
    draft: {
      title?: string
      byline?: string
      language?: 'en' | 'fr'
      original?: FileReference
    } = {},
  ) {
    const records = blocks.map((block): Block =>
      typeof block === 'string' ? { type: 'paragraph', text: block } : block,
    )
    this.#text = canonicalText(records)
    this.record({
      type: 'project.created',
      data: { project: 'p1', title: draft.title ?? 'Article' },
    })
    this.record({
      type: 'draft.imported',
      data: {
        draft: 'd1',
        title: draft.title ?? 'Article',
        byline: draft.byline ?? null,
        language: draft.language ?? 'en',
        blocks: records,
        sha256: 'd'.repeat(64),
        original: draft.original ?? null,
      },
    })
  }

  get events(): readonly StoredEvent[] {
    return this.#events
  }

  get project(): Project {
    return fold(this.#events)
  }

  record(draft: EventDraft, by: Person = ana): this {
    return this.act([draft], by)
  }

  /** Records what is done by one action. */
  act(drafts: readonly EventDraft[], by: Person = ana): this {
    const now = new Date(Date.UTC(2026, 2, 14, 9, this.#minute)).toISOString()
    this.#minute += 1
    const author = { installation: 'installation1', by }
    const { events, clock } = stampEvents(drafts, author, this.#clock, now)
    this.#events.push(...events)
    this.#clock = clock
    return this
  }

  /** Keeps an event that this version does not know. */
  receive(event: StoredEvent): this {
    this.#events.push(event)
    return this
  }

  /** A claim at the first place where its words stand. */
  claim(id: string, words: string, about: { speaker?: string; kinds?: ClaimKind[] } = {}): this {
    const start = this.#text.indexOf(words)
    if (start < 0) throw new Error(`Not in the article: ${words}`)
    const target = selectSpan('d1', this.#text, { start, end: start + words.length })
    const { speaker = null, kinds = [] } = about
    return this.record({
      type: 'claim.added',
      data: { claim: id, target, kinds, speaker, suggestion: null },
    })
  }

  /** A verdict that replaces none, so a second one that differs is contested. */
  judge(claim: string, verdict: Verdict, aspect: VerdictAspect = 'content', by = ana): this {
    return this.record(
      { type: 'verdict.given', data: { claim, aspect, verdict, replaces: [] } },
      by,
    )
  }

  explain(claim: string, rationale: string): this {
    return this.record({ type: 'rationale.written', data: { claim, rationale } })
  }

  source(source: string, csl: Partial<CslItem> = {}, files: FileReference[] = []): this {
    const item: CslItem = { type: 'webpage', title: `Title of ${source}`, ...csl }
    return this.record({ type: 'source.added', data: { source, csl: item, files } })
  }

  attach(claim: string, source: string, evidence: Partial<Evidence> = {}): this {
    return this.record({
      type: 'evidence.attached',
      data: {
        claim,
        evidence: {
          id: `${claim}-${source}`,
          source,
          stance: 'supports',
          passage: '',
          locator: null,
          standing: null,
          ...evidence,
        },
      },
    })
  }
}

/** A file of a project, told by one letter of its hash. */
export function fileNamed(name: string, hashLetter: string): FileReference {
  return { sha256: hashLetter.repeat(64), extension: 'pdf', name, size: 1000 }
}
