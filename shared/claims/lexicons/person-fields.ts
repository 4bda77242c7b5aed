import { words } from './verb-forms.ts'

/** The fields of each noun, of lists of nouns by field; `/` stands between the two forms of one. */
export function fieldsOf(
  table: Readonly<Record<string, string>>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const [field, list] of Object.entries(table)) {
    for (const form of words(list).flatMap((entry) => entry.split('/'))) {
      found.set(form, (found.get(form) ?? new Set<string>()).add(field))
    }
  }
  return found
}
