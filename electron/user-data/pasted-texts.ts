import { z } from 'zod'
import type { PastedArticle } from '../../shared/ipc/article-preview.ts'
import type { FileSystem } from '../storage/file-system.ts'
import type { JsonAdapter } from '../storage/json-adapter.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { UnsentFolder } from './unsent-folder.ts'

const Stored = z.object({ text: z.string(), html: z.string().nullable() })
type Stored = z.infer<typeof Stored>

/** What is no project's next draft. No id has such a sign. */
const ARTICLE = '_article'

/**
 * What stands in the dialog in which one pastes an article and was not gone on with: `unsent/pasted/<project id>.json` in
 * the user data folder for the next draft of a project, `_article.json` for an article of its own.
 */
export class PastedTexts {
  readonly #folder: UnsentFolder

  /** @param userData the user data folder */
  constructor(userData: string, fileSystem: FileSystem = nodeFileSystem) {
    this.#folder = new UnsentFolder(userData, 'pasted', fileSystem)
  }

  /** What cannot be read is nothing. @param project its id, if it is for a draft */
  read(project: string | null): Promise<PastedArticle | null> {
    return this.#adapterOf(project).read()
  }

  /** Resolves when it would outlive a power cut. An empty text is forgotten. */
  keep(project: string | null, pasted: PastedArticle): Promise<void> {
    if (pasted.text === '') return this.forget(project)
    return this.#folder.write('unsent', () => this.#adapterOf(project).write(pasted))
  }

  forget(project: string | null): Promise<void> {
    return this.#folder.remove([nameOf(project)])
  }

  #adapterOf(project: string | null): JsonAdapter<Stored> {
    return this.#folder.json(nameOf(project), Stored)
  }
}

const nameOf = (project: string | null): string => `${project ?? ARTICLE}.json`
