import fc from 'fast-check'
import type { z } from 'zod'
import { contract, droppedContract } from '../../shared/ipc/contract.ts'
import { PreviewId } from '../../shared/ipc/article-preview.ts'
import { ProjectEvent } from '../../shared/project/events.ts'
import { Opening } from '../../shared/ipc/opened-project.ts'
import { Id, Sha256 } from '../../shared/project/records.ts'
import { FileReference } from '../../shared/project/sources.ts'
import { mutateValue } from './mutate-value.ts'
import { draw, nonEmpty, type Random } from './random.ts'
import { admits, valuesOf, type Chosen } from './schema-values.ts'

/** What is known to the page by then, so that some calls are about what is there. */
export interface Known {
  readonly projects: string[]
  readonly openings: string[]
  /** The id of the one that is under preview, if any is. */
  readonly previews: string[]
  readonly files: FileReference[]
  readonly offered: readonly string[]
}

export interface Call {
  readonly channel: 'call' | 'dropped'
  readonly method: string
  readonly input: unknown
  readonly isAdmitted: boolean
}

/** What the values below are taken from while they are drawn. */
let known: Known = { projects: [], openings: [], previews: [], files: [], offered: [] }

function oneOf<Value>(
  values: () => readonly Value[],
  other: fc.Arbitrary<Value>,
): fc.Arbitrary<Value> {
  return fc.tuple(fc.nat(999), fc.boolean(), other).map(([index, isKnown, made]) => {
    const all = values()
    return (isKnown ? all[index % Math.max(1, all.length)] : undefined) ?? made
  })
}

const few: Chosen = new Map<z.core.$ZodType, fc.Arbitrary<unknown>>([
  [Id, oneOf(() => known.projects, fc.constantFrom('c1', 'c2', 'd1', 's1', 'k1'))],
  [
    Sha256,
    oneOf(() => known.files.map(({ sha256 }) => sha256), valuesOf(Sha256) as fc.Arbitrary<string>),
  ],
  [Opening, oneOf(() => known.openings, valuesOf(Opening) as fc.Arbitrary<string>)],
  [PreviewId, oneOf(() => known.previews, valuesOf(PreviewId) as fc.Arbitrary<string>)],
  [FileReference, oneOf(() => known.files, valuesOf(FileReference) as fc.Arbitrary<FileReference>)],
])

interface Method {
  readonly channel: Call['channel']
  readonly method: string
  readonly schema: z.ZodType
}

function methodsOf(
  channel: Call['channel'],
  methods: Readonly<Record<string, { readonly input: z.ZodType }>>,
): readonly Method[] {
  return Object.entries(methods).map(([method, { input }]) => ({ channel, method, schema: input }))
}

const methods = nonEmpty([...methodsOf('call', contract), ...methodsOf('dropped', droppedContract)])

const inputs = new Map(methods.map(({ method, schema }) => [method, valuesOf(schema, few)]))

/** These are called more often than others: without what they bring, the others find nothing. */
const often = ['projects.record', 'articles.create', 'articles.paste'] as const

/** A call of one of the methods, with an input that its schema admits, or with a changed one. */
export function makeCall(random: Random, now: Known): Call {
  known = now
  const wanted = random.below(4) === 0 ? random.pick(often) : null
  const chosen = methods.find(({ method }) => method === wanted) ?? random.pick(methods)
  const { channel, method, schema } = chosen
  const values = inputs.get(method)
  if (!values) throw new Error(`no inputs for ${method}`)
  const made = withPaths(draw(values, random), random)
  const input = random.below(3) === 0 ? cloned(mutateValue(made, random)) : made
  return { channel, method, input, isAdmitted: admits(schema, input) }
}

/** The paths of dropped files come from the system: they are nothing that the page could make up. */
function withPaths(input: unknown, random: Random): unknown {
  if (typeof input !== 'object' || input === null || !('paths' in input)) return input
  const offered = nonEmpty(known.offered)
  const count = 1 + random.below(3)
  return { ...input, paths: Array.from({ length: count }, () => random.pick(offered)) }
}

/** As it comes over between two processes; what cannot does not come. */
function cloned(value: unknown): unknown {
  try {
    return structuredClone(value)
  } catch {
    return null
  }
}

/** The stamps that an installation gives next; the day is that of the events before. */
export function stampNext(
  events: readonly unknown[],
  installation: string,
  last: string,
): readonly ProjectEvent[] | null {
  const start = last === '' ? '2026-01-01T00:00:00.000Z' : last.slice(0, 24)
  const time = new Date(Date.parse(start) + 1)
  const stamped = events.map((event: unknown, index) => {
    const id = `${time.toISOString()}-${index.toString(16).padStart(4, '0')}-${installation}`
    return typeof event === 'object' && event !== null ? { ...event, id } : event
  })
  return stamped.every((event): event is ProjectEvent => admits(ProjectEvent, event))
    ? stamped
    : null
}
