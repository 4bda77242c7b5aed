import { z } from 'zod'
import { EventId } from '../project/events.ts'
import type { Contribution } from '../project/people/contributions.ts'
import { InstallationId, type Recovery } from '../project/records.ts'
import type { StoredEvent } from '../project/stored-event.ts'
import { reviewFilters } from '../project/vocabulary.ts'
import type { AppError } from './app-error.ts'
import type { PackedEvents } from './packed-events.ts'
import type { Unsent } from './unsent.ts'

/** Where a person was in a project: kept beside the settings, not in the project. */
export const Place = z.strictObject({
  /** A claim's or a suggestion's id. */
  current: z.string().max(200).nullable(),
  filter: z.enum(reviewFilters),
  /** Up to which event of each installation the person has seen the project. */
  seen: z.record(InstallationId, EventId).exactOptional(),
})
export type Place = z.infer<typeof Place>

export interface RecentProject {
  readonly id: string
  readonly title: string
  /** The folder's name and the one it stands in, to be shown. */
  readonly folder: string
  /** ISO 8601 UTC of the last decision. */
  readonly changedAt: string
  readonly verified: number
  readonly disputed: number
  readonly pending: number
}

/** One time that a project was opened: another each time, and the same as long as it stays open. */
export const Opening = z.uuid()

export interface OpenedProject {
  readonly opening: z.infer<typeof Opening>
  readonly installation: string
  readonly events: PackedEvents
  /** The folder's name, to be shown. */
  readonly folder: string
  readonly place: Place | null
  /** What was being written when the project was closed, or the app ended; oldest first. */
  readonly unsent: readonly Unsent[]
  readonly access: 'write' | 'read'
  /** What was found and done while opening, to be told to the person. */
  readonly notices: readonly OpeningNotice[]
}

export type OpeningNotice =
  | Recovery
  /** It could not be read when the project was opened; it is tried again. */
  | { readonly kind: 'unread-journal'; readonly file: string }
  | { readonly kind: 'newer-format' }
  | { readonly kind: 'read-only'; readonly reason: AppError }

/** What others have recorded in the open project, and came in while it is open. */
export interface ProjectArrival {
  /** The project's id. */
  readonly project: string
  /** In the order of their stamps; each is told once. */
  readonly events: readonly StoredEvent[]
  /** The installations that have stamped them. */
  readonly from: readonly string[]
  readonly notices: readonly OpeningNotice[]
  /** What new events are to be stamped with from now on; another than before where it was found copied. */
  readonly installation: string
  /** `read` from the moment on when something of a newer version has come in. */
  readonly access: 'write' | 'read'
}

/** What a package has brought. */
export interface MergeOutcome {
  /** The package's file name. */
  readonly name: string
  readonly people: readonly Contribution[]
  readonly files: number
}

export interface Saved {
  /** ISO 8601 UTC. */
  readonly at: string
}

export interface SavedCopy {
  /** The folder's name. */
  readonly name: string
  /** How many files the project has lost, so that the copy lacks them too. */
  readonly missingFiles: number
}
