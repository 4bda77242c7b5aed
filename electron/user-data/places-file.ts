import { z } from 'zod'
import { Place } from '../../shared/ipc/opened-project.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { listOfReadable } from './list-of-readable.ts'
import { UserFile } from './user-file.ts'

const StoredPlace = z.object({ project: z.string(), place: Place })
type StoredPlace = z.infer<typeof StoredPlace>

const MAX_PLACES = 500

/** Where the person was in each project, kept in `places.json` in the user data folder; latest first. */
export class PlacesFile {
  readonly #file: UserFile<StoredPlace[]>

  private constructor(file: UserFile<StoredPlace[]>) {
    this.#file = file
  }

  static async open(folder: string, fileSystem: FileSystem = nodeFileSystem): Promise<PlacesFile> {
    const place = { folder, name: 'places.json', fileSystem }
    return new PlacesFile(await UserFile.open(place, listOfReadable(StoredPlace), []))
  }

  /** @param project its id */
  placeIn(project: string): Place | null {
    return this.#file.value.find((stored) => stored.project === project)?.place ?? null
  }

  /** It holds at once; resolves when it would outlive a power cut. */
  async remember(project: string, place: Place): Promise<void> {
    await this.#file.update((places) => {
      const others = places.filter((stored) => stored.project !== project)
      return [{ project, place }, ...others].slice(0, MAX_PLACES)
    })
  }
}
