import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { Place } from '../../shared/ipc/opened-project.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { JsonAdapter } from '../storage/json-adapter.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { listOfReadable } from './list-of-readable.ts'

const StoredPlace = z.object({ project: z.string(), place: Place })
type StoredPlace = z.infer<typeof StoredPlace>

const MAX_PLACES = 500

/** Where the person was in each project, kept in `places.json` in the user data folder; latest first. */
export class PlacesFile {
  readonly #db: Low<StoredPlace[]>

  private constructor(db: Low<StoredPlace[]>) {
    this.#db = db
  }

  static async open(folder: string, fileSystem: FileSystem = nodeFileSystem): Promise<PlacesFile> {
    const path = join(folder, 'places.json')
    const db = new Low<StoredPlace[]>(
      new JsonAdapter(path, listOfReadable(StoredPlace), fileSystem),
      [],
    )
    await db.read()
    return new PlacesFile(db)
  }

  /** @param project its id */
  placeIn(project: string): Place | null {
    return this.#db.data.find((stored) => stored.project === project)?.place ?? null
  }

  /** It holds at once; resolves when it would outlive a power cut. */
  async remember(project: string, place: Place): Promise<void> {
    const others = this.#db.data.filter((stored) => stored.project !== project)
    this.#db.data = [{ project, place }, ...others].slice(0, MAX_PLACES)
    await this.#db.write()
  }
}
