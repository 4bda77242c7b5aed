import { isConfidential, type Source } from '../../project/model.ts'
import type { Language } from '../../project/records.ts'
import type { CslItem, FileReference } from '../../project/sources.ts'
import { reportWords } from '../words/report-words.ts'
import { webLink } from '../words/web-link.ts'

/** A cited source as a report tells it. What a source must not tell is left out here, for every writer. */
export interface ReportSource {
  readonly id: string
  /** From 1, in the order in which the claims cite them. */
  readonly number: number
  /** Then nothing here tells who or what it is. */
  readonly confidential: boolean
  /** One line of plain text. */
  readonly citation: string
  /** Its address, if it is one that can be followed. */
  readonly link: string | null
  /** Without the notes and what else is the desk's own. */
  readonly csl: Omit<CslItem, 'note' | 'annote' | 'custom'>
  readonly files: readonly ReportFile[]
  /** Numbers of the claims that cite it. */
  readonly claims: readonly number[]
}

export interface ReportFile extends FileReference {
  /** Whether the saved copy is gone, or is no longer what was saved. */
  readonly missing: boolean
}

/** Whether to say that no copy was saved: of a confidential source nothing is said. */
export function saysNoCopy({ confidential, files }: ReportSource): boolean {
  return !confidential && files.length === 0
}

/** Enough of a SHA-256 to tell one copy from another; the list of sources has all of it. */
export function shortHash(sha256: string): string {
  return `${sha256.slice(0, 8)}…${sha256.slice(-4)}`
}

export interface SourceContext {
  readonly language: Language
  /** A source in one line of plain text. */
  readonly cite: (csl: CslItem) => string
  /** SHA-256 of the files that are missing, or are no longer what they were. */
  readonly missingFiles: readonly string[]
}

/** What is told of a source. */
type ToldSource = Omit<ReportSource, 'id' | 'number' | 'claims'>

function inFull(
  { csl: known, files }: Source,
  { cite }: SourceContext,
  missing: ReadonlySet<string>,
): ToldSource {
  const { note: _note, annote: _annote, custom: _custom, ...csl } = known
  return {
    confidential: false,
    citation: cite(csl),
    link: webLink(csl.URL?.trim() ?? ''),
    csl,
    files: files.map((file) => ({ ...file, missing: missing.has(file.sha256) })),
  }
}

/** That there is such a source, and nothing else of it: not its kind, its date, nor a file's hash. */
function redacted({ language }: SourceContext): ToldSource {
  const words = reportWords[language]('source.confidential')
  return {
    confidential: true,
    citation: words,
    link: null,
    csl: { type: 'document', title: words },
    files: [],
  }
}

/**
 * Numbers the sources that claims cite.
 *
 * @param citing for each claim, in order of their numbers, the sources of its evidence
 */
export function numberSources(
  citing: readonly (readonly Source[])[],
  context: SourceContext,
): ReadonlyMap<Source['id'], ReportSource> {
  const missing = new Set(context.missingFiles)
  const claimsOf = new Map<Source, Set<number>>()
  citing.forEach((sources, index) => {
    for (const source of sources) {
      const claims = claimsOf.get(source) ?? new Set()
      claimsOf.set(source, claims.add(index + 1))
    }
  })
  const entries = [...claimsOf].map(([source, claims], index) => {
    const cited = { id: source.id, number: index + 1, claims: [...claims] }
    const told = isConfidential(source) ? redacted(context) : inFull(source, context, missing)
    return [source.id, { ...cited, ...told }] as const
  })
  return new Map(entries)
}
