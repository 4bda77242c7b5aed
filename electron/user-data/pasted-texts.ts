import { join } from 'node:path'
import { z } from 'zod'
import type { PastedArticle } from '../../shared/ipc/article-preview.ts'
import { TaskQueue } from '../../shared/task-queue.ts'
import { ensureFolder, removeIfThere } from '../storage/durable-file.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { JsonAdapter } from '../storage/json-adapter.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { withStorageFailures } from '../storage/storage-failure.ts'

const Stored = z.object({ text: z.string(), html: z.string().nullable() })
type Stored = z.infer<typeof Stored>

/** What is no project's next draft. No id has such a sign. */
const ARTICLE = '_article'

/**
 * What stands in the dialog in which one pastes an article and was not gone on with: `unsent/pasted/<project id>.json` in
 * the user data folder for the next draft of a project, `_article.json` for an article of its own.
 */
export class PastedTexts {
  readonly #folder: string
  readonly #fileSystem: FileSystem
  /** So that what is forgotten is not written again by a call before. */
  readonly #queue = new TaskQueue()

  /** @param userData the user data folder */
  constructor(userData: string, fileSystem: FileSystem = nodeFileSystem) {
    this.#folder = join(userData, 'unsent', 'pasted')
    this.#fileSystem = fileSystem
  }

  /** What cannot be read is nothing. @param project its id, if it is for a draft */
  read(project: string | null): Promise<PastedArticle | null> {
    return this.#adapterOf(project).read()
  }

  /** Resolves when it would outlive a power cut. An empty text is forgotten. */
  keep(project: string | null, pasted: PastedArticle): Promise<void> {
    if (pasted.text === '') return this.forget(project)
    return this.#queue.run(async () => {
      await withStorageFailures('unsent', () => ensureFolder(this.#fileSystem, this.#folder))
      await this.#adapterOf(project).write(pasted)
    })
  }

  forget(project: string | null): Promise<void> {
    return this.#queue.run(() =>
      withStorageFailures('unsent', () =>
        removeIfThere(this.#fileSystem, this.#folder, [nameOf(project)]),
      ),
    )
  }

  #adapterOf(project: string | null): JsonAdapter<Stored> {
    return new JsonAdapter(join(this.#folder, nameOf(project)), Stored, this.#fileSystem)
  }
}

const nameOf = (project: string | null): string => `${project ?? ARTICLE}.json`
