import { createFile } from '../storage/durable-file.ts'
import type { FileSystem } from '../storage/file-system.ts'
import type { Processes } from '../locks/processes.ts'
import { seededRandom } from './seeded-random.ts'
import { SimulatedDisk } from './simulated-disk.ts'
import { SimulatedProcess, type Fault, type Operation } from './simulated-process.ts'

/** A computer for tests: a simulated disk, and one program after another that runs on it. */
export class SimulatedComputer {
  readonly disk: SimulatedDisk
  #process: SimulatedProcess
  #processes: Processes
  #running = new Set<number>()
  #pid = 0

  constructor(seed = 1) {
    this.disk = new SimulatedDisk(seededRandom(seed))
    this.#process = new SimulatedProcess(this.disk)
    this.#processes = this.#startProcess()
  }

  /** The program that was started last, as the file system it sees. */
  get process(): SimulatedProcess {
    return this.#process
  }

  /** What the program that was started last sees of the computer. */
  get surroundings(): { readonly fileSystem: FileSystem; readonly processes: Processes } {
    return { fileSystem: this.#process, processes: this.#processes }
  }

  /** Kills what runs and starts the program anew. */
  restart(): void {
    this.#process.kill()
    this.#running.clear()
    this.startAnother()
  }

  /** Starts the program once more, beside those that run. */
  startAnother(): void {
    this.#process = new SimulatedProcess(this.disk)
    this.#processes = this.#startProcess()
  }

  /** Has every operation of this kind fail. */
  failAt(operation: Operation, fault: Fault): void {
    this.#process.faults = (asked) => (asked === operation ? fault : null)
  }

  /** Makes or exchanges a file behind the program's back. */
  async put(path: string, content: string | Uint8Array): Promise<void> {
    const another = new SimulatedProcess(this.disk)
    if (this.disk.find(path)) await another.removeFile(path)
    await createFile(another, path, Buffer.from(content))
  }

  textOf(path: string): string {
    return new TextDecoder().decode(this.disk.bytesOf(path))
  }

  /** Every file in these folders with its text. */
  async snapshot(...folders: readonly string[]): Promise<Readonly<Record<string, string>>> {
    const files: Record<string, string> = {}
    for (const folder of folders) {
      for (const { name, kind } of await new SimulatedProcess(this.disk).list(folder)) {
        if (kind === 'file') files[`${folder}/${name}`] = this.textOf(`${folder}/${name}`)
      }
    }
    return files
  }

  #startProcess(): Processes {
    this.#pid += 1
    const pid = this.#pid
    this.#running.add(pid)
    return {
      heldLocks: new Set(),
      own: () => Promise.resolve({ pid, start: 'start' }),
      isRunning: (other) => Promise.resolve(this.#running.has(other.pid)),
    }
  }
}
