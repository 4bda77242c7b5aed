import { words } from './verb-forms.ts'

/** `any`: a noun that fits a body of every sort. */
export type BodySort = 'company' | 'association' | 'public' | 'any'

/** Each noun of a list of lists with its sort. */
export function bodySorts(
  lists: Readonly<Record<BodySort, string>>,
): ReadonlyMap<string, BodySort> {
  const sorts: readonly BodySort[] = ['company', 'association', 'public', 'any']
  return new Map(
    sorts.flatMap((sort) => words(lists[sort]).map((word): [string, BodySort] => [word, sort])),
  )
}
