import type { CslItem, FileReference } from '../project/sources.ts'
import { pushTo } from '../push-to.ts'
import { normaliseDoi, normaliseUrl } from './normalise-url.ts'

/** What two sources can have in common so that they are the same. */
export type SameBy = 'url' | 'doi' | 'file'

/** What is compared: a source, or one that is about to become one. */
export interface Comparable {
  readonly csl: CslItem
  readonly files: readonly Pick<FileReference, 'sha256'>[]
}

interface Mark {
  readonly by: SameBy
  readonly key: string
}

function marksOf({ csl, files }: Comparable): readonly Mark[] {
  const url = normaliseUrl(csl.URL ?? '')
  const dois = [csl.DOI ?? '', csl.URL ?? ''].map(normaliseDoi)
  return [
    ...[...new Set(dois.filter((doi) => doi !== null))].map((doi) => mark('doi', doi)),
    ...(url === null ? [] : [mark('url', url)]),
    ...files.map(({ sha256 }) => mark('file', sha256)),
  ]
}

function mark(by: SameBy, value: string): Mark {
  return { by, key: `${by}:${value}` }
}

/** Sources by what can be the same of them, to look one up among many. */
export class DuplicateIndex<Source extends Comparable> {
  readonly #byKey = new Map<string, Source[]>()

  constructor(sources: Iterable<Source> = []) {
    for (const source of sources) this.add(source)
  }

  /** Of several that are the same the first one is found. */
  add(source: Source): void {
    for (const { key } of marksOf(source)) pushTo(this.#byKey, key, source)
  }

  /**
   * The source that a candidate is the same as, and why: a DOI says more than an address, and that more than a file.
   *
   * @param itself the source that the candidate is another state of
   */
  find(
    candidate: Comparable,
    itself: Source | null = null,
  ): { readonly source: Source; readonly by: SameBy } | null {
    for (const { by, key } of marksOf(candidate)) {
      const source = this.#byKey.get(key)?.find((one) => one !== candidate && one !== itself)
      if (source) return { source, by }
    }
    return null
  }
}

/** Sources that are the same, and by what. */
export interface DuplicateGroup<Source> {
  /** Two or more, in the order given. */
  readonly sources: readonly Source[]
  readonly by: readonly SameBy[]
}

/** All groups of sources that are the same; what is the same as the same is the same. */
export function findDuplicates<Source extends Comparable>(
  sources: readonly Source[],
): readonly DuplicateGroup<Source>[] {
  const groupOf = new Map<Source, { sources: Source[]; by: Set<SameBy> }>()
  const owners = new Map<string, Source>()
  for (const source of sources) {
    groupOf.set(source, { sources: [source], by: new Set() })
    for (const { by, key } of marksOf(source)) {
      const owner = owners.get(key)
      if (owner === source) continue
      if (owner) unite(groupOf, owner, source).by.add(by)
      else owners.set(key, source)
    }
  }
  const place = new Map(sources.map((source, index) => [source, index]))
  const inOrder = (a: Source, b: Source): number => (place.get(a) ?? 0) - (place.get(b) ?? 0)
  return [...new Set(groupOf.values())]
    .filter((group) => group.sources.length > 1)
    .map((group) => ({ sources: group.sources.toSorted(inOrder), by: [...group.by] }))
}

type Groups<Source> = Map<Source, { sources: Source[]; by: Set<SameBy> }>

function unite<Source>(groups: Groups<Source>, one: Source, other: Source) {
  const into = groups.get(one) ?? { sources: [one], by: new Set<SameBy>() }
  const from = groups.get(other)
  if (!from || from === into) return into
  for (const by of from.by) into.by.add(by)
  for (const source of from.sources) {
    into.sources.push(source)
    groups.set(source, into)
  }
  return into
}
