import { fromCsl, type CslType } from '../project/csl/csl-fields.ts'
import type { Claim, Judgement, Project, Source } from '../project/model.ts'
import type {
  ClaimKind,
  Locator,
  PlacementOutcome,
  Recovery,
  RequestKind,
  Stance,
  Verdict,
} from '../project/records.ts'
import type { CslDate, FileReference } from '../project/sources.ts'

/** What stands in a field: a person's own words, or a word of the app's, which is to be said in a language. */
export type Part =
  | { readonly text: string }
  | { readonly term: 'verdict'; readonly word: Verdict | 'contested' }
  | { readonly term: 'kind'; readonly word: ClaimKind }
  | { readonly term: 'stance'; readonly word: Stance }
  | { readonly term: 'standing'; readonly word: 'primary' | 'secondary' }
  | { readonly term: 'locator'; readonly word: Locator['label']; readonly text: string }
  | { readonly term: 'outcome'; readonly word: PlacementOutcome }
  | { readonly term: 'request'; readonly word: RequestKind }
  | { readonly term: 'recovery'; readonly word: Recovery['kind'] }
  | { readonly term: 'sourceType'; readonly word: CslType }
  | { readonly term: 'date'; readonly date: CslDate }
  | { readonly term: 'state'; readonly word: 'yes' | 'settled' | 'given' }

/** What is recorded in one field of a claim, a source or the project; without parts there is nothing in it. */
export interface RecordedField {
  readonly field: FieldName
  /** Which of several it is, in words: the title of a source, a person's name, a draft's number. */
  readonly item: string | null
  readonly parts: readonly Part[]
}

/** By a key that stays the same as long as it is the same field. */
export type RecordedFields = ReadonlyMap<string, RecordedField>

/** Every field that the history tells of, in the order in which it tells them. */
export const fieldNames = [
  'words',
  'place',
  'speaker',
  'kinds',
  'content',
  'attribution',
  'label',
  'rationale',
  'correction',
  'checklist',
  'evidence',
  'stance',
  'standing',
  'passage',
  'locator',
  'comment',
  'request',
  'assignee',
  'settled',
  'signoff',
  'source',
  'file',
  'articleUrl',
  'factCheckUrl',
  'title',
  'draft',
  'suggestion',
  'moment',
  'recovery',
] as const
export type FieldName = (typeof fieldNames)[number]

/** Collects fields, passing over those that have nothing in them. */
class Fields {
  readonly all = new Map<string, RecordedField>()

  add(key: string, field: FieldName, parts: readonly Part[], item: string | null = null): void {
    if (parts.length > 0) this.all.set(key, { field, item, parts })
  }

  text(key: string, field: FieldName, text: string | null, item: string | null = null): void {
    this.add(key, field, text === null || text === '' ? [] : [{ text }], item)
  }
}

/**
 * A claim's fields; none while there is no claim, or it is removed.
 *
 * @param titleOf a source's title
 * @param draftNumber a draft's number from 1 on; `null` if it is not known
 */
export function claimFields(
  claim: Claim | null,
  titleOf: (source: string) => string,
  draftNumber: (draft: string) => number | null,
): RecordedFields {
  const fields = new Fields()
  if (!claim || claim.removed) return fields.all
  fields.text('words', 'words', claim.words)
  for (const { draft, outcome } of claim.places) {
    if (outcome === 'added') continue
    const number = draftNumber(draft)
    fields.add(
      `place ${draft}`,
      'place',
      [{ term: 'outcome', word: outcome }],
      number === null ? null : String(number),
    )
  }
  fields.text('speaker', 'speaker', claim.speaker)
  fields.add(
    'kinds',
    'kinds',
    claim.kinds.map((word) => ({ term: 'kind', word })),
  )
  fields.add('content', 'content', judgementParts(claim.judgements.content))
  fields.add('attribution', 'attribution', judgementParts(claim.judgements.attribution))
  fields.text('label', 'label', claim.label)
  fields.text('rationale', 'rationale', claim.rationale)
  fields.text('correction', 'correction', claim.correction)
  for (const item of claim.tickedItems) {
    fields.add(`checklist ${item}`, 'checklist', [{ term: 'state', word: 'yes' }], item)
  }
  addEvidence(fields, claim, titleOf)
  addComments(fields, claim)
  for (const { event, by } of claim.signoffs) {
    fields.add(`signoff ${event}`, 'signoff', [{ term: 'state', word: 'given' }], by.name)
  }
  return fields.all
}

/** Nothing while nobody has judged. */
function judgementParts({ verdict, contested, given }: Judgement): readonly Part[] {
  if (given.length === 0) return []
  return [{ term: 'verdict', word: contested ? 'contested' : verdict }]
}

function addEvidence(fields: Fields, claim: Claim, titleOf: (source: string) => string): void {
  for (const { id, source, stance, passage, locator, standing } of claim.evidence) {
    const title = titleOf(source)
    fields.text(`evidence ${id}`, 'evidence', title === '' ? '–' : title)
    fields.add(`stance ${id}`, 'stance', [{ term: 'stance', word: stance }], title)
    fields.add(
      `standing ${id}`,
      'standing',
      standing ? [{ term: 'standing', word: standing }] : [],
      title,
    )
    fields.text(`passage ${id}`, 'passage', passage, title)
    fields.add(
      `locator ${id}`,
      'locator',
      locator ? [{ term: 'locator', word: locator.label, text: locator.value }] : [],
      title,
    )
  }
}

function addComments(fields: Fields, { comments }: Claim): void {
  for (const { id, text, request, assignee, settled } of comments) {
    fields.text(`comment ${id}`, 'comment', text)
    fields.add(`request ${id}`, 'request', request ? [{ term: 'request', word: request }] : [])
    fields.text(`assignee ${id}`, 'assignee', assignee)
    fields.add(`settled ${id}`, 'settled', settled ? [{ term: 'state', word: 'settled' }] : [])
  }
}

/** A source's fields as a person types them, and its files; none while there is no source. */
export function sourceFields(source: Source | null): RecordedFields {
  const fields = new Fields()
  if (!source) return fields.all
  const { type, confidential, ...typed } = fromCsl(source.csl)
  fields.text('title', 'source', typed.title, 'title')
  fields.add('type', 'source', [{ term: 'sourceType', word: type }], 'type')
  for (const [name, text] of Object.entries(typed)) {
    if (name === 'issued' || name === 'accessed') {
      const date = source.csl[name]
      fields.add(name, 'source', date ? [{ term: 'date', date }] : [], name)
    } else if (name !== 'title') fields.text(name, 'source', text, name)
  }
  fields.add(
    'confidential',
    'source',
    confidential ? [{ term: 'state', word: 'yes' }] : [],
    'confidential',
  )
  for (const file of source.files) fields.text(`file ${file.sha256}`, 'file', fileText(file))
  return fields.all
}

function fileText({ name, sha256 }: FileReference): string {
  return `${name} (SHA-256 ${sha256.slice(0, 16)}…)`
}

/** A suggestion's words, as long as nobody has dismissed it. */
export function suggestionFields(words: string | null): RecordedFields {
  const fields = new Fields()
  fields.text('words', 'suggestion', words)
  return fields.all
}

/** What belongs to the project as a whole; the suggestions apart, of which there may be very many. */
export function projectFields(
  project: Pick<Project, 'title' | 'drafts' | 'publication' | 'signoffs'>,
): RecordedFields {
  const fields = new Fields()
  fields.text('title', 'title', project.title)
  for (const [index, { id, title }] of project.drafts.entries()) {
    fields.text(`draft ${id}`, 'draft', title, String(index + 1))
  }
  fields.text('articleUrl', 'articleUrl', project.publication.articleUrl)
  fields.text('factCheckUrl', 'factCheckUrl', project.publication.factCheckUrl)
  for (const { event, by } of project.signoffs) {
    fields.add(`signoff ${event}`, 'signoff', [{ term: 'state', word: 'given' }], by.name)
  }
  return fields.all
}
