/** How many entries may differ from the base: so many are copied with each change, and a new base costs all of them. */
const MOST_CHANGES = 100

/**
 * A map that is never changed: another one is derived from it that shares what stays the same. To change one of ten
 * thousand entries costs no copy of the others.
 */
export class DerivedMap<Key, Value> implements ReadonlyMap<Key, Value> {
  /** Shared by all that are derived from it. */
  readonly #base: ReadonlyMap<Key, Value>
  /** What takes the place of entries of the base, or comes after them. */
  readonly #changes: ReadonlyMap<Key, Value>
  readonly size: number
  /** As of any map: what compares or prints values knows by it that the order of the entries does not count. */
  readonly [Symbol.toStringTag] = 'Map'

  private constructor(base: ReadonlyMap<Key, Value>, changes: ReadonlyMap<Key, Value>) {
    this.#base = base
    this.#changes = changes
    let added = 0
    for (const key of changes.keys()) if (!base.has(key)) added += 1
    this.size = base.size + added
  }

  /** Another map with these entries changed or added; those of `null` are taken out. */
  static from<Key, Value>(
    map: ReadonlyMap<Key, Value>,
    entries: ReadonlyMap<Key, Value | null>,
  ): DerivedMap<Key, Value> {
    const [base, before] = isDerived(map) ? [map.#base, map.#changes] : [map, new Map<Key, Value>()]
    const changes = new Map(before)
    let isWhole = true
    for (const [key, value] of entries) {
      if (value === null) isWhole = false
      else changes.set(key, value)
    }
    if (isWhole && changes.size <= MOST_CHANGES) return new DerivedMap(base, changes)
    const all = new Map(map)
    for (const [key, value] of entries) {
      if (value === null) all.delete(key)
      else all.set(key, value)
    }
    return new DerivedMap(all, new Map<Key, Value>())
  }

  get(key: Key): Value | undefined {
    return this.#changes.get(key) ?? this.#base.get(key)
  }

  has(key: Key): boolean {
    return this.#changes.has(key) || this.#base.has(key)
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const [key, value] of this.#base) yield [key, this.#changes.get(key) ?? value]
    for (const entry of this.#changes) if (!this.#base.has(entry[0])) yield entry
  }

  *keys(): MapIterator<Key> {
    yield* this.#base.keys()
    for (const key of this.#changes.keys()) if (!this.#base.has(key)) yield key
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries()
  }

  forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this)
  }

  /**
   * What may differ in a map that was derived from the same as another one.
   *
   * @returns a key may be among them whose value is the same; `null` where all would have to be compared
   */
  static keysChanged<Key, Value>(
    before: ReadonlyMap<Key, Value>,
    now: ReadonlyMap<Key, Value>,
  ): ReadonlySet<Key> | null {
    if (!isDerived(now)) return null
    const keys = new Set<Key>(now.#changes.keys())
    if (before === now.#base) return keys
    if (!isDerived(before) || before.#base !== now.#base) return null
    for (const key of before.#changes.keys()) keys.add(key)
    return keys
  }
}

/** `instanceof` alone forgets the types of keys and values. */
function isDerived<Key, Value>(map: ReadonlyMap<Key, Value>): map is DerivedMap<Key, Value> {
  return map instanceof DerivedMap
}
