import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DerivedMap } from './derived-map.ts'

const changes = fc
  .array(fc.tuple(fc.nat(150), fc.option(fc.nat(9))), { maxLength: 40 })
  .map((entries) => new Map(entries))

/** The same map by a copy with each change. */
function changed(map: ReadonlyMap<number, number>, entries: ReadonlyMap<number, number | null>) {
  const copy = new Map(map)
  for (const [key, value] of entries) {
    if (value === null) copy.delete(key)
    else copy.set(key, value)
  }
  return copy
}

const base: ReadonlyMap<number, number> = new Map(Array.from({ length: 120 }, (_, key) => [key, 0]))

describe('a map that is derived from another', () => {
  it('holds after any changes what a changed copy would hold, in the same order', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 8 }), (steps) => {
        let derived: ReadonlyMap<number, number> = base
        let copied = base
        for (const step of steps) {
          derived = DerivedMap.from(derived, step)
          copied = changed(copied, step)
        }
        expect([...derived]).toEqual([...copied])
        expect([...derived.keys()]).toEqual([...copied.keys()])
        expect([...derived.values()]).toEqual([...copied.values()])
        expect(derived.size).toBe(copied.size)
        const visited: [number, number][] = []
        derived.forEach((value, key) => visited.push([key, value]))
        expect(visited).toEqual([...copied])
        for (let key = 0; key <= 150; key += 1) {
          expect(derived.get(key)).toBe(copied.get(key))
          expect(derived.has(key)).toBe(copied.has(key))
        }
      }),
    )
  })

  it('leaves the one that it is derived from as it was', () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const earlier = DerivedMap.from(base, first)
        const before = [...earlier]
        DerivedMap.from(earlier, second)
        expect([...earlier]).toEqual(before)
      }),
    )
  })

  it('names every key whose value differs from that of an earlier one', () => {
    fc.assert(
      fc.property(changes, fc.array(changes, { maxLength: 4 }), (first, later) => {
        const earlier = DerivedMap.from(base, first)
        const now = later.reduce((map, step) => DerivedMap.from(map, step), earlier)
        const told = DerivedMap.keysChanged(earlier, now)
        for (let key = 0; key <= 150; key += 1) {
          if (earlier.get(key) !== now.get(key) && told) expect(told).toContain(key)
        }
      }),
    )
  })

  it('names few keys after few changes of many entries', () => {
    const earlier = DerivedMap.from(base, new Map([[3, 1]]))
    const now = DerivedMap.from(earlier, new Map([[5, 1]]))
    expect([...(DerivedMap.keysChanged(earlier, now) ?? base.keys())].sort()).toEqual([3, 5])
  })

  it('does not say what has changed since a map that it does not come from', () => {
    const now = DerivedMap.from(base, new Map([[5, 1]]))
    expect(DerivedMap.keysChanged(new Map(base), now)).toBeNull()
    expect(DerivedMap.keysChanged(now, new Map(base))).toBeNull()
  })
})
