/**
 * A disk for tests that knows two states of everything: what programs see, and what a power cut leaves.
 * Between two syncs any part of what was changed may reach the disk, in any order, whole or torn.
 */
export class SimulatedDisk {
  readonly root = new SimulatedFolder()
  readonly random: () => number

  /** @param random numbers from 0 to 1, as `Math.random` gives */
  constructor(random: () => number) {
    this.random = random
  }

  losePower(): void {
    this.root.losePower(this.random)
  }

  /** What is at a path, as programs see it; `null` if nothing is. */
  find(path: string): SimulatedNode | null {
    let node: SimulatedNode | null = this.root
    for (const name of path.split('/').filter(Boolean)) {
      node = node instanceof SimulatedFolder ? (node.entries.get(name) ?? null) : null
    }
    return node
  }

  /** A file's bytes, as programs see them. */
  bytesOf(path: string): Uint8Array {
    const node = this.find(path)
    if (!(node instanceof SimulatedFile)) throw new Error(`no file ${path}`)
    return node.bytes
  }
}

export type SimulatedNode = SimulatedFile | SimulatedFolder

type ContentChange =
  | { readonly kind: 'write'; readonly bytes: Uint8Array; readonly position: number }
  | { readonly kind: 'truncate'; readonly size: number }

export class SimulatedFile {
  bytes: Uint8Array = new Uint8Array()
  changed = Date.now()
  #durable: Uint8Array = new Uint8Array()
  #pending: ContentChange[] = []

  change(change: ContentChange): void {
    this.bytes = applyToContent(this.bytes, change)
    this.#pending.push(change)
    this.changed = Date.now()
  }

  sync(): void {
    for (const change of this.#pending) this.#durable = applyToContent(this.#durable, change)
    this.#pending = []
  }

  /**
   * What a failed sync leaves: the system takes the pages for clean although they may not be on the disk,
   * so that a later sync does not write them (Rebello et al., "Can Applications Recover from fsync
   * Failures?", 2020).
   */
  failSync(random: () => number): void {
    for (const change of this.#pending) {
      if (random() < 0.5) this.#durable = applyToContent(this.#durable, change)
    }
    this.#pending = []
  }

  losePower(random: () => number): void {
    for (const change of this.#pending) {
      const fate = random()
      if (fate < 0.4) this.#durable = applyToContent(this.#durable, change)
      else if (fate < 0.7) this.#durable = applyToContent(this.#durable, tear(change, random))
    }
    this.#pending = []
    this.bytes = this.#durable
  }
}

interface EntryChange {
  readonly remove: string | null
  readonly set: { readonly name: string; readonly node: SimulatedNode } | null
}

export class SimulatedFolder {
  readonly entries = new Map<string, SimulatedNode>()
  readonly changed = 0
  readonly #durable = new Map<string, SimulatedNode>()
  #pending: EntryChange[] = []

  change(change: EntryChange): void {
    applyToEntries(this.entries, change)
    this.#pending.push(change)
  }

  sync(): void {
    for (const change of this.#pending) applyToEntries(this.#durable, change)
    this.#pending = []
  }

  losePower(random: () => number): void {
    for (const change of this.#pending) {
      if (random() < 0.5) applyToEntries(this.#durable, change)
    }
    this.#pending = []
    this.entries.clear()
    for (const [name, node] of this.#durable) {
      this.entries.set(name, node)
      node.losePower(random)
    }
  }
}

function applyToContent(bytes: Uint8Array, change: ContentChange): Uint8Array {
  if (change.kind === 'truncate') {
    const cut = new Uint8Array(change.size)
    cut.set(bytes.subarray(0, change.size))
    return cut
  }
  const written = new Uint8Array(
    Math.max(bytes.byteLength, change.position + change.bytes.byteLength),
  )
  written.set(bytes)
  written.set(change.bytes, change.position)
  return written
}

function applyToEntries(entries: Map<string, SimulatedNode>, { remove, set }: EntryChange): void {
  if (remove !== null) entries.delete(remove)
  if (set !== null) entries.set(set.name, set.node)
}

/** Part of a write reaches the disk; or the file has grown and the bytes have not come. */
function tear(change: ContentChange, random: () => number): ContentChange {
  if (change.kind === 'truncate') return change
  const length = Math.floor(random() * change.bytes.byteLength)
  if (random() < 0.7) return { ...change, bytes: change.bytes.slice(0, length) }
  const zeros = new Uint8Array(change.bytes.byteLength)
  zeros.set(change.bytes.subarray(0, length))
  return { ...change, bytes: zeros }
}
