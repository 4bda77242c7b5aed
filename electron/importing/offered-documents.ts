import { randomUUID } from 'node:crypto'

/** Where the bytes of documents are fetched from by the page that takes them apart. */
const FOLDER = '/document/'

/** Bytes that are handed to a page over a path of their own: copied once, and never as a string. */
export class OfferedDocuments {
  readonly #documents = new Map<string, Uint8Array>()

  /** @returns the path under the app's origin, which answers once */
  offer(bytes: Uint8Array): string {
    const path = `${FOLDER}${randomUUID()}`
    this.#documents.set(path, bytes)
    return path
  }

  withdraw(path: string): void {
    this.#documents.delete(path)
  }

  /** `null` for a path at which nothing is offered, or not any more. */
  take(path: string): Uint8Array | null {
    const bytes = this.#documents.get(path) ?? null
    this.#documents.delete(path)
    return bytes
  }
}
