import { z } from 'zod'
import { INSTALLATION } from '../../shared/project/clock.ts'
import { MAX_TITLE } from '../../shared/project/limits.ts'
import { Id, InstallationId, Sha256, Timestamp } from '../../shared/project/records.ts'
import { FILES_FOLDER, JOURNAL_FOLDER } from '../projects/folder/project-folder.ts'
import { IDENTITY_FILE } from '../projects/folder/project-identity.ts'

export const MANIFEST_FILE = 'manifest.json'

/** What a package may hold beside its manifest: the names that a project has, and no other. */
const ENTRY_NAME = new RegExp(
  String.raw`^(?:project\.json|journal/${INSTALLATION}(?:\.copy-[0-9a-f]{16})?\.jsonl|files/[0-9a-f]{64}(?:\.[0-9a-z]{1,10})?)$`,
)

export function isProjectEntry(path: string): boolean {
  return path === IDENTITY_FILE || ENTRY_NAME.test(path)
}

export function isJournalEntry(path: string): boolean {
  return path.startsWith(`${JOURNAL_FOLDER}/`)
}

/** Whether an entry is a file of a source. */
export function isFileEntry(path: string): boolean {
  return path.startsWith(`${FILES_FOLDER}/`)
}

/** A file of the package. */
export const PackageEntry = z.strictObject({
  path: z.string().refine(isProjectEntry),
  /** Bytes. */
  size: z.int().min(0),
  sha256: Sha256,
})
export type PackageEntry = z.infer<typeof PackageEntry>

/** A journal that is not as it stands in the project: where that one ends, to be compared. */
export const RedactedJournal = z.strictObject({
  installation: InstallationId,
  lines: z.int().min(0),
  head: z.string().max(16),
  /** The first line of it that does not follow from the one before. */
  brokenAt: z.int().min(1).nullable(),
})
export type RedactedJournal = z.infer<typeof RedactedJournal>

/** What a package says of itself. It is the last entry, since it tells the hashes of all the others. */
export const PackageManifest = z.strictObject({
  format: z.literal('claimdesk-package'),
  version: z.literal(1),
  project: Id,
  title: z.string().min(1).max(MAX_TITLE),
  createdAt: Timestamp,
  entries: z.array(PackageEntry).max(100_000),
  /** Files that the project had lost. */
  missing: z.array(Sha256).max(100_000),
  /** Confidential sources of which the package tells nothing; `null` where there are none. */
  redacted: z
    .strictObject({ sources: z.int().min(1), journals: z.array(RedactedJournal).max(1000) })
    .nullable(),
})
export type PackageManifest = z.infer<typeof PackageManifest>
