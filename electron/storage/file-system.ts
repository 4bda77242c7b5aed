/**
 * As much of a file system as storage needs. Tests put a simulated disk in its place that loses what was
 * not synced. Errors are Node's (`error.code`), links are never followed in a path's last part, and
 * sizes and positions count bytes.
 */
export interface FileSystem {
  /** Opens a regular file; anything else fails with `not-a-file`. */
  open(path: string, mode: OpenMode): Promise<OpenFile>
  /** Puts a file in the place of another in one step. */
  rename(from: string, to: string): Promise<void>
  removeFile(path: string): Promise<void>
  /** Fails with `EEXIST` where there is something already. */
  makeFolder(path: string): Promise<void>
  /** Removes a folder only if nothing is in it. */
  removeFolder(path: string): Promise<void>
  list(folder: string): Promise<readonly FolderEntry[]>
  status(path: string): Promise<FileStatus>
  /** Makes the folder's entries durable: a new or renamed file is only there for good after this. */
  syncFolder(folder: string): Promise<void>
}

/** `update` reads and writes a file that is there; `create` makes one and fails with `EEXIST` if it is. */
export type OpenMode = 'read' | 'update' | 'create'

export interface OpenFile {
  /** The size when it was opened. */
  readonly size: number
  /** @returns how many bytes were read; 0 at the end of the file */
  read(into: Uint8Array, position: number): Promise<number>
  /** @returns how many bytes were written, which may be fewer than were given */
  write(bytes: Uint8Array, position: number): Promise<number>
  truncate(size: number): Promise<void>
  /** Makes the content durable. */
  datasync(): Promise<void>
  /** Makes the content and what the system keeps about the file durable. */
  sync(): Promise<void>
  close(): Promise<void>
}

export type EntryKind = 'file' | 'folder' | 'other'

export interface FolderEntry {
  readonly name: string
  readonly kind: EntryKind
}

export interface FileStatus {
  readonly kind: EntryKind
  readonly size: number
  /** Milliseconds since 1970. */
  readonly changed: number
}
