import { MAX_FIELD, MAX_NAMES } from '../../project/limits.ts'
import type { CslName } from '../../project/sources.ts'

const textParts = [
  'family',
  'given',
  'dropping-particle',
  'non-dropping-particle',
  'suffix',
  'literal',
] as const

/** The names that are there; BibTeX's `and others` is nobody's. */
export function importedNames(value: unknown): CslName[] {
  if (!Array.isArray(value)) return []
  const names = value.flatMap((name: unknown) => importedName(name) ?? [])
  const last = names.at(-1)
  const isOthers = last && (last.literal ?? last.family) === 'others' && last.given === undefined
  return (isOthers ? names.slice(0, -1) : names).slice(0, MAX_NAMES)
}

function importedName(value: unknown): CslName | null {
  if (typeof value !== 'object' || value === null) return null
  const given = new Map<string, unknown>(Object.entries(value))
  const name: CslName = {}
  for (const part of textParts) {
    const text = given.get(part)
    if (typeof text === 'string' && text.trim() !== '') name[part] = text.trim().slice(0, MAX_FIELD)
  }
  if (given.get('comma-suffix') === true) name['comma-suffix'] = true
  if (given.get('static-ordering') === true) name['static-ordering'] = true
  if (name.literal !== undefined) return { literal: name.literal }
  if (name.family === undefined) return name.given === undefined ? null : { literal: name.given }
  // In braces, BibTeX's way of saying that it is an institution's name, which has no parts.
  const isWhole = Object.keys(name).length === 1 && /\s/.test(name.family)
  return isWhole ? { literal: name.family } : name
}
