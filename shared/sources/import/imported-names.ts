import { MAX_FIELD, MAX_NAMES } from '../../project/limits.ts'
import type { CslName } from '../../project/sources.ts'
import { wholeCharacters } from '../../whole-characters.ts'

const textParts = [
  'family',
  'given',
  'dropping-particle',
  'non-dropping-particle',
  'suffix',
  'literal',
] as const

export interface ImportedNames {
  readonly names: CslName[]
  /** Whether there were more, or longer ones, than can be kept. */
  readonly isCut: boolean
}

/** The names that are there; BibTeX's `and others` is nobody's. */
export function importedNames(value: unknown): ImportedNames {
  if (!Array.isArray(value)) return { names: [], isCut: false }
  const all = value.flatMap((name: unknown) => importedName(name) ?? [])
  const last = all.at(-1)
  const isOthers = last && (last.literal ?? last.family) === 'others' && last.given === undefined
  const names = isOthers ? all.slice(0, -1) : all
  const isLong = names.some((name) =>
    textParts.some((part) => (name[part] ?? '').length > MAX_FIELD),
  )
  return {
    names: names.slice(0, MAX_NAMES).map(shortenedName),
    isCut: isLong || names.length > MAX_NAMES,
  }
}

function shortenedName(name: CslName): CslName {
  const parts = textParts.flatMap((part) => {
    const text = name[part]
    return text === undefined ? [] : [[part, wholeCharacters(text.slice(0, MAX_FIELD))] as const]
  })
  return { ...name, ...Object.fromEntries(parts) }
}

function importedName(value: unknown): CslName | null {
  if (typeof value !== 'object' || value === null) return null
  const given = new Map<string, unknown>(Object.entries(value))
  const name: CslName = {}
  for (const part of textParts) {
    const text = given.get(part)
    if (typeof text === 'string' && text.trim() !== '') name[part] = text.trim()
  }
  if (given.get('comma-suffix') === true) name['comma-suffix'] = true
  if (given.get('static-ordering') === true) name['static-ordering'] = true
  if (name.literal !== undefined) return { literal: name.literal }
  if (name.family === undefined) return name.given === undefined ? null : { literal: name.given }
  // In braces, BibTeX's way of saying that it is an institution's name, which has no parts.
  const isWhole = Object.keys(name).length === 1 && /\s/.test(name.family)
  return isWhole ? { literal: name.family } : name
}
