import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { MAX_TITLE } from '../../../shared/project/limits.ts'
import { isUnknown, type StoredEvent } from '../../../shared/project/stored-event.ts'
import { Id, Timestamp } from '../../../shared/project/records.ts'
import type { FileSystem } from '../../storage/file-system.ts'
import { JsonAdapter } from '../../storage/json-adapter.ts'

/** The version of the folder's layout. A project of a newer one opens to read only. */
export const PROJECT_FORMAT = 1

const fields = { id: Id, title: z.string().min(1).max(MAX_TITLE), created: Timestamp }

/** What `project.json` says. */
export const ProjectIdentity = z.union([
  z.strictObject({ format: z.literal(PROJECT_FORMAT), ...fields }),
  z.object({ format: z.int().min(PROJECT_FORMAT + 1), ...fields }),
])
export type ProjectIdentity = z.infer<typeof ProjectIdentity>

export const IDENTITY_FILE = 'project.json'

/** An identity as the file has it. */
export function identityBytes(identity: ProjectIdentity): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(identity, null, 2)}\n`)
}

export interface StoredIdentity {
  /** `null` if there is no `project.json`, or none that can be read. */
  readonly identity: ProjectIdentity | null
  /** Writes a new one. What could not be read is kept beside it. */
  readonly save: (identity: ProjectIdentity) => Promise<void>
}

/** Reads a project's `project.json`; fails where it is out of reach and may be good. */
export async function readIdentity(
  folder: string,
  fileSystem: FileSystem,
): Promise<StoredIdentity> {
  const path = join(folder, IDENTITY_FILE)
  const adapter = new JsonAdapter<ProjectIdentity | null>(path, ProjectIdentity, fileSystem)
  const db = new Low<ProjectIdentity | null>(adapter, null)
  await db.read()
  if (adapter.failure) throw adapter.failure
  return {
    identity: db.data,
    save: async (identity) => {
      db.data = identity
      await db.write()
    },
  }
}

/** Writes a project's `project.json`; resolves when it would outlive a power cut. */
export async function saveIdentity(
  folder: string,
  identity: ProjectIdentity,
  fileSystem: FileSystem,
): Promise<void> {
  const stored = await readIdentity(folder, fileSystem)
  await stored.save(identity)
}

/** A project's identity as its events tell it; `null` if they do not say how it was created. */
export function identityFromEvents(events: readonly StoredEvent[]): ProjectIdentity | null {
  const created = events.find((event) => !isUnknown(event) && event.type === 'project.created')
  if (!created || isUnknown(created) || created.type !== 'project.created') return null
  const { project, title } = created.data
  return { format: PROJECT_FORMAT, id: project, title, created: created.at }
}
