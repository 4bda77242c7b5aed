import type { CslItem, FileReference } from './sources.ts'
import type {
  Block,
  ClaimKind,
  ClaimTarget,
  DraftId,
  Evidence,
  Language,
  Person,
  PlacementOutcome,
  RequestKind,
  SuggestionId,
  Verdict,
  VerdictAspect,
} from './records.ts'
import type { Stamp } from './clock.ts'

/** A project as its events tell it. Everything in it is read only; a change makes new objects. */
export interface Project {
  readonly id: string
  readonly title: string
  readonly createdAt: string
  /** In order of import; the last one is the current draft. */
  readonly drafts: readonly Draft[]
  /** Every claim ever added, also the removed ones. */
  readonly claims: ReadonlyMap<string, Claim>
  /** The claims that are not removed and stand in the current draft, in the order of the article. */
  readonly claimsInOrder: readonly string[]
  /** The claims that are not removed and have no place in the current draft, in the order of the draft they come from. */
  readonly unplacedClaims: readonly string[]
  readonly sources: ReadonlyMap<string, Source>
  readonly publication: Publication
  /** Of the project as a whole; those that were withdrawn are not among them. */
  readonly signoffs: readonly Signoff[]
  readonly dismissedSuggestions: ReadonlySet<SuggestionId>
  /** Events that this version does not know: kept, passed over, and told. */
  readonly unknownEvents: number
  /** When the last decision was made; ISO 8601 UTC. */
  readonly changedAt: string
}

/** Where things are published; `null` while that is not known. */
export interface Publication {
  readonly articleUrl: string | null
  readonly factCheckUrl: string | null
}

export interface Draft {
  readonly id: DraftId
  readonly title: string
  readonly byline: string | null
  /** Place and, often, date at the head of a wire story. */
  readonly dateline?: string | null
  /** When it was published or written; ISO 8601 date. */
  readonly date?: string | null
  readonly language: Language
  readonly blocks: readonly Block[]
  /** SHA-256 of the canonical text, in hex. */
  readonly sha256: string
  readonly original: FileReference | null
  readonly importedAt: string
}

/** One person's verdict, as it stands. */
export interface GivenVerdict {
  readonly event: Stamp
  readonly verdict: Verdict
  readonly by: Person
  readonly at: string
}

export interface Judgement {
  readonly verdict: Verdict
  /** Two people have judged differently without knowing of each other; somebody has to settle it. */
  readonly contested: boolean
  /** The verdicts that nobody has replaced: none while pending, one as a rule, several if contested. */
  readonly given: readonly GivenVerdict[]
}

/** Who wrote something, and when; ISO 8601 UTC. */
export interface Authorship {
  readonly by: Person
  readonly at: string
}

/** Where a claim stands in one draft. */
export interface Place {
  readonly draft: DraftId
  /** `added` where the claim, or its words, were chosen in that draft. */
  readonly outcome: 'added' | PlacementOutcome
  readonly target: ClaimTarget | null
  /** The event that says so. */
  readonly event: Stamp
}

/** What was judged before the claim's words changed. */
export interface EarlierJudgements {
  readonly words: string
  readonly judgements: Readonly<Record<VerdictAspect, Judgement>>
  readonly label: string | null
}

/** A remark about a claim, or something that is asked for. */
export interface Comment extends Authorship {
  readonly id: string
  readonly text: string
  readonly request: RequestKind | null
  /** The name of who is asked; `null` where anybody may see to it. */
  readonly assignee: string | null
  /** Who has dealt with it; `null` while it is open. */
  readonly settled: Authorship | null
  /** What it was, where it was no comment, but said of a claim that somebody else had joined to this one. */
  readonly of?: SaidOfPart
}

/** What somebody said of a claim that is now a part of another. */
export type SaidOfPart =
  | { readonly kind: 'rationale' | 'correction'; readonly claim: string }
  | {
      readonly kind: 'verdict'
      readonly claim: string
      readonly aspect: VerdictAspect
      readonly verdict: Verdict
    }

/** A second person's approval of what its digest covers. */
export interface Signoff extends Authorship {
  readonly event: Stamp
  /** SHA-256 of what was approved, in hex. */
  readonly covers: string
}

export interface Claim {
  readonly id: string
  /** In the latest draft in which the claim stands. */
  readonly target: ClaimTarget
  /** Where it stands in each draft that it was looked for in, in the order of the drafts. */
  readonly places: readonly Place[]
  /** The words that its verdicts are about; those of a place that nobody has confirmed are not. */
  readonly words: string
  /** The event that gave it these words. */
  readonly wordsBy: Stamp
  /** The last verdicts on other words than it has now; `null` if there were none. */
  readonly earlier: EarlierJudgements | null
  readonly kinds: readonly ClaimKind[]
  /** Whom the article attributes the claim to; `null` where it speaks for itself. */
  readonly speaker: string | null
  /** The suggestion that the claim was made from. */
  readonly suggestion: SuggestionId | null
  readonly judgements: Readonly<Record<VerdictAspect, Judgement>>
  readonly rationale: string
  readonly correction: string
  /** Who proposed it as it is; `null` where nobody has. */
  readonly correctionBy: Authorship | null
  /** The verdict in the newsroom's own words, if it has given one. */
  readonly label: string | null
  readonly tickedItems: readonly string[]
  readonly evidence: readonly Evidence[]
  /** In the order they were written. */
  readonly comments: readonly Comment[]
  /** Those that were withdrawn are not among them. */
  readonly signoffs: readonly Signoff[]
  readonly removed: boolean
  /** The claims that it was joined to, which have its evidence and comments since; more than one where two people did. */
  readonly joinedTo: readonly string[]
  readonly addedBy: Person
  readonly addedAt: string
  readonly changedAt: string
}

export interface Source {
  readonly id: string
  readonly csl: CslItem
  readonly files: readonly FileReference[]
  readonly addedAt: string
  readonly addedBy: Person
}

/**
 * The claim's verdict as a whole: disputed if either aspect is, verified if all that apply are, else
 * pending. "Was it said?" applies only where there is a speaker.
 */
export function overallVerdict(claim: Claim): Verdict {
  const { content, attribution } = claim.judgements
  const aspects = claim.speaker === null ? [content] : [content, attribution]
  if (aspects.some((aspect) => aspect.contested)) return 'pending'
  if (aspects.some((aspect) => aspect.verdict === 'disputed')) return 'disputed'
  return aspects.every((aspect) => aspect.verdict === 'verified') ? 'verified' : 'pending'
}

/** Whether two people's verdicts differ, on a question that applies to the claim. */
export function isContested({ judgements, speaker }: Claim): boolean {
  return judgements.content.contested || (speaker !== null && judgements.attribution.contested)
}

/** The verdicts that stand on the questions that apply to a claim: on what is said first. */
export function standingVerdicts({ judgements, speaker }: Claim): readonly GivenVerdict[] {
  const { content, attribution } = judgements
  return speaker === null ? content.given : [...content.given, ...attribution.given]
}

/** A source whose identity appears in no export. */
export function isConfidential({ csl }: Pick<Source, 'csl'>): boolean {
  return csl.custom?.confidential === true
}

/** Evidence and what it cites. */
export interface CitedEvidence {
  readonly evidence: Evidence
  readonly source: Source
}

/** Evidence whose source still exists, paired with that source. */
export function citedEvidence(project: Project, claim: Claim): readonly CitedEvidence[] {
  return claim.evidence.flatMap((evidence) => {
    const source = project.sources.get(evidence.source)
    return source ? [{ evidence, source }] : []
  })
}

/** How a claim came to where it stands in a draft; `unplaced` where nobody has looked for it there yet. */
export function placementIn(claim: Claim, draft: DraftId): Place['outcome'] | 'unplaced' {
  return claim.places.find((place) => place.draft === draft)?.outcome ?? 'unplaced'
}

/** The claims that are not removed: those of the current draft in its order, then those that do not stand in it. */
export function listedClaims(project: Project): readonly Claim[] {
  const ids = [...project.claimsInOrder, ...project.unplacedClaims]
  return ids.flatMap((id) => project.claims.get(id) ?? [])
}

/** The claims that a claim is a part of: those it was joined to, and those that they were joined to. */
export function wholesOf(claim: Claim, { claims }: Pick<Project, 'claims'>): ReadonlySet<string> {
  const known = new Set(claim.joinedTo)
  for (const id of known) for (const whole of claims.get(id)?.joinedTo ?? []) known.add(whole)
  return known
}

/** The draft under check: the last one imported. */
export function currentDraft(project: Project): Draft | null {
  return project.drafts.at(-1) ?? null
}
