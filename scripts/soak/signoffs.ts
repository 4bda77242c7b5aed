import { markOf, standingClaims } from './listing.ts'
import type { Claim, Signoff, World } from './world.ts'

/** Where a sign-off stands: nobody has, it holds, something has changed since, or by whoever has checked it. */
export type SignoffState = 'none' | 'signed' | 'lapsed' | 'own'

/** Whether what is for several people is shown. */
export function isForSeveral(world: World): boolean {
  return hasOthers(world) || world.settings.person.role !== 'checker'
}

export function hasOthers({ people, settings }: World): boolean {
  return people.some((name) => name !== settings.person.name)
}

/** All that a second person has seen and says yes to, in one text: another text, and it is another thing. */
export function coveredBy(claim: Claim, { project }: World): string {
  const { start, end, speaker, content, attribution, given, rationale, correction } = claim
  return JSON.stringify([
    project.article.text.slice(start, end),
    speaker,
    [content, given.content?.key, attribution, given.attribution?.key],
    [rationale, correction, claim.ticked.toSorted()],
    claim.evidence.map(({ source, stance, passage }) => [
      [source, stance, passage],
      project.sources.find(({ key }) => key === source) ?? null,
    ]),
  ])
}

export function projectCovers(world: World): string {
  const claims = standingClaims(world.project)
  const { text } = world.project.article
  return JSON.stringify([text, ...claims.map((claim) => [claim.key, coveredBy(claim, world)])])
}

export function claimSignoff(claim: Claim, world: World): SignoffState {
  return stateOf(claim.signoffs, coveredBy(claim, world), ({ by }) => hasChecked(claim, by))
}

export function projectSignoff(world: World): SignoffState {
  const { signoffs } = world.project
  return stateOf(signoffs, projectCovers(world), ({ by }) => hasCheckedAlone(world, by))
}

/** Whether the person may sign a claim off. */
export function canSignClaim(claim: Claim, world: World): boolean {
  const { name, role } = world.settings.person
  return (
    markOf(claim) !== 'pending' &&
    claimSignoff(claim, world) !== 'signed' &&
    role !== 'checker' &&
    !hasChecked(claim, name)
  )
}

export function canSignProject(world: World): boolean {
  const claims = standingClaims(world.project)
  const { name, role } = world.settings.person
  return (
    claims.length > 0 &&
    claims.every((claim) => markOf(claim) !== 'pending') &&
    projectSignoff(world) !== 'signed' &&
    role !== 'checker' &&
    !hasCheckedAlone(world, name)
  )
}

/** Whether the sign-off that is told of is the person's own. */
function canWithdraw(
  signoffs: readonly Signoff[],
  covers: string,
  isOwn: (signoff: Signoff) => boolean,
  { settings }: World,
): boolean {
  return toldOf(signoffs, covers, isOwn)?.by === settings.person.name
}

export function canWithdrawClaim(claim: Claim, world: World): boolean {
  const isOwn = ({ by }: Signoff): boolean => hasChecked(claim, by)
  return canWithdraw(claim.signoffs, coveredBy(claim, world), isOwn, world)
}

export function canWithdrawProject(world: World): boolean {
  const isOwn = ({ by }: Signoff): boolean => hasCheckedAlone(world, by)
  return canWithdraw(world.project.signoffs, projectCovers(world), isOwn, world)
}

/** Without what a person has signed. */
export function withoutOwn(signoffs: readonly Signoff[], { settings }: World): readonly Signoff[] {
  return signoffs.filter(({ by }) => by !== settings.person.name)
}

function stateOf(
  signoffs: readonly Signoff[],
  covers: string,
  isOwn: (signoff: Signoff) => boolean,
): SignoffState {
  const told = toldOf(signoffs, covers, isOwn)
  if (!told) return 'none'
  if (told.covers !== covers) return 'lapsed'
  return isOwn(told) ? 'own' : 'signed'
}

/** The best there is, of several the latest: one that holds, one by whoever has checked it, one that has lapsed. */
function toldOf(
  signoffs: readonly Signoff[],
  covers: string,
  isOwn: (signoff: Signoff) => boolean,
): Signoff | undefined {
  const standing = signoffs.filter((signoff) => signoff.covers === covers)
  return standing.findLast((signoff) => !isOwn(signoff)) ?? standing.at(-1) ?? signoffs.at(-1)
}

function hasChecked({ given, speaker }: Claim, name: string): boolean {
  return given.content?.by === name || (speaker !== null && given.attribution?.by === name)
}

function hasCheckedAlone(world: World, name: string): boolean {
  return standingClaims(world.project).some(
    (claim) => hasChecked(claim, name) && claimSignoff(claim, world) !== 'signed',
  )
}

/** How many claims count as signed off. */
export function signedClaims(world: World): number {
  const claims = standingClaims(world.project)
  if (projectSignoff(world) === 'signed') return claims.length
  return claims.filter((claim) => claimSignoff(claim, world) === 'signed').length
}
