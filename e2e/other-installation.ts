import { readInstallationId } from '../electron/user-data/installation-id.ts'
import { JournalHeads } from '../electron/user-data/journal-heads.ts'
import { OpenProject } from '../electron/projects/open-project.ts'
import { clockAtStart, observe, type Clock } from '../shared/project/clock.ts'
import { judgeClaim } from '../shared/project/claim-actions.ts'
import type { EventDraft, ProjectEvent } from '../shared/project/events.ts'
import type { Claim } from '../shared/project/model.ts'
import { fold } from '../shared/project/project-log.ts'
import { stampEvents } from '../shared/project/stamp-events.ts'
import { makeTemporaryFolder, removeFolder } from './temporary-folder.ts'

/** Another installation, without a window: a colleague on another computer who works in the same folder. */
export class OtherInstallation {
  readonly name: string
  readonly project: OpenProject
  readonly #userData: string
  /** Of what was stamped last, recorded or not: no two events have one stamp. */
  #clock: Clock = clockAtStart

  private constructor(name: string, project: OpenProject, userData: string) {
    this.name = name
    this.project = project
    this.#userData = userData
  }

  static async open(name: string, folder: string): Promise<OtherInstallation> {
    const userData = await makeTemporaryFolder('colleague')
    const installation = await readInstallationId(userData)
    const surroundings = { heads: await JournalHeads.open(userData) }
    return new OtherInstallation(
      name,
      await OpenProject.open(folder, installation, surroundings),
      userData,
    )
  }

  /** Events of theirs that come after all that they know and have stamped. */
  stamp(...drafts: readonly EventDraft[]): readonly ProjectEvent[] {
    const { installation, events } = this.project
    const known = events.reduce<Clock>((seen, { id }) => observe(seen, id), this.#clock)
    const author = { installation, by: { name: this.name, role: 'editor' } } as const
    const stamped = stampEvents(drafts, author, known, new Date().toISOString())
    this.#clock = stamped.clock
    return stamped.events
  }

  /** Takes in what others have recorded. */
  async lookAgain(): Promise<void> {
    await this.project.lookAgain()
  }

  async record(...drafts: readonly EventDraft[]): Promise<void> {
    await this.project.record(this.stamp(...drafts))
  }

  /** A verdict on the claim with these words. */
  verdictOn(words: string, verdict: 'verified' | 'disputed'): EventDraft {
    return judgeClaim(this.#claimWith(words), 'content', verdict)
  }

  rationaleOn(words: string, rationale: string): EventDraft {
    return { type: 'rationale.written', data: { claim: this.#claimWith(words).id, rationale } }
  }

  #claimWith(words: string): Claim {
    const claims = [...fold(this.project.events).claims.values()]
    const claim = claims.find(({ target }) => target.quote.exact.includes(words))
    if (!claim) throw new Error(`no claim with “${words}”`)
    return claim
  }

  async close(): Promise<void> {
    await this.project.close()
    await removeFolder(this.#userData)
  }
}
