import {
  citedEvidence,
  isContested,
  overallVerdict,
  type Authorship,
  type Claim,
  type Judgement,
  type Project,
} from '../../project/model.ts'
import { sameWords } from '../../anchoring/same-words.ts'
import type { Span } from '../../anchoring/selectors.ts'
import type {
  ClaimKind,
  Evidence,
  Person,
  TextQuoteSelector,
  Verdict,
} from '../../project/records.ts'
import { claimSignoff, type SignoffState } from '../../project/people/signoff.ts'
import type { ClaimDecision } from './claim-history.ts'
import { ratingOf, type Newsroom, type Rating } from '../newsroom/newsroom.ts'
import type { ReportSource } from './report-source.ts'
import { signOf, signOrder, type Sign } from '../words/verdict-signs.ts'

export interface ReportClaim {
  readonly id: string
  /** From 1, in the order of the article. */
  readonly number: number
  readonly words: string
  /** Whom the article attributes it to; `null` where it speaks for itself. */
  readonly speaker: string | null
  readonly kinds: readonly ClaimKind[]
  /** Whether its words stand in the draft that the report is about. */
  readonly isInArticle: boolean
  /** Its words with what stands around them. */
  readonly quote: TextQuoteSelector
  /** In code points of the draft's canonical text, `end` exclusive; `null` if they do not stand there. */
  readonly position: Span | null
  readonly verdict: Verdict
  readonly contested: boolean
  /** "Is it true?" */
  readonly content: ReportJudgement
  /** "Was it said?"; `null` where there is no speaker. */
  readonly attribution: ReportJudgement | null
  /** The verdict in the newsroom's own words, and its place on the newsroom's scale. */
  readonly label: string | null
  readonly rating: Rating | null
  /** Empty where none was written; so too the correction. */
  readonly rationale: string
  readonly correction: string
  /** Who proposed the correction; `null` where there is none. */
  readonly correctionBy: Authorship | null
  /** What was offered for such a claim; `null` if the report leaves checklists out. */
  readonly checklist: readonly ChecklistItem[] | null
  readonly evidence: readonly ReportEvidence[]
  /** Who has signed it off; `null` where nobody has, or that has lapsed. */
  readonly signoff: Authorship | null
  /** What was decided about it, the first first; `null` if the report leaves histories out. */
  readonly history: readonly ClaimDecision[] | null
}

export interface ReportJudgement {
  readonly verdict: Verdict
  readonly contested: boolean
  /** Who has judged so, and when; several where it is contested. */
  readonly given: readonly { readonly verdict: Verdict; readonly by: Person; readonly at: string }[]
}

export interface ChecklistItem {
  readonly item: string
  readonly ticked: boolean
}

export interface ReportEvidence extends Omit<Evidence, 'source'> {
  readonly source: ReportSource
}

export interface ClaimContext {
  readonly project: Project
  readonly number: number
  /** In code points; `null` if its words do not stand in the draft. */
  readonly position: Span | null
  readonly newsroom: Newsroom
  readonly sources: ReadonlyMap<string, ReportSource>
  readonly history: readonly ClaimDecision[] | null
  /** The ids of the checklist's items for the claim; `null` to leave the checklist out. */
  readonly offeredItems: readonly string[] | null
}

/** The signs of the claims that stand in the article, each once. */
export function signsInArticle({
  claims,
}: {
  readonly claims: readonly Pick<ReportClaim, 'isInArticle' | 'verdict' | 'contested'>[]
}): readonly Sign[] {
  const there = new Set(claims.filter(({ isInArticle }) => isInArticle).map(signOf))
  return signOrder.filter((sign) => there.has(sign))
}

/** A sign-off that holds, and not as somebody's who has checked it too; else `null`. */
export function standingSignoff(signoff: SignoffState): Authorship | null {
  return signoff.state === 'signed' ? { by: signoff.signoff.by, at: signoff.signoff.at } : null
}

export function reportClaim(claim: Claim, context: ClaimContext): ReportClaim {
  const { content, attribution } = claim.judgements
  const quote = judgedQuote(claim)
  return {
    id: claim.id,
    number: context.number,
    words: quote.exact,
    speaker: claim.speaker,
    kinds: claim.kinds,
    isInArticle: context.position !== null,
    quote,
    position: context.position,
    verdict: overallVerdict(claim),
    contested: isContested(claim),
    content: reportJudgement(content),
    attribution: claim.speaker === null ? null : reportJudgement(attribution),
    label: claim.label,
    rating: ratingOf(claim.label, context.newsroom),
    rationale: claim.rationale.trim(),
    correction: claim.correction.trim(),
    correctionBy: claim.correction.trim() === '' ? null : claim.correctionBy,
    signoff: standingSignoff(claimSignoff(claim, context.project)),
    history: context.history,
    checklist:
      context.offeredItems?.map((item) => ({ item, ticked: claim.tickedItems.includes(item) })) ??
      null,
    evidence: citedEvidence(context.project, claim).flatMap(({ evidence }) => {
      const source = context.sources.get(evidence.source)
      return source ? [{ ...evidence, passage: evidence.passage.trim(), source }] : []
    }),
  }
}

/** The words that the verdicts are about, where they last stood: a place that nobody has confirmed may have others. */
function judgedQuote({ places, words }: Claim): TextQuoteSelector {
  const judged = places.findLast((place) => sameWords(place.target?.quote.exact ?? '', words))
  const nowhere = { type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' } as const
  return judged?.target?.quote ?? nowhere
}

type GivenVerdict = ReportJudgement['given'][number]

/** The verdicts that stand: those on what is said first, then those on whether it was said. */
export function givenVerdicts({
  content,
  attribution,
}: Pick<ReportClaim, 'content' | 'attribution'>): readonly GivenVerdict[] {
  return [...content.given, ...(attribution?.given ?? [])]
}

/** The latest of them; `null` while nobody has judged the claim. */
export function lastGiven(
  claim: Pick<ReportClaim, 'content' | 'attribution'>,
): GivenVerdict | null {
  return givenVerdicts(claim).reduce<GivenVerdict | null>(
    (last, one) => (last === null || one.at > last.at ? one : last),
    null,
  )
}

function reportJudgement({ verdict, contested, given }: Judgement): ReportJudgement {
  return {
    verdict,
    contested,
    given: given.map((one) => ({ verdict: one.verdict, by: one.by, at: one.at })),
  }
}
