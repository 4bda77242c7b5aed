import { dirname, basename } from 'node:path'
import type { FileSystem, FolderEntry, OpenFile, OpenMode } from '../storage/file-system.ts'
import { SimulatedFile, SimulatedFolder, type SimulatedDisk } from './simulated-disk.ts'

export type Operation =
  | 'open'
  | 'create'
  | 'read'
  | 'write'
  | 'truncate'
  | 'datasync'
  | 'sync'
  | 'close'
  | 'rename'
  | 'removeFile'
  | 'makeFolder'
  | 'removeFolder'
  | 'list'
  | 'status'
  | 'syncFolder'

/**
 * `short` lets a write do only a part and say so; `kill` ends the process there; all else is an error of
 * that code.
 */
export type Fault = 'short' | 'kill' | 'ENOSPC' | 'EIO' | 'EACCES' | 'EROFS' | 'EBUSY'

export type FaultPlan = (operation: Operation, path: string) => Fault | null

export const noFaults: FaultPlan = () => null

/** One program's view of a simulated disk. Once it is killed, its operations never end. */
export class SimulatedProcess implements FileSystem {
  /** Each operation with its path, in order. */
  readonly log: string[] = []
  readonly killed: Promise<'killed'>
  faults: FaultPlan
  /** How long an operation takes: other calls get their turn meanwhile, as they do on a real disk. */
  turn: () => Promise<void> = () => Promise.resolve()
  readonly #disk: SimulatedDisk
  #isKilled = false
  #reportKill: () => void = () => undefined

  constructor(disk: SimulatedDisk, faults: FaultPlan = noFaults) {
    this.#disk = disk
    this.faults = faults
    this.killed = new Promise((resolve) => {
      this.#reportKill = () => resolve('killed')
    })
  }

  kill(): void {
    this.#isKilled = true
    this.#reportKill()
  }

  open(path: string, mode: OpenMode): Promise<OpenFile> {
    return this.#do(mode === 'create' ? 'create' : 'open', path, () => {
      const folder = this.#folder(dirname(path))
      const found = folder.entries.get(basename(path))
      if (mode === 'create') {
        if (found) throw failure('EEXIST', path)
        const node = new SimulatedFile()
        folder.change({ remove: null, set: { name: basename(path), node } })
        return this.#handle(node, path)
      }
      if (!found) throw failure('ENOENT', path)
      if (!(found instanceof SimulatedFile)) throw failure('EISDIR', path)
      return this.#handle(found, path)
    })
  }

  rename(from: string, to: string): Promise<void> {
    return this.#do('rename', `${from} -> ${to}`, () => {
      const folder = this.#folder(dirname(from))
      const node = folder.entries.get(basename(from))
      if (!node) throw failure('ENOENT', from)
      if (dirname(from) !== dirname(to)) throw failure('EXDEV', from)
      folder.change({ remove: basename(from), set: { name: basename(to), node } })
    })
  }

  removeFile(path: string): Promise<void> {
    return this.#do('removeFile', path, () => {
      if (!(this.#disk.find(path) instanceof SimulatedFile)) throw failure('ENOENT', path)
      this.#folder(dirname(path)).change({ remove: basename(path), set: null })
    })
  }

  makeFolder(path: string): Promise<void> {
    return this.#do('makeFolder', path, () => {
      if (this.#disk.find(path)) throw failure('EEXIST', path)
      const set = { name: basename(path), node: new SimulatedFolder() }
      this.#folder(dirname(path)).change({ remove: null, set })
    })
  }

  removeFolder(path: string): Promise<void> {
    return this.#do('removeFolder', path, () => {
      if (this.#folder(path).entries.size > 0) throw failure('ENOTEMPTY', path)
      this.#folder(dirname(path)).change({ remove: basename(path), set: null })
    })
  }

  list(folder: string): Promise<readonly FolderEntry[]> {
    return this.#do('list', folder, () =>
      [...this.#folder(folder).entries].map(([name, node]) => ({
        name,
        kind: node instanceof SimulatedFile ? 'file' : 'folder',
      })),
    )
  }

  status(path: string): ReturnType<FileSystem['status']> {
    return this.#do('status', path, () => {
      const node = this.#disk.find(path)
      if (!node) throw failure('ENOENT', path)
      return node instanceof SimulatedFile
        ? { kind: 'file', size: node.bytes.byteLength, changed: node.changed }
        : { kind: 'folder', size: 0, changed: node.changed }
    })
  }

  syncFolder(folder: string): Promise<void> {
    return this.#do('syncFolder', folder, () => this.#folder(folder).sync())
  }

  #folder(path: string): SimulatedFolder {
    const node = this.#disk.find(path)
    if (node instanceof SimulatedFolder) return node
    throw failure(node ? 'ENOTDIR' : 'ENOENT', path)
  }

  #handle(node: SimulatedFile, path: string): OpenFile {
    const sync = (operation: 'sync' | 'datasync') => (): Promise<void> =>
      this.#do(
        operation,
        path,
        () => node.sync(),
        (fault) => {
          // A program that is killed leaves the system to write when it likes.
          if (fault !== 'kill') node.failSync(this.#disk.random)
        },
      )
    return {
      size: node.bytes.byteLength,
      read: (into, position) =>
        this.#do('read', path, () => {
          const bytes = node.bytes.subarray(position, position + into.byteLength)
          into.set(bytes)
          return bytes.byteLength
        }),
      write: (bytes, position) => {
        const write = (part: Uint8Array): number => {
          node.change({ kind: 'write', bytes: part.slice(), position })
          return part.byteLength
        }
        const writePart = (): number =>
          write(bytes.subarray(0, Math.ceil(this.#disk.random() * (bytes.byteLength - 1)) || 1))
        return this.#do('write', path, () => write(bytes), writePart)
      },
      truncate: (size) => this.#do('truncate', path, () => node.change({ kind: 'truncate', size })),
      datasync: sync('datasync'),
      sync: sync('sync'),
      close: () => this.#do('close', path, () => undefined),
    }
  }

  /** @param part what an operation that fails may have done by then */
  async #do<Value>(
    operation: Operation,
    path: string,
    whole: () => Value,
    part?: (fault: Fault) => Value,
  ): Promise<Value> {
    await this.turn()
    if (this.#isKilled) return never
    const fault = this.faults(operation, path)
    this.log.push(`${operation} ${path}`)
    if (fault === null) return whole()
    if (fault === 'short') return operation === 'write' && part ? part(fault) : whole()
    part?.(fault)
    if (fault !== 'kill') throw failure(fault, path)
    this.kill()
    return never
  }
}

const never = new Promise<never>(() => undefined)

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code })
}
