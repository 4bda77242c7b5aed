import type { FileDamage } from '../../../shared/project/damaged-file.ts'
import { redactEvent, confidentialSources } from '../../../shared/project/redact-sources.ts'
import { isUnknown, type StoredEvent } from '../../../shared/project/stored-event.ts'
import { referredFiles } from '../files/referred-files.ts'
import { IDENTITY_FILE } from '../folder/project-identity.ts'
import type { ProjectOnDisk } from './project-on-disk.ts'

/** What is not, or not any more, as Claimdesk wrote it. Files are named by their place in the project. */
export type ProjectProblem =
  /** It is unreadable; the journals say who the project is. */
  | { readonly kind: 'identity-unreadable'; readonly file: string }
  /** The first line (1 is first) that is not what was once written. */
  | { readonly kind: 'broken-chain'; readonly file: string; readonly line: number }
  /** It lacks lines that were once saved on this computer. */
  | { readonly kind: 'journal-shortened'; readonly file: string }
  /** Its last line was not written to its end. */
  | { readonly kind: 'torn-line'; readonly file: string }
  | { readonly kind: 'unreadable-lines'; readonly file: string; readonly lines: number }
  | { readonly kind: 'newer-format' }
  /** Decisions that this version does not know. */
  | { readonly kind: 'unknown-events'; readonly count: number }
  | ({ readonly kind: `${FileDamage}-file` } & ProblemFile)

interface ProblemFile {
  readonly sha256: string
  /** As it was called when it was attached; `null` if it belongs to a confidential source. */
  readonly name: string | null
}

/** Looks through a whole project: its chains, and every file's content against its hash. */
export async function findProblems(
  project: ProjectOnDisk,
  signal?: AbortSignal,
): Promise<readonly ProjectProblem[]> {
  return [
    ...(project.isIdentityRebuilt
      ? [{ kind: 'identity-unreadable', file: IDENTITY_FILE } as const]
      : []),
    ...project.notices.flatMap((notice): readonly ProjectProblem[] => {
      switch (notice.kind) {
        case 'broken-chain':
        case 'journal-shortened':
        case 'unreadable-lines':
        case 'newer-format':
          return [notice]
        case 'torn-line-set-aside':
        case 'identity-rebuilt':
        case 'installation-copied':
        case 'read-only':
        case 'unread-journal':
          // These tell of an opening that writes.
          return []
        case 'second-version':
          // All that it says is told, as if it stood in the journal.
          return []
      }
    }),
    ...project.journals.flatMap(({ file, reading: { torn } }) =>
      torn === null ? [] : [{ kind: 'torn-line', file: file.name } as const],
    ),
    ...unknownEvents(project.events),
    ...(await fileProblems(project, signal)),
  ]
}

function unknownEvents(events: readonly StoredEvent[]): readonly ProjectProblem[] {
  const count = events.filter(isUnknown).length
  return count === 0 ? [] : [{ kind: 'unknown-events', count }]
}

async function fileProblems(
  project: ProjectOnDisk,
  signal: AbortSignal | undefined,
): Promise<readonly ProjectProblem[]> {
  const confidential = confidentialSources(project.events)
  const told = project.events.map((event) =>
    isUnknown(event) ? event : redactEvent(event, confidential),
  )
  const named = new Map(referredFiles(told).map(({ sha256, name }) => [sha256, name]))
  const { damaged } = await project.checkFiles({ ...(signal && { signal }) })
  return damaged.map(({ file: { sha256 }, damage }) => ({
    kind: `${damage}-file` as const,
    sha256,
    name: named.get(sha256) ?? null,
  }))
}
