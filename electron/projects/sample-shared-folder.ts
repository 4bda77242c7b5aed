import type { ProjectEvent } from '../../shared/project/events.ts'
import { emptyJournal, formatLines } from '../storage/journal-lines.ts'

/** A project in a folder that others write to as well. */
export const FOLDER = '/Encircled.claimdesk'
export const OURS = 'abcdef0123456789'
export const THEIRS = 'fedcba9876543210'

/** Where a journal stands. @param name without its ending */
export const path = (name: string): string => `${FOLDER}/journal/${name}.jsonl`

/** A journal of these events. */
export function bytes(events: readonly ProjectEvent[]): Buffer {
  return Buffer.from(formatLines(events, emptyJournal).bytes)
}
