import { overallVerdict } from '../../shared/project/model.ts'
import { fold } from '../../shared/project/project-log.ts'
import type { OpenProject } from '../projects/open-project.ts'
import type { RecentProjects, StoredRecentProject } from '../projects/recent-projects.ts'

/** Puts a project that was opened first in the list. What it counts is counted when it is closed. */
export async function rememberOpened(recent: RecentProjects, open: OpenProject): Promise<void> {
  const known = recent.list().find(({ id }) => id === open.identity.id)
  if (!known) return rememberClosed(recent, open)
  const { folder: _, ...counted } = known
  await recent.put({ ...counted, path: open.folder })
}

/** Counts a project's verdicts anew: all its events are read for that. */
export async function rememberClosed(recent: RecentProjects, open: OpenProject): Promise<void> {
  await recent.put(entryOf(open))
}

function entryOf(open: OpenProject): StoredRecentProject {
  const project = fold(open.events)
  const counts = { verified: 0, disputed: 0, pending: 0 }
  for (const id of project.claimsInOrder) {
    const claim = project.claims.get(id)
    if (claim) counts[overallVerdict(claim)] += 1
  }
  return {
    id: open.identity.id,
    path: open.folder,
    title: open.identity.title,
    ...counts,
    changedAt: project.changedAt || open.identity.created,
  }
}
