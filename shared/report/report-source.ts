import type { Source } from '../project/model.ts'
import type { Language } from '../project/records.ts'
import type { CslItem, FileReference } from '../project/sources.ts'
import { cite } from './cite.ts'
import { webLink } from './web-link.ts'

/** A cited source as a report tells it. What a source must not tell is left out here, for every writer. */
export interface ReportSource {
  readonly id: string
  /** From 1, in the order in which the claims cite them. */
  readonly number: number
  /** One line of plain text. */
  readonly citation: string
  /** Its address, if it is one that can be followed. */
  readonly link: string | null
  /** Without the note, which is the desk's own. */
  readonly csl: Omit<CslItem, 'note'>
  readonly files: readonly ReportFile[]
  /** Numbers of the claims that cite it. */
  readonly claims: readonly number[]
}

export interface ReportFile extends FileReference {
  /** Whether the saved copy is gone, or is no longer what was saved. */
  readonly missing: boolean
}

/**
 * Numbers the sources that claims cite.
 *
 * @param citing for each claim, in order of their numbers, the sources of its evidence
 */
export function numberSources(
  citing: readonly (readonly Source[])[],
  language: Language,
  missingFiles: readonly string[],
): ReadonlyMap<Source['id'], ReportSource> {
  const missing = new Set(missingFiles)
  const claimsOf = new Map<Source, Set<number>>()
  citing.forEach((sources, index) => {
    for (const source of sources) {
      const claims = claimsOf.get(source) ?? new Set()
      claimsOf.set(source, claims.add(index + 1))
    }
  })
  const entries = [...claimsOf].map(([source, claims], index) => {
    const { note: _, ...csl } = source.csl
    const reported: ReportSource = {
      id: source.id,
      number: index + 1,
      citation: cite(csl, language),
      link: webLink(csl.URL?.trim() ?? ''),
      csl,
      files: source.files.map((file) => ({ ...file, missing: missing.has(file.sha256) })),
      claims: [...claims],
    }
    return [source.id, reported] as const
  })
  return new Map(entries)
}
