import { claimDigest, projectDigest } from './digest.ts'
import type { EventDraft, EventId } from '../events.ts'
import {
  isContested,
  listedClaims,
  overallVerdict,
  standingVerdicts,
  type Claim,
  type Project,
  type Signoff,
} from '../model.ts'
import { isSamePerson, nameKey } from './people.ts'
import type { Person } from '../records.ts'

/** Where a sign-off stands. */
export type SignoffState =
  | { readonly state: 'none' }
  | { readonly state: 'signed'; readonly signoff: Signoff }
  /** What it covered has changed since. */
  | { readonly state: 'lapsed'; readonly signoff: Signoff }
  /** By one who has checked it themself: that is no second pair of eyes. */
  | { readonly state: 'own'; readonly signoff: Signoff }

/** Why somebody cannot sign off; `null` where they can. */
export type SignoffObstacle =
  /** Nobody knows who they are. */
  | 'nameless'
  /** Sign-off is for editors and second readers. */
  | 'role'
  /** They have checked it themself. */
  | 'own'
  /** It is not decided yet. */
  | 'pending'
  /** Whether it is true is decided, and whether it was said is not. */
  | 'unsaid'
  /** Two people have judged it differently. */
  | 'contested'
  | 'signed'

/** A claim's sign-off: the best of those that were given. */
export function claimSignoff(claim: Claim, project: Pick<Project, 'sources'>): SignoffState {
  if (claim.signoffs.length === 0) return { state: 'none' }
  const digest = claimDigest(claim, project)
  return best(claim.signoffs, digest, ({ by }) => hasChecked(claim, by))
}

/** The sign-off of the whole project. */
export function projectSignoff(project: Project): SignoffState {
  if (project.signoffs.length === 0) return { state: 'none' }
  return best(project.signoffs, projectDigest(project), ({ by }) => hasCheckedAlone(project, by))
}

/** What keeps a person from signing a claim off. */
export function claimSignoffObstacle(
  claim: Claim,
  project: Pick<Project, 'sources'>,
  person: Person,
): SignoffObstacle | null {
  if (overallVerdict(claim) === 'pending') {
    if (isContested(claim)) return 'contested'
    return claim.judgements.content.verdict === 'pending' ? 'pending' : 'unsaid'
  }
  if (claimSignoff(claim, project).state === 'signed') return 'signed'
  return personalObstacle(person, () => hasChecked(claim, person))
}

/** What keeps a person from signing the project off. */
export function projectSignoffObstacle(project: Project, person: Person): SignoffObstacle | null {
  const claims = listedClaims(project)
  const isUndecided = claims.some((claim) => overallVerdict(claim) === 'pending')
  if (claims.length === 0 || isUndecided) return 'pending'
  if (projectSignoff(project).state === 'signed') return 'signed'
  return personalObstacle(person, () => hasCheckedAlone(project, person))
}

/**
 * Takes all of a person's sign-offs of a claim back, as one action: an earlier one that has lapsed would stand again
 * as soon as the change since is undone.
 */
export function withdrawFromClaim(
  { id: claim, signoffs }: Pick<Claim, 'id' | 'signoffs'>,
  person: Person,
): readonly EventDraft[] {
  return ownSignoffs(signoffs, person).map((signoff) => ({
    type: 'signoff.withdrawn',
    data: { claim, signoff },
  }))
}

/** The same of the project. */
export function withdrawFromProject(
  { signoffs }: Pick<Project, 'signoffs'>,
  person: Person,
): readonly EventDraft[] {
  return ownSignoffs(signoffs, person).map((signoff) => ({
    type: 'project.signoff-withdrawn',
    data: { signoff },
  }))
}

function ownSignoffs(signoffs: readonly Signoff[], person: Person): readonly EventId[] {
  return signoffs.filter(({ by }) => isSamePerson(by, person)).map(({ event }) => event)
}

function personalObstacle(person: Person, hasCheckedIt: () => boolean): SignoffObstacle | null {
  if (nameKey(person) === '') return 'nameless'
  if (person.role === 'checker') return 'role'
  return hasCheckedIt() ? 'own' : null
}

function best(
  signoffs: readonly Signoff[],
  digest: string,
  isOwn: (signoff: Signoff) => boolean,
): SignoffState {
  const latestFirst = signoffs.toReversed()
  const standing = latestFirst.filter(({ covers }) => covers === digest)
  const signed = standing.find((signoff) => !isOwn(signoff))
  if (signed) return { state: 'signed', signoff: signed }
  const [own] = standing
  if (own) return { state: 'own', signoff: own }
  const [lapsed] = latestFirst
  return lapsed ? { state: 'lapsed', signoff: lapsed } : { state: 'none' }
}

/** Whether a person has given a verdict that stands on a claim. */
function hasChecked(claim: Claim, person: Person): boolean {
  return standingVerdicts(claim).some(({ by }) => isSamePerson(by, person))
}

/** Whether a person has checked a claim that nobody else has signed off. */
function hasCheckedAlone(project: Project, person: Person): boolean {
  return listedClaims(project).some(
    (claim) => hasChecked(claim, person) && claimSignoff(claim, project).state !== 'signed',
  )
}
