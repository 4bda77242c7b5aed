import type { FileSystem } from '../../storage/file-system.ts'
import { nodeFileSystem } from '../../storage/node-file-system.ts'
import type { JournalHeads } from '../../user-data/journal-heads.ts'
import type { KnownJournals } from '../../user-data/known-journals.ts'
import { systemProcesses, type Processes } from '../../locks/processes.ts'

/** What a project needs of the world outside its folder. */
export interface Surroundings {
  readonly fileSystem: FileSystem
  readonly processes: Processes
  /** Without it a copied installation id is not noticed. */
  readonly heads: JournalHeads | null
  /** Without it every line of a project is looked at each time. */
  readonly known: KnownJournals | null
}

export const realSurroundings: Surroundings = {
  fileSystem: nodeFileSystem,
  processes: systemProcesses,
  heads: null,
  known: null,
}
