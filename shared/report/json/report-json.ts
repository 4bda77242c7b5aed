import { z } from 'zod'
import {
  ClaimKind,
  Evidence,
  Id,
  Language,
  Person,
  Sha256,
  TextQuoteSelector,
  Timestamp,
  Verdict,
} from '../../project/records.ts'
import { CslItem, FileReference } from '../../project/sources.ts'
import { Newsroom, RatingScale } from '../newsroom/newsroom.ts'
import { schemaForOthers } from './schema-for-others.ts'

/** Schemas of the report for other software; `docs/schemas/claimdesk-report-1.schema.json` is made from them. */

const Number = z.int().min(1)
const Count = z.int().min(0)

const Judgement = z
  .strictObject({
    verdict: Verdict,
    contested: z
      .boolean()
      .describe('Two people have judged differently, and nobody has settled it.'),
    given: z
      .array(z.strictObject({ verdict: Verdict, by: Person, at: Timestamp }))
      .describe('Who has judged so, and when; several where it is contested.'),
  })
  .meta({ id: 'Judgement' })

const ClaimEvidence = Evidence.omit({ source: true, passage: true }).extend({
  source: Number.describe('The number of the source.'),
  passage: z.string().nullable().describe('The words in the source that say so.'),
})

const Signoff = z.strictObject({ by: Person, at: Timestamp }).nullable()

const Claim = z
  .strictObject({
    id: Id,
    number: Number.describe('From 1, in the order of the article.'),
    words: z.string(),
    speaker: z.string().nullable().describe('Whom the article attributes it to.'),
    kinds: z.array(ClaimKind),
    isInArticle: z.boolean().describe('Whether its words stand in the draft that was checked.'),
    quote: TextQuoteSelector.describe('Its words with what stands around them.'),
    position: z
      .strictObject({ start: Count, end: Number })
      .nullable()
      .describe('In Unicode code points of the canonical text of the draft; `end` is exclusive.'),
    verdict: Verdict.describe(
      'Disputed if either of its two judgements is, verified if all that apply are, else pending.',
    ),
    contested: z.boolean(),
    content: Judgement.describe('Is it true?'),
    attribution: Judgement.nullable().describe('Was it said? Null where there is no speaker.'),
    label: z.string().nullable().describe('The verdict in the newsroom’s own words.'),
    rating: z
      .strictObject({ value: z.number(), ...RatingScale.shape })
      .nullable()
      .describe('The label on the newsroom’s scale.'),
    rationale: z.string().nullable(),
    correction: z.string().nullable(),
    correctionBy: z
      .strictObject({ by: Person, at: Timestamp })
      .nullable()
      .describe('Who proposed the correction, and when.'),
    checklist: z
      .array(z.strictObject({ item: z.string(), ticked: z.boolean() }))
      .nullable()
      .describe('Null if the report leaves checklists out.'),
    evidence: z.array(ClaimEvidence),
    signoff: Signoff.describe('Who has signed it off as it stands; null where nobody has.'),
  })
  .meta({ id: 'Claim' })

const Source = z
  .strictObject({
    id: Id,
    number: Number.describe('From 1, in the order in which the claims cite them.'),
    confidential: z.boolean().describe('If so, nothing here tells who or what it is.'),
    citation: z.string().describe('One line of plain text.'),
    csl: CslItem.omit({ note: true, annote: true, custom: true })
      .extend({ id: Id })
      .describe('An item of CSL-JSON 1.0.2; its id is that of the source.'),
    files: z
      .array(
        FileReference.extend({
          missing: z.boolean().describe('Whether the copy is gone, or no longer what was saved.'),
        }),
      )
      .describe('The saved copies.'),
    claims: z.array(Number).describe('The numbers of the claims that cite it.'),
  })
  .meta({ id: 'Source' })

const Runs = z.array(
  z.strictObject({
    text: z.string(),
    claims: z.array(Number).describe('The claims that cover it; several where claims overlap.'),
    ends: z.array(Number).describe('The claims that end with it.'),
  }),
)

const MarkedBlock = z
  .union([
    z.strictObject({ type: z.enum(['paragraph', 'list-item', 'quotation']), runs: Runs }),
    z.strictObject({
      type: z.literal('heading'),
      depth: Number.describe('1 at the top, and one more under each heading that it belongs to.'),
      runs: Runs,
    }),
  ])
  .meta({ id: 'Block' })

const hindranceKinds = [
  'no-draft',
  'no-claims',
  'pending',
  'contested',
  'verified-unsupported',
  'disputed-unexplained',
  'unanchored',
  'not-signed-off',
  'signoff-lapsed',
  'signoff-own',
  'project-signoff-lapsed',
  'project-signoff-own',
  'missing-files',
  'broken-log',
  'unread-events',
] as const

/**
 * What is not known is `null` and never left out; times are ISO 8601 UTC, and claims and sources are referred to
 * by their numbers in the report. `version` counts up when a reader of the one before would misunderstand; what
 * is only added leaves it.
 */
export const ReportJson = z.strictObject({
  $schema: z.literal('claimdesk-report-1.schema.json'),
  format: z.literal('claimdesk-report'),
  version: z.literal(1),
  status: z
    .enum(['final', 'draft'])
    .describe('A draft was made although something stands in the way of a final report.'),
  hindrances: z
    .array(z.strictObject({ kind: z.enum(hindranceKinds), claims: z.array(Number) }))
    .describe('What stands in the way, with the numbers of the claims it is about.'),
  language: Language.describe('Of the report.'),
  title: z.string(),
  byline: z.string().nullable(),
  dateline: z.string().nullable(),
  date: z.iso.date().nullable().describe('When the article was published or written.'),
  newsroom: Newsroom,
  publication: z.strictObject({
    articleUrl: z.string().nullable(),
    factCheckUrl: z.string().nullable(),
  }),
  draft: z
    .strictObject({
      number: Number,
      total: Number,
      language: Language,
      sha256: Sha256.describe(
        'Of the canonical text: its blocks, joined by a blank line, in UTF-8.',
      ),
      importedAt: Timestamp,
    })
    .nullable()
    .describe('The draft that was checked.'),
  generatedAt: Timestamp,
  generatedBy: Person,
  checkers: z.array(Person),
  checkedFrom: Timestamp.nullable().describe('The first of the verdicts that stand.'),
  checkedTo: Timestamp.nullable().describe('The last of the verdicts that stand.'),
  asksForSignoff: z
    .boolean()
    .describe('Whether a second person has to sign off before a report is final.'),
  signoff: Signoff.describe('Who has signed off the project as a whole.'),
  counts: z.strictObject({
    verified: Count,
    disputed: Count,
    pending: Count,
    total: Count,
    contested: Count.describe('They are among the pending.'),
    ofEarlierDrafts: Count.describe(
      'They no longer stand in the draft that was checked, and have the last numbers.',
    ),
  }),
  article: z
    .array(MarkedBlock)
    .nullable()
    .describe('Cut where claims begin and end; null if the report leaves the article out.'),
  claims: z.array(Claim),
  sources: z.array(Source),
  log: z
    .array(
      z.strictObject({
        installation: z.string(),
        lines: Count,
        hash: z.string().describe('The first 16 hex digits of the hash of its last line.'),
        brokenAt: Number.nullable().describe('The first line that is not what was once written.'),
        writers: z
          .array(z.string())
          .describe('The names of those who have decided something in it, the first first.'),
      }),
    )
    .describe('Where the chain of each journal stood.'),
})

/** As deep as it goes. */
type ReadOnly<Value> = Value extends object
  ? { readonly [Key in keyof Value]: ReadOnly<Value[Key]> }
  : Value

export type ReportJson = ReadOnly<z.infer<typeof ReportJson>>

/** @returns a JSON Schema (draft 2020-12) that allows what later versions may add */
export function reportJsonSchema(): object {
  return schemaForOthers(ReportJson.meta({ title: 'Claimdesk report' }))
}
