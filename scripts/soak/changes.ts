import { itemsOf, listOf } from './listing.ts'
import type { Claim, Project, World } from './world.ts'

/** Does something that can be taken back. @param claims those that it is about, in its order */
export function change(world: World, changed: Project, ...claims: readonly string[]): World {
  const counting = [...world.project.counting, world.log.length]
  return settle(world, { ...changed, counting }, claims)
}

/** Makes the project as it was, as an action that can be taken back itself. */
export function restore(world: World, state: Project): World {
  return settle(world, state, [])
}

function settle(world: World, project: Project, claims: readonly string[]): World {
  const undo = [...world.undo, { state: world.project, claims }]
  const log = [...world.log, project]
  return follow(world, takePart({ ...world, project, undo, redo: [], log }))
}

/** Whoever records something is one of those who have taken part, for ever. */
function takePart(world: World): World {
  const { name } = world.settings.person
  return world.people.includes(name) ? world : { ...world, people: [...world.people, name] }
}

/** The same to one claim. */
export function changeClaim(world: World, key: string, changes: Partial<Claim>): World {
  return change(world, withClaim(world.project, key, changes), key)
}

export function withClaim(project: Project, key: string, changes: Partial<Claim>): Project {
  const claims = project.claims.map((claim) =>
    claim.key === key ? { ...claim, ...changes } : claim,
  )
  return { ...project, claims }
}

/** Takes the last action back; `null` where there is none. */
export function undo(world: World): World | null {
  const last = world.undo.at(-1)
  if (!last) return null
  const { state, claims } = last
  const redo = [...world.redo, { state: world.project, claims }]
  const log = [...world.log, state]
  const undone = { ...world, project: state, undo: world.undo.slice(0, -1), redo, log }
  return goTo(world, takePart(undone), claims)
}

/** Brings back what was taken back last; `null` where there is nothing. */
export function redo(world: World): World | null {
  const last = world.redo.at(-1)
  if (!last) return null
  const { state, claims } = last
  const undo = [...world.undo, { state: world.project, claims }]
  const log = [...world.log, state]
  const redone = { ...world, project: state, undo, redo: world.redo.slice(0, -1), log }
  return goTo(world, takePart(redone), claims)
}

/** Shows what has changed, the last of it that is there. */
function goTo(before: World, after: World, claims: readonly string[]): World {
  const items = itemsOf(after)
  const current = claims.findLast((claim) => items.some(({ key }) => key === claim))
  return follow(before, current === undefined ? after : { ...after, current })
}

/** Where one is once the item at hand is gone: at what stands in its place, or the next of the list, or the last. */
export function follow(before: World, after: World): World {
  const now = listOf(after)
  if (now.some(({ key }) => key === after.current)) return after
  const list = listOf(before)
  const gone = list.find(({ key }) => key === after.current)
  if (!gone) return { ...after, current: now[0]?.key ?? null }
  const there = now.find(({ words }) => words.start === gone.words.start)
  const next = list
    .slice(list.indexOf(gone) + 1)
    .find((item) => now.some(({ key }) => key === item.key))
  return { ...after, current: (there ?? next ?? now.at(-1))?.key ?? null }
}
