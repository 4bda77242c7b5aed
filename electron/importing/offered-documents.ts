import { randomUUID } from 'node:crypto'

/** Where the bytes of documents are fetched from by the page that takes them apart. */
const FOLDER = '/document/'

export interface OfferedDocument {
  readonly bytes: Uint8Array
  /** The media type, where the page needs it to know what to do. */
  readonly type: string | null
}

/** Bytes that are handed to a page over a path of their own: copied once, and never as a string. */
export class OfferedDocuments {
  readonly #documents = new Map<string, OfferedDocument>()

  /** @returns the path under the app's origin, which answers once */
  offer(bytes: Uint8Array, type: string | null = null): string {
    const path = `${FOLDER}${randomUUID()}`
    this.#documents.set(path, { bytes, type })
    return path
  }

  withdraw(path: string): void {
    this.#documents.delete(path)
  }

  /** `null` for a path at which nothing is offered, or not any more. */
  take(path: string): OfferedDocument | null {
    const document = this.#documents.get(path) ?? null
    this.#documents.delete(path)
    return document
  }
}
