import type { EventDraft } from '../project/events.ts'
import { MAX_FIELD, MAX_FILES } from '../project/limits.ts'
import { wholesOf, type Project, type Source } from '../project/model.ts'
import type { CslItem, FileReference } from '../project/sources.ts'
import { wholeCharacters } from '../whole-characters.ts'

/**
 * The events that make one source of several: the evidence of all of them (of removed claims as well, which can come
 * back) cites the one that is kept, and that has the fields and files of all.
 *
 * @returns `null` if together they have more files than a source can keep
 */
export function joinSources(
  project: Project,
  kept: Source,
  others: readonly Source[],
): readonly EventDraft[] | null {
  const joined = others.filter(({ id }) => id !== kept.id)
  const files = joined.reduce((known, { files: more }) => uniteFiles(known, more), kept.files)
  if (files.length > MAX_FILES) return null
  const csl = joined.reduce((known, other) => uniteFields(known, other.csl), kept.csl)
  const ids = new Set(joined.map(({ id }) => id))
  return [
    { type: 'source.edited', data: { source: kept.id, csl, files: [...files] } },
    ...moveEvidence(project, ids, kept.id),
    ...joined.map(({ id }): EventDraft => ({ type: 'source.removed', data: { source: id } })),
  ]
}

/**
 * The events after which evidence that cites any of these sources cites another. What changes in a claim that was joined
 * to others changes in those as well: each says after it what the evidence says in itself, or that it has it no more.
 */
function moveEvidence(
  project: Project,
  from: ReadonlySet<string>,
  to: string,
): readonly EventDraft[] {
  const partsFirst = [...project.claims.values()]
    .map((claim) => ({ claim, wholes: wholesOf(claim, project) }))
    .sort((one, other) => other.wholes.size - one.wholes.size)
  /** The evidence of each claim that changes with that of its parts. */
  const changing = new Map<string, Set<string>>()
  return partsFirst.flatMap(({ claim, wholes }) => {
    const own = new Map(claim.evidence.map((evidence) => [evidence.id, evidence]))
    const ids = new Set(changing.get(claim.id))
    for (const { id, source } of claim.evidence) if (from.has(source)) ids.add(id)
    for (const whole of ids.size > 0 ? wholes : [])
      changing.set(whole, new Set([...(changing.get(whole) ?? []), ...ids]))
    return [...ids].map((id): EventDraft => {
      const evidence = own.get(id)
      if (!evidence) return { type: 'evidence.detached', data: { claim: claim.id, evidence: id } }
      const source = from.has(evidence.source) ? to : evidence.source
      return {
        type: 'evidence.edited',
        data: { claim: claim.id, evidence: { ...evidence, source } },
      }
    })
  })
}

function uniteFiles(
  files: readonly FileReference[],
  more: readonly FileReference[],
): readonly FileReference[] {
  const known = new Set(files.map(({ sha256 }) => sha256))
  return [...files, ...more.filter(({ sha256 }) => !known.has(sha256))]
}

/**
 * What the first says counts, and the second fills what is missing. Where the two say differing things in words, what
 * the second says goes into the note, so that it is not lost.
 */
export function uniteFields(first: CslItem, second: CslItem): CslItem {
  const differing = textFields(second).flatMap(([name, value]) => {
    const said = first[name]
    const isSaid = typeof said === 'string' && said.trim() !== ''
    return isSaid && !sameWords(said, value) && !isInNote(first.note, value)
      ? [`${name}: ${value}`]
      : []
  })
  const filled = Object.fromEntries(Object.entries(first).filter(([, value]) => value !== ''))
  const notes = [first.note, second.note && !isInNote(first.note, second.note) ? second.note : null]
    .concat(differing)
    .filter(Boolean)
    .join('\n')
  const note = wholeCharacters(notes.slice(0, MAX_FIELD))
  const isConfidential = Boolean(first.custom?.confidential ?? second.custom?.confidential)
  return {
    ...second,
    ...filled,
    type: first.type === 'document' ? second.type : first.type,
    title: first.title || second.title,
    ...(note && { note }),
    ...(isConfidential && { custom: { confidential: true } }),
  }
}

type TextField = Exclude<keyof CslItem, 'type' | 'note'>

function textFields(item: CslItem): readonly (readonly [TextField, string])[] {
  return Object.entries(item).flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' && name !== 'type' && name !== 'note'
      ? // `Object.entries` forgets the keys' type; they are the item's.
        [[name as TextField, value] as const]
      : [],
  )
}

function sameWords(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

function isInNote(note: string | undefined, words: string): boolean {
  return note?.includes(words) ?? false
}
