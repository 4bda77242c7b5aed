import { z } from 'zod'
import { INSTALLATION } from './clock.ts'
import { MAX_LOCATOR, MAX_PERSON_NAME, MAX_TEXT } from './limits.ts'
import {
  claimKinds,
  languages,
  locatorLabels,
  placementOutcomes,
  requestKinds,
  roles,
  stances,
  verdicts,
} from './vocabulary.ts'

/**
 * The records that events are made of. Each schema and its type share a name. Offsets are UTF-16 code
 * units into the draft's canonical text (its blocks joined by a blank line).
 */

export const Id = z.string().regex(/^[0-9a-zA-Z][0-9a-zA-Z-]{0,63}$/)
export type Id = z.infer<typeof Id>

export type DraftId = Id

/** It stands in the names of files: nothing else may be taken for one. */
export const InstallationId = z.string().regex(new RegExp(`^${INSTALLATION}$`))

export const Timestamp = z.iso.datetime({ precision: 3 })
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const Text = z.string().max(MAX_TEXT)

export const Language = z.enum(languages)
export type Language = z.infer<typeof Language>

export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

export const Person = z.strictObject({ name: z.string().max(MAX_PERSON_NAME), role: Role })
export type Person = z.infer<typeof Person>

const file = z.string().min(1).max(300)

/** What was found to be wrong with a project's files, by their names, and how it was put right. */
export const Recovery = z.discriminatedUnion('kind', [
  /** A last line that a crash had cut was set aside in this file beside the journal. */
  z.strictObject({ kind: z.literal('torn-line-set-aside'), file }),
  /** Lines from this one on (1 is first) are not what was once written. */
  z.strictObject({ kind: z.literal('broken-chain'), file, line: z.int().min(1) }),
  /** It lacks lines that this installation had once written and synced. */
  z.strictObject({ kind: z.literal('journal-shortened'), file }),
  /** This installation's journal is not as it was left, so it goes on in another. */
  z.strictObject({ kind: z.literal('installation-copied'), file }),
  z.strictObject({ kind: z.literal('identity-rebuilt') }),
  z.strictObject({ kind: z.literal('unreadable-lines'), file, lines: z.int().min(1) }),
  /** Another version of a journal, made by a synchroniser or by git: its decisions are among the others. */
  z.strictObject({ kind: z.literal('second-version'), file }),
])
export type Recovery = z.infer<typeof Recovery>

export const Verdict = z.enum(verdicts)
export type Verdict = z.infer<typeof Verdict>

/** Two questions, judged apart: "Is it true?" and "Was it said?". */
export const VerdictAspect = z.enum(['content', 'attribution'])
export type VerdictAspect = z.infer<typeof VerdictAspect>

export const ClaimKind = z.enum(claimKinds)
export type ClaimKind = z.infer<typeof ClaimKind>

export const Block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), level: z.int().min(1).max(6), text: Text }),
  z.strictObject({ type: z.literal('paragraph'), text: Text }),
  z.strictObject({ type: z.literal('list-item'), text: Text }),
  z.strictObject({ type: z.literal('quotation'), text: Text }),
])
export type Block = z.infer<typeof Block>

/** W3C Web Annotation, section 4.2.4. */
export const TextQuoteSelector = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: Text.min(1),
  prefix: z.string().max(200),
  suffix: z.string().max(200),
})
export type TextQuoteSelector = z.infer<typeof TextQuoteSelector>

/** W3C Web Annotation, section 4.2.5; here in UTF-16 code units, `end` exclusive. */
const TextPositionSelector = z
  .strictObject({
    type: z.literal('TextPositionSelector'),
    start: z.int().min(0),
    end: z.int().min(1),
  })
  .refine(({ start, end }) => start < end, 'start must lie before end')
export type TextPositionSelector = z.infer<typeof TextPositionSelector>

/** Where a claim stands: a draft, the words with what surrounds them, and their position. */
export const ClaimTarget = z.strictObject({
  draft: Id,
  quote: TextQuoteSelector,
  position: TextPositionSelector,
})
export type ClaimTarget = z.infer<typeof ClaimTarget>

export const PlacementOutcome = z.enum(placementOutcomes)
export type PlacementOutcome = z.infer<typeof PlacementOutcome>

export const RequestKind = z.enum(requestKinds)
export type RequestKind = z.infer<typeof RequestKind>

/** `<draft>:<start>-<end>`: the same text always yields the same suggestions. */
export const SuggestionId = z.string().regex(/^[0-9a-zA-Z-]{1,64}:\d+-\d+$/)
export type SuggestionId = z.infer<typeof SuggestionId>

export const Stance = z.enum(stances)
export type Stance = z.infer<typeof Stance>

/** Where in the source the passage stands; labels are CSL's, and `timestamp` for sound and film. */
export const Locator = z.strictObject({
  label: z.enum(locatorLabels),
  value: z.string().min(1).max(MAX_LOCATOR),
})
export type Locator = z.infer<typeof Locator>

export const Evidence = z.strictObject({
  id: Id,
  source: Id,
  stance: Stance,
  /** The words in the source that say so; may be empty. */
  passage: Text,
  locator: Locator.nullable(),
  /** A first-hand source for this claim, or one that relays another; `null` if not said. */
  standing: z.enum(['primary', 'secondary']).nullable(),
})
export type Evidence = z.infer<typeof Evidence>
