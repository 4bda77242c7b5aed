import { overallVerdict } from '../../shared/project/model.ts'
import { fold } from '../../shared/project/project-log.ts'
import type { OpenProject } from '../projects/open-project.ts'
import type { RecentProjects, StoredRecentProject } from '../user-data/recent-projects.ts'

/** How long nothing is decided before the verdicts are counted anew, in milliseconds. */
const PAUSE = 10_000

type CountedProject = Pick<OpenProject, 'contents' | 'events' | 'folder' | 'identity'>

/**
 * Keeps the list of recent projects up to date with the open one. Counting reads all events, so it is done
 * in a pause and at the end, and only where something has been decided since it was done last. The list is a
 * convenience: where it cannot be kept, nothing is lost.
 */
export class RecentEntries {
  readonly #recent: Pick<RecentProjects, 'countedOf' | 'list' | 'put'>
  #timer: NodeJS.Timeout | undefined

  constructor(recent: Pick<RecentProjects, 'countedOf' | 'list' | 'put'>) {
    this.#recent = recent
  }

  /** Puts a project first, with what was last counted of it. */
  async opened(project: CountedProject): Promise<void> {
    const known = this.#recent.list().find(({ id }) => id === project.identity.id)
    if (!known) return this.#count(project)
    const { folder: _, ...shown } = known
    const counted = this.#recent.countedOf(known.id)
    const entry = { ...shown, path: project.folder }
    await this.#put(counted === null ? entry : { ...entry, counted })
  }

  recorded(project: CountedProject): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#count(project), PAUSE)
  }

  async closing(project: CountedProject): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#recent.countedOf(project.identity.id) !== project.contents) await this.#count(project)
  }

  #count(project: CountedProject): Promise<void> {
    const { contents: counted } = project
    return this.#put({ ...entryOf(project), counted })
  }

  #put(entry: StoredRecentProject): Promise<void> {
    return this.#recent.put(entry).catch(() => undefined)
  }
}

function entryOf({ events, folder, identity }: CountedProject): StoredRecentProject {
  const project = fold(events)
  const counts = { verified: 0, disputed: 0, pending: 0 }
  for (const id of project.claimsInOrder) {
    const claim = project.claims.get(id)
    if (claim) counts[overallVerdict(claim)] += 1
  }
  return {
    id: identity.id,
    path: folder,
    title: identity.title,
    ...counts,
    changedAt: project.changedAt || identity.created,
  }
}
