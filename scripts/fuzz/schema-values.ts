import fc from 'fast-check'
import type { z } from 'zod'
import { hostileStrings } from './hostile-strings.ts'

/** Values for certain schemas, in the place of those that are made of their definitions. */
export type Chosen = ReadonlyMap<z.core.$ZodType, fc.Arbitrary<unknown>>

/** As much of the definitions as the schemas of this project use. */
type Definition = z.core.$ZodTypes['_zod']['def']

/**
 * Values that a schema admits, made of its definition: of ordinary and of strange texts, and with a liking for the
 * edges of its limits.
 *
 * @param chosen takes the place of what would be made for these schemas
 */
export function valuesOf(
  schema: z.core.$ZodType,
  chosen: Chosen = new Map(),
): fc.Arbitrary<unknown> {
  const made = chosen.get(schema) ?? make(schema, chosen)
  // Patterns, formats and what is only code say no now and then to what the definition alone would admit.
  return hasChecks(schema) ? made.filter((value) => admits(schema, value)) : made
}

/** Whether a schema admits a value; one that throws does not. */
export function admits(schema: z.core.$ZodType, value: unknown): boolean {
  try {
    return (schema as z.ZodType).safeParse(value).success
  } catch {
    return false
  }
}

function hasChecks(schema: z.core.$ZodType): boolean {
  return (schema._zod.def.checks?.length ?? 0) > 0 || 'format' in schema._zod.def
}

function make(schema: z.core.$ZodType, chosen: Chosen): fc.Arbitrary<unknown> {
  const def = schema._zod.def as Definition
  const of = (part: z.core.$ZodType): fc.Arbitrary<unknown> => valuesOf(part, chosen)
  switch (def.type) {
    case 'string':
      return strings(schema)
    case 'number':
      return numbers(schema)
    case 'boolean':
      return fc.boolean()
    case 'undefined':
      return fc.constant(undefined)
    case 'literal':
      return fc.constantFrom(...def.values)
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries))
    case 'nullable':
      return fc.option(of(def.innerType), { freq: 3 })
    case 'readonly':
    // An exact optional field is there, or it is not: `object` sees to that.
    case 'optional':
      return of(def.innerType)
    case 'union':
      return fc.oneof(...def.options.map(of))
    case 'tuple':
      return fc.tuple(...def.items.map(of))
    case 'array':
      return arrays(schema, of(def.element))
    case 'record':
      return fc.dictionary(of(def.keyType) as fc.Arbitrary<string>, of(def.valueType), {
        maxKeys: 5,
      })
    case 'object':
      return objects(def.shape, of)
    default:
      throw new Error(`No values are made for schemas of ${def.type}`)
  }
}

function objects(
  shape: z.core.$ZodShape,
  of: (part: z.core.$ZodType) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const parts = Object.entries(shape)
  const isOptional = (part: z.core.$ZodType): boolean => part._zod.def.type === 'optional'
  const required = parts.filter(([, part]) => !isOptional(part))
  const optional = parts.filter(([, part]) => isOptional(part))
  const fields = (some: typeof parts): fc.Arbitrary<Record<string, unknown>> =>
    fc.record(Object.fromEntries(some.map(([name, part]) => [name, of(part)])), {
      noNullPrototype: true,
    })
  // Of the many variables of a source a few at a time are enough.
  const some = fc.subarray(optional, { maxLength: Math.min(6, optional.length) })
  return fc
    .tuple(fields(required), some)
    .chain(([all, chosen]) => fields(chosen).map((more) => ({ ...all, ...more })))
}

interface Limits {
  readonly min: number
  readonly max: number
  readonly pattern: RegExp | null
}

/** What the checks of a schema say of the size of its values, and of their form. */
function limitsOf(schema: z.core.$ZodType): Limits {
  const def = schema._zod.def as { readonly pattern?: RegExp }
  let limits: Limits = { min: -Infinity, max: Infinity, pattern: def.pattern ?? null }
  for (const { _zod } of schema._zod.def.checks ?? []) {
    const check = _zod.def as z.core.$ZodChecks['_zod']['def']
    if (check.check === 'min_length') limits = { ...limits, min: check.minimum }
    else if (check.check === 'max_length') limits = { ...limits, max: check.maximum }
    else if (check.check === 'greater_than') limits = { ...limits, min: Number(check.value) }
    else if (check.check === 'less_than') limits = { ...limits, max: Number(check.value) }
    else if (check.check === 'string_format' && check.pattern) {
      limits = { ...limits, pattern: check.pattern }
    }
  }
  return limits
}

/** The most items and characters that are made as a rule: with more, nothing new is seen. */
const MANY = 6
const LONG = 100_000

function strings(schema: z.core.$ZodType): fc.Arbitrary<string> {
  const { min, max, pattern } = limitsOf(schema)
  const def = schema._zod.def as { readonly format?: string }
  if (def.format === 'url') return addresses
  if (pattern) return fc.stringMatching(pattern)
  const least = Math.max(0, min)
  const fits = (text: string): boolean => text.length >= least && text.length <= max
  const fitting = hostileStrings.filter(fits)
  const edges = [least, least + 1, Math.min(max, LONG)].filter((length) => length <= max)
  return fc.oneof(
    { weight: 4, arbitrary: fc.string({ minLength: least, maxLength: Math.min(max, 60) }) },
    // Any UTF-16 code unit: half of a pair, too.
    {
      weight: 2,
      arbitrary: fc
        .array(fc.nat(0xffff), { minLength: least, maxLength: Math.min(max, 30) })
        .map((units) => String.fromCharCode(...units)),
    },
    ...(fitting.length > 0 ? [{ weight: 4, arbitrary: fc.constantFrom(...fitting) }] : []),
    { weight: 1, arbitrary: fc.constantFrom(...edges).map((length) => 'é'.repeat(length)) },
  )
}

const addresses = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    'https://example.org/',
    'http://user:password@example.org/',
    'https://пример.example/путь?a=é#x',
    'http://[::1]:80/..//a%00b',
    'HTTPS://EXAMPLE.org:443/%E2%80%AE',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'mailto:a@example.org',
  ),
)

function numbers(schema: z.core.$ZodType): fc.Arbitrary<number> {
  const { min, max } = limitsOf(schema)
  const isWhole = (schema._zod.def as { readonly format?: string }).format === 'safeint'
  const edges = [min, max, 0, -0, 1, Number.MAX_SAFE_INTEGER].filter(
    (value) => Number.isFinite(value) && value >= min && value <= max,
  )
  const within = { min: Math.max(min, -1e15), max: Math.min(max, 1e15) }
  const free = isWhole
    ? fc.integer({ min: Math.ceil(within.min), max: Math.floor(within.max) })
    : fc.double({ ...within, noNaN: true, noDefaultInfinity: true })
  // A small one is likelier to be a number that is there: a line, a page.
  const small = fc.nat(40).filter((value) => value >= min && value <= max)
  return edges.length > 0 ? fc.oneof(fc.constantFrom(...edges), free, small) : free
}

function arrays(
  schema: z.core.$ZodType,
  element: fc.Arbitrary<unknown>,
): fc.Arbitrary<readonly unknown[]> {
  const { min, max } = limitsOf(schema)
  const minLength = Math.max(0, min)
  return fc.array(element, { minLength, maxLength: Math.max(minLength, Math.min(max, MANY)) })
}
