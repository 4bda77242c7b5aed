import { z } from 'zod'
import { Sha256 } from './records.ts'
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

const Field = z.string().max(10_000)

/** CSL-JSON name: either in parts, or `literal` for an institution. */
export const CslName = z.strictObject({
  family: Field.exactOptional(),
  given: Field.exactOptional(),
  literal: Field.exactOptional(),
})
export type CslName = z.infer<typeof CslName>

/** CSL-JSON date: `[[year]]`, `[[year, month]]` or `[[year, month, day]]`. */
export const CslDate = z.strictObject({
  'date-parts': z.tuple([z.array(z.int()).min(1).max(3)]),
})
export type CslDate = z.infer<typeof CslDate>

/** A source as a CSL-JSON item (schema 1.0.2), as far as the app writes it; ours under `custom`. */
export const CslItem = z.strictObject({
  type: z.enum(cslTypes),
  title: Field,
  author: z.array(CslName).max(100).exactOptional(),
  'container-title': Field.exactOptional(),
  publisher: Field.exactOptional(),
  issued: CslDate.exactOptional(),
  accessed: CslDate.exactOptional(),
  URL: Field.exactOptional(),
  language: Field.exactOptional(),
  note: Field.exactOptional(),
  custom: z
    .strictObject({
      /** Known to the desk alone: no export tells who or what it is. */
      confidential: z.literal(true).exactOptional(),
    })
    .exactOptional(),
})
export type CslItem = z.infer<typeof CslItem>
