import { join } from 'node:path'
import { OpenProject } from '../electron/projects/open-project.ts'
import { clockAtStart, observe, type Clock } from '../shared/project/clock.ts'
import type { EventDraft, ProjectEvent } from '../shared/project/events.ts'
import { stampEvents } from '../shared/project/stamp-events.ts'
import { checker, checkingEvents, largeProject } from '../scripts/bench/checked-project.ts'

/** How much there is of everything that grows. */
export const amounts = { claims: 10_000, sources: 5_000, comments: 2_000 } as const

const INSTALLATION = 'f'.repeat(16)

/**
 * A project in which every list is long: all comments are about the first claim.
 *
 * @returns its folder in `parent`
 */
export async function makeLongProject(parent: string): Promise<string> {
  const checked = checkingEvents({ ...largeProject, claims: amounts.claims }, INSTALLATION)
  const events = [...checked, ...stamped(checked, [...moreSources(checked), ...comments()])]
  const project = await OpenProject.create(join(parent, 'long.claimdesk'), events, INSTALLATION)
  await project.close()
  return project.folder
}

/** Each is an action of its own, a minute after the one before. */
function stamped(
  before: readonly ProjectEvent[],
  drafts: readonly EventDraft[],
): readonly ProjectEvent[] {
  let clock = before.reduce<Clock>((seen, { id }) => observe(seen, id), clockAtStart)
  let time = Date.parse(before.at(-1)?.at ?? '')
  return drafts.flatMap((draft) => {
    time += 60_000
    const author = { installation: INSTALLATION, by: checker }
    const one = stampEvents([draft], author, clock, new Date(time).toISOString())
    clock = one.clock
    return one.events
  })
}

/** As many as are missing. Their titles come after all others. */
function moreSources(before: readonly ProjectEvent[]): readonly EventDraft[] {
  const there = before.filter(({ type }) => type === 'source.added').length
  return Array.from({ length: amounts.sources - there }, (_, index) => ({
    type: 'source.added',
    data: {
      source: `more-${index}`,
      csl: { type: 'webpage', title: `Site ${index + 1}` },
      files: [],
    },
  }))
}

function comments(): readonly EventDraft[] {
  return Array.from({ length: amounts.comments }, (_, index) => ({
    type: 'comment.added',
    data: {
      claim: 'claim-0',
      comment: `comment-${index}`,
      text: `Remark ${index + 1}${' and some more words to it'.repeat(index % 4)}`,
      request: null,
      assignee: null,
    },
  }))
}
