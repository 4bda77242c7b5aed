import { hostileStrings } from './hostile-strings.ts'
import { nonEmpty, type Random } from './random.ts'

/**
 * A value changed in one to three places: another type, the edges of numbers, prototype keys, more fields than
 * there should be, depth, length, and whatever else can be sent between two processes of the app.
 */
export function mutateValue(value: unknown, random: Random): unknown {
  return changeInPlaces(value, random, allStrangers)
}

/** The same, of what JSON can hold. */
export function mutateJson(value: unknown, random: Random): unknown {
  return changeInPlaces(value, random, jsonStrangers)
}

type Stranger = (random: Random, value: unknown) => unknown
type Strangers = readonly [Stranger, ...Stranger[]]

function changeInPlaces(value: unknown, random: Random, strangers: Strangers): unknown {
  let changed = value
  for (let count = 1 + random.below(3); count > 0; count -= 1) {
    changed = changeSomewhere(changed, random, strangers)
  }
  return changed
}

function changeSomewhere(value: unknown, random: Random, strangers: Strangers): unknown {
  const isHere = random.below(3) === 0
  if (Array.isArray(value) && value.length > 0 && !isHere) {
    const changed: unknown[] = [...(value as readonly unknown[])]
    const index = random.below(changed.length)
    const item = changed[index]
    const edits: readonly [() => void, ...(() => void)[]] = [
      () => (changed[index] = changeSomewhere(item, random, strangers)),
      () => (changed[index] = changeSomewhere(item, random, strangers)),
      () => changed.splice(index, 1),
      () => changed.splice(index, 0, item),
      () => changed.reverse(),
      () => changed.push(...Array.from({ length: 101 }, () => item)),
    ]
    random.pick(edits)()
    return changed
  }
  if (isPlain(value) && Object.keys(value).length > 0 && !isHere) {
    const name = random.pick(nonEmpty(Object.keys(value)))
    const { [name]: field, ...others } = value
    const edits: readonly [() => unknown, ...(() => unknown)[]] = [
      () => ({ ...value, [name]: changeSomewhere(field, random, strangers) }),
      () => ({ ...value, [name]: changeSomewhere(field, random, strangers) }),
      () => ({ ...value, [name]: changeSomewhere(field, random, strangers) }),
      () => others,
      () => ({ ...others, [`${name} `]: field }),
      () => withField(value, random.pick(strangeNames), random.pick(strangers)(random, field)),
    ]
    return random.pick(edits)()
  }
  return random.pick(strangers)(random, value)
}

const strangeNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toJSON',
  'then',
  'length',
  '',
] as const

/** As JSON.parse and structured clone make it: `__proto__` is a name like any other. */
function withField(value: object, name: string, field: unknown): unknown {
  const changed = { ...value }
  Object.defineProperty(changed, name, {
    value: field,
    enumerable: true,
    configurable: true,
    writable: true,
  })
  return changed
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  )
}

function nested(depth: number, wrap: (value: unknown) => unknown): unknown {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = wrap(value)
  return value
}

/** Among what was changed before is what has no text. */
function textOf(value: unknown): string {
  try {
    return String(value)
  } catch {
    return ''
  }
}

const jsonStrangers: Strangers = [
  () => null,
  () => true,
  () => ({}),
  () => [],
  (random) => random.pick([0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, Number.MIN_VALUE]),
  (random) => random.pick(hostileStrings),
  (_random, value) => (typeof value === 'string' ? value.slice(0, -1) : textOf(value)),
  (random, value) => `${textOf(value)}${random.pick(hostileStrings)}`,
  (_random, value) => [value],
  (_random, value) => ({ value }),
  (random) => nested(random.pick([3, 500, 3_000]), (value) => [value]),
  (random) => nested(random.pick([3, 500, 3_000]), (value) => ({ value })),
  (random) => 'W'.repeat(random.pick([101, 1_001, 10_001, 100_001, 500_000])),
  (random) => Array.from({ length: random.pick([101, 1_001, 20_001]) }, () => 'a'),
]

function cyclic(): unknown {
  const value: Record<string, unknown> = {}
  value['self'] = value
  return value
}

/** What else structured clone lets through. */
const allStrangers: Strangers = [
  ...jsonStrangers,
  (random) => random.pick([Number.NaN, Infinity, -Infinity, -0]),
  () => undefined,
  () => 10n ** 30n,
  () => new Date(Number.NaN),
  () => /(a+)+$/,
  () => new Map([['a', 1]]),
  () => new Set(['a']),
  () => new Uint8Array(16),
  () => new Float64Array([Number.NaN]),
  () => new ArrayBuffer(8),
  () => new DataView(new ArrayBuffer(8)),
  () => new Error('sent'),
  () => new String('text'),
  () => new Number(1),
  cyclic,
  // A hole is no item.
  () => new Array<unknown>(5),
  () => ({ length: { valueOf: 1, toString: 1 } }),
  () => ({ length: 1e9 }),
]
