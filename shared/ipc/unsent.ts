import { z } from 'zod'
import { MAX_FILES, MAX_LOCATOR, MAX_PERSON_NAME } from '../project/limits.ts'
import { FileReference } from '../project/sources.ts'
import { Id, RequestKind, Stance, Text } from '../project/records.ts'
import { detailFields } from '../project/csl/csl-fields.ts'
import { cslTypes, locatorLabels } from '../project/vocabulary.ts'

/**
 * What somebody is writing and has not sent: kept in the user data folder, beside the settings. It is no decision, so
 * it is in no journal, no package and no export.
 */

/** One line of a form; a list of 5,000 names fits. */
const Typed = z.string().max(500_000)

const UnsentComment = z.strictObject({
  kind: z.literal('comment'),
  /** The id that the comment will have: one that has it was sent. */
  id: Id,
  claim: Id,
  text: Text,
  request: RequestKind.nullable(),
  /** As typed; empty for anybody. */
  assignee: z.string().max(MAX_PERSON_NAME),
})
export type UnsentComment = z.infer<typeof UnsentComment>

/** A text of a claim that could no longer be recorded as it was typed. */
const UnsentText = z.strictObject({
  kind: z.literal('text'),
  id: Id,
  claim: Id,
  field: z.enum(['rationale', 'correction']),
  text: Text,
  /** The text that was recorded when it was begun. */
  begun: Text,
})
export type UnsentText = z.infer<typeof UnsentText>

/** What the form of a source was open for. */
const UnsentTask = z.discriminatedUnion('task', [
  z.strictObject({ task: z.literal('add'), claim: Id }),
  z.strictObject({ task: z.literal('edit'), claim: Id, evidence: Id }),
  z.strictObject({ task: z.literal('describe'), source: Id.nullable() }),
])

/** The fields of a source as they were typed. */
const TypedFields = z.strictObject({
  type: z.enum(cslTypes),
  title: Typed,
  authors: Typed,
  editors: Typed,
  container: Typed,
  issued: Typed,
  accessed: Typed,
  url: Typed,
  confidential: z.boolean(),
  ...detailTexts(),
})

/** What was typed of the evidence. */
const TypedEvidence = z.strictObject({
  stance: Stance,
  passage: Text,
  locatorLabel: z.enum(locatorLabels),
  locatorValue: z.string().max(MAX_LOCATOR),
  standing: z.enum(['primary', 'secondary', '']),
})
export type TypedEvidence = z.infer<typeof TypedEvidence>

/** All that the form of a source holds. */
const TypedSource = z.strictObject({
  /** The source that is used again; empty for a new one. */
  chosen: z.union([Id, z.literal('')]),
  fields: TypedFields,
  evidence: TypedEvidence,
  files: z.array(FileReference).max(MAX_FILES),
})
export type TypedSource = z.infer<typeof TypedSource>

const UnsentSource = z.strictObject({
  kind: z.literal('source'),
  /** The id that what is recorded will have where it is new: the evidence's, or that of a source by itself. */
  id: Id,
  for: UnsentTask,
  typed: TypedSource,
  /** What the form held before anything was typed; not said of what is new, nor by the first version. */
  begun: TypedSource.exactOptional(),
})
export type UnsentSource = z.infer<typeof UnsentSource>

export const Unsent = z.discriminatedUnion('kind', [UnsentComment, UnsentText, UnsentSource])
export type Unsent = z.infer<typeof Unsent>

export const KeptUnsent = z.strictObject({ project: Id, writing: Unsent })
export const ForgottenUnsent = z.strictObject({ project: Id, id: Id })

function detailTexts(): Record<(typeof detailFields)[number], z.ZodString> {
  const entries = detailFields.map((name) => [name, Typed] as const)
  // `Object.fromEntries` forgets the keys' type; they are exactly the names.
  return Object.fromEntries(entries) as Record<(typeof detailFields)[number], z.ZodString>
}
