import { claimDigest, projectDigest } from '../../shared/project/people/digest.ts'
import type { EventData } from '../../shared/project/events.ts'
import type { Claim, Signoff } from '../../shared/project/model.ts'
import { isSamePerson } from '../../shared/project/people/people.ts'
import {
  claimSignoff,
  claimSignoffObstacle,
  projectSignoff,
  projectSignoffObstacle,
  withdrawFromClaim as claimWithdrawal,
  withdrawFromProject as projectWithdrawal,
  type SignoffObstacle,
  type SignoffState,
} from '../../shared/project/people/signoff.ts'
import { api } from '../api.ts'
import { useAppStore } from '../app-store.ts'
import { useAnnouncer } from '../composables/useAnnouncer.ts'
import { useProjectStore } from '../project/project-store.ts'

type Heads = EventData<'signoff.given'>['heads']

/** Where sign-offs stand, and how they are given and taken back. */
export function useSignoff() {
  const app = useAppStore()
  const project = useProjectStore()
  const { announce } = useAnnouncer()

  const none: SignoffState = { state: 'none' }
  const ofClaim = (claim: Claim): SignoffState =>
    project.project ? claimSignoff(claim, project.project) : none
  const ofProject = (): SignoffState => (project.project ? projectSignoff(project.project) : none)

  const claimObstacle = (claim: Claim): SignoffObstacle | null =>
    project.project ? claimSignoffObstacle(claim, project.project, project.author) : 'pending'
  const projectObstacle = (): SignoffObstacle | null =>
    project.project ? projectSignoffObstacle(project.project, project.author) : 'pending'

  /** Whether the way to sign is shown: to whoever may, also where something still keeps them from it. */
  function isOffered({ state }: SignoffState): boolean {
    return project.canWrite && state !== 'signed' && project.author.role !== 'checker'
  }

  /** One's own sign-off, which one may take back; `null` where there is none. */
  function withdrawable(signoff: SignoffState): Signoff | null {
    if (signoff.state === 'none' || !project.canWrite) return null
    return isSamePerson(signoff.signoff.by, project.author) ? signoff.signoff : null
  }

  /** Signs what the person sees, whatever comes in while the journals are asked for. */
  async function signClaim(id: string): Promise<void> {
    finishWriting()
    const state = project.project
    const claim = state?.claims.get(id)
    if (!state || !claim || !project.canWrite || claimObstacle(claim) !== null) return
    const covers = claimDigest(claim, state)
    const heads = await headsOf(state.id)
    if (!heads) return
    project.record({ type: 'signoff.given', data: { claim: id, covers, heads } })
    announce('announce.signedOff')
  }

  async function signProject(): Promise<void> {
    finishWriting()
    const state = project.project
    if (!state || !project.canWrite || projectObstacle() !== null) return
    const covers = projectDigest(state)
    const heads = await headsOf(state.id)
    if (!heads) return
    project.record({ type: 'project.signed-off', data: { covers, heads } })
    announce('announce.signedOff')
  }

  function withdrawFromClaim(claim: Claim): void {
    if (!withdrawable(ofClaim(claim))) return
    project.record(...claimWithdrawal(claim, project.author))
    announce('announce.signoffWithdrawn')
  }

  function withdrawFromProject(): void {
    const state = project.project
    if (!state || !withdrawable(ofProject())) return
    project.record(...projectWithdrawal(state, project.author))
    announce('announce.signoffWithdrawn')
  }

  /** @returns `null` where another project, or another moment, is shown by now, or main could not tell */
  async function headsOf(id: string): Promise<Heads | null> {
    const answer = await api.call('projects.heads')
    if (!answer.ok) {
      app.tell(answer.error)
      return null
    }
    return project.project?.id === id && project.canWrite ? answer.value : null
  }

  return {
    ofClaim,
    ofProject,
    claimObstacle,
    projectObstacle,
    isOffered,
    withdrawable,
    signClaim,
    signProject,
    withdrawFromClaim,
    withdrawFromProject,
  }
}

/** What is being typed is part of what is signed. */
function finishWriting(): void {
  if (document.activeElement instanceof HTMLTextAreaElement) document.activeElement.blur()
}
