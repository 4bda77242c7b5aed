import { z } from 'zod'
import { MAX_FIELD, MAX_NAMES } from './limits.ts'
import { Sha256 } from './records.ts'
import { cslDateVariables, cslNameVariables, cslTextVariables } from './csl/csl-variables.ts'
import { cslTypes } from './vocabulary.ts'

/** A file kept in the project by its hash. Its own name is only ever shown. */
export const FileReference = z.strictObject({
  sha256: Sha256,
  /** Lower-case letters and digits, without a dot; empty where the file had none. */
  extension: z.string().regex(/^[0-9a-z]{0,10}$/),
  name: z.string().min(1).max(255),
  /** Bytes. */
  size: z.int().min(0),
})
export type FileReference = z.infer<typeof FileReference>

const Field = z.string().max(MAX_FIELD)

/** CSL-JSON name: either in parts, or `literal` for an institution. */
export const CslName = z.strictObject({
  family: Field.exactOptional(),
  given: Field.exactOptional(),
  /** `de` of "Charles de Gaulle", who is sorted under G. */
  'dropping-particle': Field.exactOptional(),
  /** `van` of "Vincent van Gogh", who is called "Van Gogh" without his given name. */
  'non-dropping-particle': Field.exactOptional(),
  suffix: Field.exactOptional(),
  'comma-suffix': z.boolean().exactOptional(),
  /** Family name first, always. */
  'static-ordering': z.boolean().exactOptional(),
  literal: Field.exactOptional(),
})
export type CslName = z.infer<typeof CslName>

const DateParts = z.array(z.int()).min(1).max(3)

/**
 * CSL-JSON date: one day, month or year (`[[year, month, day]]`) or a range from the first to the second; or
 * `literal` where it is told in words alone.
 */
export const CslDate = z
  .strictObject({
    'date-parts': z.union([z.tuple([DateParts]), z.tuple([DateParts, DateParts])]).exactOptional(),
    /** 1 is spring, 4 is winter. */
    season: z.int().min(1).max(4).exactOptional(),
    circa: z.literal(true).exactOptional(),
    literal: Field.min(1).exactOptional(),
  })
  .refine(
    (date) => date['date-parts'] !== undefined || date.literal !== undefined,
    'a date has parts or words',
  )
export type CslDate = z.infer<typeof CslDate>

function optional<const Name extends string, Schema extends z.ZodType>(
  names: readonly Name[],
  schema: Schema,
): Record<Name, z.ZodExactOptional<Schema>> {
  const entries = names.map((name) => [name, z.exactOptional(schema)] as const)
  // `Object.fromEntries` forgets the keys' type; they are exactly the names.
  return Object.fromEntries(entries) as Record<Name, z.ZodExactOptional<Schema>>
}

/** A source as a CSL-JSON item (schema 1.0.2), with all that a source can bear; ours under `custom`. */
export const CslItem = z.strictObject({
  type: z.enum(cslTypes),
  title: Field,
  ...optional(cslTextVariables, Field),
  ...optional(cslNameVariables, z.array(CslName).max(MAX_NAMES)),
  ...optional(cslDateVariables, CslDate),
  categories: z.array(Field).max(100).exactOptional(),
  /** Empty for what is not confidential any more; where it is left out, whoever says so may not know. */
  custom: z
    .strictObject({
      /** Known to the desk alone: no export tells who or what it is. */
      confidential: z.literal(true).exactOptional(),
    })
    .exactOptional(),
})
export type CslItem = z.infer<typeof CslItem>
