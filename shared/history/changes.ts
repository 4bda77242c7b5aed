import type { FieldName, Part, RecordedField, RecordedFields } from './recorded-fields.ts'

/** What an event was about. */
export type Subject =
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'source'; readonly id: string }
  | { readonly kind: 'suggestion'; readonly id: string }
  | { readonly kind: 'project' }

/** What an event did to one field, as it stood then. */
export interface Change {
  readonly about: Subject
  readonly field: FieldName
  /** Which of several it is; see `RecordedField`. */
  readonly item: string | null
  /** Without parts there was nothing. */
  readonly before: readonly Part[]
  readonly after: readonly Part[]
}

/** The fields that differ between two states of one thing, in the order of the fields. */
export function changesBetween(
  about: Subject,
  before: RecordedFields,
  after: RecordedFields,
): readonly Change[] {
  // Of a claim or a source that goes, what it was is enough: not all that goes with it.
  const keys = after.size === 0 ? names : new Set([...before.keys(), ...after.keys()])
  const changes: Change[] = []
  for (const key of keys) {
    const was = before.get(key)
    const is = after.get(key)
    const known = is ?? was
    if (!known || isSame(was, is)) continue
    const { field, item } = known
    changes.push({ about, field, item, before: was?.parts ?? [], after: is?.parts ?? [] })
  }
  return changes
}

/** The keys of what a claim, or a source, is known by. */
const names: ReadonlySet<string> = new Set(['words', 'title'])

function isSame(a: RecordedField | undefined, b: RecordedField | undefined): boolean {
  return JSON.stringify(a?.parts) === JSON.stringify(b?.parts)
}
