import { anchorIn } from './anchor-in-draft.ts'
import {
  citedEvidence,
  currentDraft,
  isConfidential,
  isContested,
  listedClaims,
  overallVerdict,
  type Claim,
  type Project,
} from '../../project/model.ts'
import { claimSignoff, projectSignoff, type SignoffState } from '../../project/people/signoff.ts'
import type { FileReference } from '../../project/sources.ts'

/** Where one journal's hash chain stood when the report was made. */
export interface LogHead {
  readonly installation: string
  readonly lines: number
  /** The first 16 hex digits of the last line's chain hash. */
  readonly hash: string
  /** The first line (1 is first) that is not what was once written; `null` while the chain holds. */
  readonly brokenAt: number | null
}

/** What the gate must know beyond the project itself. */
export interface GateFacts {
  /** SHA-256 of the files that are missing, or are no longer what they were. */
  readonly missingFiles: readonly string[]
  readonly heads: readonly LogHead[]
  /** Whether a second person has to sign off. */
  readonly asksForSignoff: boolean
}

/** Something that stands between a project and a final report. `claims` are ids, in the article's order. */
export type Hindrance =
  | { readonly kind: 'no-draft' }
  | { readonly kind: 'no-claims' }
  | { readonly kind: ClaimHindranceKind; readonly claims: readonly string[] }
  | {
      readonly kind: 'missing-files'
      readonly files: readonly FileReference[]
      /** How many more belong to confidential sources, which are not named. */
      readonly unnamed: number
      /** The claims whose evidence rests on them. */
      readonly claims: readonly string[]
    }
  | { readonly kind: 'broken-log'; readonly installations: readonly string[] }
  /** Decisions of a newer version, which this one cannot tell. */
  | { readonly kind: 'unread-events'; readonly count: number }

export type ClaimHindranceKind =
  | 'pending'
  /** Two people judged differently and nobody has settled it. */
  | 'contested'
  | 'verified-unsupported'
  | 'disputed-unexplained'
  /** Its words do not stand in the current draft, or nobody has confirmed where. */
  | 'unanchored'
  /** It is decided, and no second person has signed it off. */
  | 'not-signed-off'
  /** Something has changed since it was signed off. */
  | 'signoff-lapsed'
  /** Whoever signed it off has judged it too. */
  | 'signoff-own'
  /** The same of the project as a whole; `claims` are those that nobody has signed off by themselves. */
  | 'project-signoff-lapsed'
  | 'project-signoff-own'

/** What stands in the way of a final report, the gravest first; empty where nothing does. */
export function gate(project: Project, facts: GateFacts): readonly Hindrance[] {
  const claims = listedClaims(project)
  const state = { project, claims, facts }
  return checks.flatMap((check) => check(state) ?? [])
}

interface GateState {
  readonly project: Project
  readonly claims: readonly Claim[]
  readonly facts: GateFacts
}

/** A further hindrance is one more function here. */
const checks: readonly ((state: GateState) => Hindrance | readonly Hindrance[] | null)[] = [
  ({ project }) => (currentDraft(project) ? null : { kind: 'no-draft' }),
  ({ project, claims }) =>
    currentDraft(project) && claims.length === 0 ? { kind: 'no-claims' } : null,
  claimCheck('pending', (claim) => overallVerdict(claim) === 'pending' && !isContested(claim)),
  claimCheck('contested', isContested),
  claimCheck(
    'verified-unsupported',
    (claim, project) =>
      overallVerdict(claim) === 'verified' &&
      !citedEvidence(project, claim).some(({ evidence }) => evidence.stance === 'supports'),
  ),
  claimCheck(
    'disputed-unexplained',
    (claim) => overallVerdict(claim) === 'disputed' && claim.rationale.trim() === '',
  ),
  ({ project, claims }) => {
    const draft = currentDraft(project)
    if (!draft) return null
    const anchor = anchorIn(draft)
    const unanchored = claims.filter((claim) => !anchor(claim))
    return unanchored.length > 0 ? { kind: 'unanchored', claims: ids(unanchored) } : null
  },
  signoffs,
  missingFiles,
  ({ facts }) => {
    const broken = facts.heads.filter(({ brokenAt }) => brokenAt !== null)
    const installations = broken.map(({ installation }) => installation)
    return broken.length > 0 ? { kind: 'broken-log', installations } : null
  },
  ({ project }) =>
    project.unknownEvents > 0 ? { kind: 'unread-events', count: project.unknownEvents } : null,
]

function claimCheck(
  kind: ClaimHindranceKind,
  stands: (claim: Claim, project: Project) => boolean,
): (state: GateState) => Hindrance | null {
  return ({ project, claims }) => {
    const found = claims.filter((claim) => stands(claim, project))
    return found.length > 0 ? { kind, claims: ids(found) } : null
  }
}

/** A sign-off of the project holds for all claims. What is not decided yet stands in the way by itself. */
function signoffs({ project, claims, facts }: GateState): readonly Hindrance[] {
  const ofProject = projectSignoff(project).state
  if (!facts.asksForSignoff || ofProject === 'signed') return []
  const decided = claims.filter((claim) => overallVerdict(claim) !== 'pending')
  const stateOf = new Map(decided.map((claim) => [claim, claimSignoff(claim, project).state]))
  const open = decided.filter((claim) => stateOf.get(claim) !== 'signed')
  if (open.length === 0) return []
  if (ofProject !== 'none') return [{ kind: `project-signoff-${ofProject}`, claims: ids(open) }]
  return openSignoffs.flatMap(([state, kind]) => {
    const found = open.filter((claim) => stateOf.get(claim) === state)
    return found.length > 0 ? [{ kind, claims: ids(found) }] : []
  })
}

const openSignoffs: readonly (readonly [SignoffState['state'], ClaimHindranceKind])[] = [
  ['none', 'not-signed-off'],
  ['lapsed', 'signoff-lapsed'],
  ['own', 'signoff-own'],
]

/** Files of cited sources, and the original of the draft under check. */
function missingFiles({ project, claims, facts }: GateState): Hindrance | null {
  const missing = new Set(facts.missingFiles)
  const files = new Map<string, FileReference>()
  const unnamed = new Set<string>()
  const original = currentDraft(project)?.original
  if (original && missing.has(original.sha256)) files.set(original.sha256, original)
  const affected = claims.filter((claim) => {
    const lost = citedEvidence(project, claim).flatMap(({ source }) =>
      source.files
        .filter(({ sha256 }) => missing.has(sha256))
        .map((file) => ({ file, isNamed: !isConfidential(source) })),
    )
    for (const { file, isNamed } of lost) {
      if (isNamed) files.set(file.sha256, file)
      else unnamed.add(file.sha256)
    }
    return lost.length > 0
  })
  if (files.size + unnamed.size === 0) return null
  return {
    kind: 'missing-files',
    files: [...files.values()],
    unnamed: unnamed.size,
    claims: ids(affected),
  }
}

function ids(claims: readonly Claim[]): readonly string[] {
  return claims.map(({ id }) => id)
}
