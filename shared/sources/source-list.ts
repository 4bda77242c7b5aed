import { byCodeUnits } from '../by-code-units.ts'
import { foldLetters } from '../fold-letters.ts'
import { fileDamages, type FileDamage } from '../project/damaged-file.ts'
import { isConfidential, listedClaims, type Project, type Source } from '../project/model.ts'
import { readName } from '../project/csl/csl-names.ts'
import { cslNameVariables } from '../project/csl/csl-variables.ts'
import type { CslItem } from '../project/sources.ts'
import { showDate } from '../project/csl/typed-dates.ts'
import { findDuplicates, type DuplicateGroup } from './duplicates.ts'

export const sourceFilters = [
  'all',
  'used',
  'unused',
  'confidential',
  'damaged',
  'duplicates',
] as const
export type SourceFilter = (typeof sourceFilters)[number]

export const sourceOrders = ['title', 'added', 'issued', 'uses'] as const
export type SourceOrder = (typeof sourceOrders)[number]

/** A source with what a list of them tells. */
export interface ListedSource {
  readonly id: string
  readonly source: Source
  /** The claims that it is evidence for, in the order of the article. */
  readonly claims: readonly string[]
  /** What is the matter with its files, the gravest first; `null` where they are as they were attached. */
  readonly damage: FileDamage | null
  /** It and those that are the same; `null` if there is no other. */
  readonly group: DuplicateGroup<Source> | null
}

/** @param damages by the SHA-256 of the files that are not as they were attached */
export function listSources(
  project: Project,
  damages: ReadonlyMap<string, FileDamage>,
): readonly ListedSource[] {
  const sources = [...project.sources.values()]
  const claimsOf = new Map<string, Set<string>>()
  for (const { id, evidence } of listedClaims(project)) {
    for (const { source } of evidence) {
      claimsOf.set(source, (claimsOf.get(source) ?? new Set()).add(id))
    }
  }
  const groups = new Map(
    findDuplicates(sources).flatMap((group) => group.sources.map((one) => [one, group] as const)),
  )
  return sources.map((source) => ({
    id: source.id,
    source,
    claims: [...(claimsOf.get(source.id) ?? [])],
    damage: gravest(source.files.flatMap(({ sha256 }) => damages.get(sha256) ?? [])),
    group: groups.get(source) ?? null,
  }))
}

function gravest(found: readonly FileDamage[]): FileDamage | null {
  return fileDamages.find((damage) => found.includes(damage)) ?? null
}

export function passesSourceFilter(listed: ListedSource, filter: SourceFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'used':
      return listed.claims.length > 0
    case 'unused':
      return listed.claims.length === 0
    case 'confidential':
      return isConfidential(listed.source)
    case 'damaged':
      return listed.damage !== null
    case 'duplicates':
      return listed.group !== null
  }
}

export interface SourceChoice {
  /** Words that must all occur somewhere in the source, in any order, with or without accents. */
  readonly query: string
  readonly filter: SourceFilter
  readonly type: CslItem['type'] | null
  readonly order: SourceOrder
  /** For sorting titles the way of the reader's language. */
  readonly compare: (one: string, other: string) => number
}

/** The sources that were asked for, in the order asked for; those that are the same stand together when asked for. */
export function chooseSources(
  listed: readonly ListedSource[],
  { query, filter, type, order, compare }: SourceChoice,
): readonly ListedSource[] {
  const words = wordsOf(query)
  const chosen = listed.filter((one) => {
    if (!passesSourceFilter(one, filter)) return false
    if (type !== null && one.source.csl.type !== type) return false
    return hasWords(one.source, words)
  })
  const byTitle = (a: ListedSource, b: ListedSource): number =>
    compare(a.source.csl.title, b.source.csl.title)
  const orders: Readonly<Record<SourceOrder, (a: ListedSource, b: ListedSource) => number>> = {
    title: byTitle,
    added: (a, b) => latestAdded(a.source, b.source),
    issued: (a, b) => compareIssued(b.source.csl, a.source.csl) || byTitle(a, b),
    uses: (a, b) => b.claims.length - a.claims.length || byTitle(a, b),
  }
  const sorted = chosen.toSorted(orders[order])
  return filter === 'duplicates' ? byGroup(sorted) : sorted
}

/** The sources in which all words of a query occur, the one that was added last first: that is likely to be cited again. */
export function findSources(sources: readonly Source[], query: string): readonly Source[] {
  const words = wordsOf(query)
  return sources.filter((source) => hasWords(source, words)).toSorted(latestAdded)
}

/** The sources of a list that was taken over were added at one moment: they stay in its order. */
function latestAdded(a: Source, b: Source): number {
  return byCodeUnits(b.addedAt, a.addedAt)
}

function wordsOf(query: string): readonly string[] {
  return foldLetters(query).split(/\s+/).filter(Boolean)
}

function hasWords(source: Source, words: readonly string[]): boolean {
  return words.length === 0 || words.every((word) => textOf(source).includes(word))
}

function byGroup(sorted: readonly ListedSource[]): readonly ListedSource[] {
  const groups = Map.groupBy(sorted, ({ group }) => group)
  return [...groups.values()].flat()
}

/** Newest first, and what has no date last. */
function compareIssued(one: CslItem, other: CslItem): number {
  return byCodeUnits(showDate(one.issued), showDate(other.issued))
}

/** A source does not change; another takes its place. */
const texts = new WeakMap<Source, string>()

function textOf(source: Source): string {
  const known = texts.get(source)
  if (known !== undefined) return known
  const { csl, files } = source
  const names = cslNameVariables.flatMap((variable) => csl[variable]?.map(readName) ?? [])
  const fields = Object.values(csl).filter((value) => typeof value === 'string')
  const text = foldLetters(
    [...fields, ...names, showDate(csl.issued), ...files.map(({ name }) => name)].join('\n'),
  )
  texts.set(source, text)
  return text
}
