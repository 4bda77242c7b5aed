import { hash } from 'node:crypto'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Document } from '../../shared/article/document.ts'
import { textEncodings } from '../../shared/article/encoding/decode-text.ts'
import { byCodeUnits } from '../../shared/by-code-units.ts'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import { TypedDetails, type KeptArticle } from '../../shared/ipc/article-preview.ts'
import { Id, Sha256 } from '../../shared/project/records.ts'
import {
  isOld,
  listIfThere,
  readIfThere,
  removeOldTemporaries,
  replaceFile,
} from '../storage/durable-file.ts'
import type { FileSystem } from '../storage/file-system.ts'
import type { JsonAdapter } from '../storage/json-adapter.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { UnsentFolder } from './unsent-folder.ts'

/** How a document is taken apart, where that is not found anew. */
const ReadAs = z.object({ encoding: z.enum(textEncodings).nullable(), fragment: z.boolean() })
export type ReadAs = Readonly<z.infer<typeof ReadAs>>

const Stored = z.object({
  name: z.string(),
  /** Where the name has none, as of pasted text. */
  extension: z.string().nullable().default(null),
  /** Of the document's bytes: what was written for another document is not taken for this one's. */
  sha256: Sha256,
  /** Where nobody has to find it, as of pasted text. */
  encoding: z.enum(textEncodings).nullable(),
  readAs: ReadAs,
  details: TypedDetails,
  /** Whose next draft it is to be, if it is. */
  project: Id.nullable().default(null),
  keptAt: z.iso.datetime(),
})
type Stored = z.infer<typeof Stored>

/** An article that was looked at and of which nothing was made. */
export interface BegunArticle {
  readonly document: Document
  readonly readAs: ReadAs
  /** As they stood in the fields. */
  readonly details: TypedDetails
  /** The id of the project whose next draft it is to be; `null` where it is to be one of its own. */
  readonly project: string | null
}

const EXTENSION = '.json'
const DOCUMENT = '.document'

/**
 * Articles on their way in, in `unsent/articles` in the user data folder: `<id>.document` is what was opened or pasted,
 * `<id>.json` what a person has said of it. Without the second, written last and removed first, the first counts for
 * nothing.
 */
export class KeptArticles {
  readonly #folder: UnsentFolder

  /** @param userData the user data folder */
  constructor(userData: string, fileSystem: FileSystem = nodeFileSystem) {
    this.#folder = new UnsentFolder(userData, 'articles', fileSystem)
  }

  /** Resolves when it would outlive a power cut. @param keptAt ISO 8601 UTC */
  keep(id: string, article: BegunArticle, keptAt: string): Promise<void> {
    const { document, readAs, details, project } = article
    const { name, extension = null, encoding = null } = document
    return this.#folder.write(name, async () => {
      const sha256 = hash('sha256', document.bytes)
      const adapter = this.#adapterOf(id)
      const known = await adapter.read()
      if (known?.sha256 !== sha256) {
        await replaceFile(this.#folder.fileSystem, this.#documentOf(id), document.bytes)
      }
      await adapter.write({ name, extension, sha256, encoding, readAs, details, project, keptAt })
    })
  }

  /** What can be gone on with, the latest first. */
  async list(): Promise<readonly KeptArticle[]> {
    const found = await this.#all()
    return found
      .map(({ id, stored }) => describe(id, stored))
      .sort((one, other) => byCodeUnits(other.keptAt, one.keptAt))
  }

  /** Whether one of the texts is looked at as an article. @param project as in {@link BegunArticle} */
  async isAnyOf(texts: readonly string[], project: string | null): Promise<boolean> {
    const found = await this.#all()
    const hashes = new Set(texts.map((text) => hash('sha256', text)))
    return found.some(({ stored }) => stored.project === project && hashes.has(stored.sha256))
  }

  /** @throws AppFailure `not-found` where the article is not there as a whole */
  async read(id: string): Promise<BegunArticle> {
    const stored = await this.#adapterOf(id).read()
    const bytes = stored && (await readIfThere(this.#folder.fileSystem, this.#documentOf(id)))
    if (!stored || !bytes || hash('sha256', bytes) !== stored.sha256) {
      throw new AppFailure({ code: 'not-found', name: stored?.name ?? '' })
    }
    const { name, extension, encoding, readAs, details, project } = stored
    const document = {
      name,
      bytes,
      ...(extension !== null && { extension }),
      ...(encoding && { encoding }),
    }
    return { document, readAs, details, project }
  }

  /** Removes all that was to be the next draft of a project. @param project its id */
  async forgetOf(project: string): Promise<void> {
    const listed = await this.list()
    for (const { id } of listed.filter((kept) => kept.project === project)) await this.forget(id)
  }

  /** Removes what was made a project or a draft, or given up. */
  forget(id: string): Promise<void> {
    return this.#folder.remove([`${id}${EXTENSION}`, `${id}${DOCUMENT}`])
  }

  /** Removes what a crash has left here that nobody can go on with: somebody's text is not kept for nothing. */
  async removeLeftovers(): Promise<void> {
    const { fileSystem, path: folder } = this.#folder
    await removeOldTemporaries(fileSystem, folder)
    const entries = await listIfThere(fileSystem, folder).catch(() => [])
    const names = new Set(entries.map(({ name }) => name))
    for (const name of names) {
      const id = basename(name, DOCUMENT)
      if (!name.endsWith(DOCUMENT) || names.has(`${id}${EXTENSION}`)) continue
      const path = join(folder, name)
      if (await isOld(fileSystem, path).catch(() => false)) {
        await fileSystem.removeFile(path).catch(() => undefined)
      }
    }
  }

  /** Without those that cannot be read. */
  async #all(): Promise<readonly { readonly id: string; readonly stored: Stored }[]> {
    const { fileSystem, path } = this.#folder
    const entries = await listIfThere(fileSystem, path).catch(() => [])
    const ids = entries.flatMap(({ name }) =>
      name.endsWith(EXTENSION) ? [name.slice(0, -EXTENSION.length)] : [],
    )
    const found = await Promise.all(
      ids.map(async (id) => ({ id, stored: await this.#adapterOf(id).read() })),
    )
    return found.flatMap(({ id, stored }) => (stored ? [{ id, stored }] : []))
  }

  #adapterOf(id: string): JsonAdapter<Stored> {
    return this.#folder.json(`${id}${EXTENSION}`, Stored)
  }

  #documentOf(id: string): string {
    return join(this.#folder.path, `${id}${DOCUMENT}`)
  }
}

function describe(id: string, { name, details, project, keptAt }: Stored): KeptArticle {
  return { id, name, title: details.title.trim() || name, project, keptAt }
}
