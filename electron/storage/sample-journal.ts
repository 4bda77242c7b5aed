import { Low } from 'lowdb'
import type { ProjectEvent } from '../../shared/project/events.ts'
import type { StoredEvent } from '../../shared/project/stored-event.ts'
import { seededRandom } from '../simulated/seeded-random.ts'
import { SimulatedDisk } from '../simulated/simulated-disk.ts'
import { SimulatedProcess } from '../simulated/simulated-process.ts'
import { ids, SampleEvents } from './sample-events.ts'
import type { FileSystem } from './file-system.ts'
import { JournalAdapter } from './journal-adapter.ts'
import { readJournal } from './journal-reading.ts'

export const PATH = '/journal/abcdef0123456789.jsonl'

interface DiskInUse {
  readonly disk: SimulatedDisk
  readonly process: SimulatedProcess
  readonly samples: SampleEvents
}

/** A disk with a folder for journals and nothing in it, a program that works on it, and events to be written there. */
export async function emptyDisk(seed = 1): Promise<DiskInUse> {
  const disk = new SimulatedDisk(seededRandom(seed))
  const process = new SimulatedProcess(disk)
  await process.makeFolder('/journal')
  await process.syncFolder('/')
  return { disk, process, samples: new SampleEvents() }
}

/** A journal as lowdb holds it. */
export class Journal extends Low<StoredEvent[]> {
  readonly file: JournalAdapter

  constructor(fileSystem: FileSystem) {
    const file = new JournalAdapter(PATH, fileSystem)
    super(file, [])
    this.file = file
  }

  /** One that is ready to be written. */
  static async open(fileSystem: FileSystem): Promise<Journal> {
    const journal = new Journal(fileSystem)
    await journal.read()
    await journal.file.prepare()
    return journal
  }

  async append(events: readonly ProjectEvent[]): Promise<void> {
    this.data.push(...events)
    await this.write()
  }
}

/** What a program that was started anew would find in it. */
export function idsOn(disk: SimulatedDisk): readonly string[] {
  return ids(readJournal(disk.bytesOf(PATH)).events)
}
