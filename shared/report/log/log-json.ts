import { z } from 'zod'
import { EventId, ProjectEvent } from '../../project/events.ts'
import { Id, Person, Sha256, Timestamp } from '../../project/records.ts'
import { schemaForOthers } from '../json/schema-for-others.ts'

/** Schemas of the log for other software; `docs/schemas/claimdesk-log-1.schema.json` is made from them. */

const Head = z.strictObject({
  installation: z.string(),
  lines: z.int().min(0),
  hash: z.string().describe('The first 16 hex digits of the hash of its last line.'),
  brokenAt: z.int().min(1).nullable().describe('The first line that is not what was once written.'),
  writers: z
    .array(z.string())
    .describe('The names of those who have decided something in it, the first first.'),
})

const UnreadEvent = z
  .strictObject({ v: z.int().min(1), id: EventId, type: z.string(), unread: z.literal(true) })
  .describe('An event that a newer version made: what this one could read of it.')

export const LogJson = z.strictObject({
  $schema: z.literal('claimdesk-log-1.schema.json'),
  format: z.literal('claimdesk-log'),
  version: z.literal(1),
  project: Id,
  title: z.string(),
  generatedAt: Timestamp,
  generatedBy: Person,
  text: Sha256.nullable().describe('SHA-256 of the canonical text of the draft under check.'),
  heads: z.array(Head).describe('Where the chain of each journal stood.'),
  events: z
    .array(z.union([ProjectEvent, UnreadEvent]))
    .describe('Every decision, in the order of their stamps; what is undone is there as well.'),
})

export type LogJson = z.infer<typeof LogJson>

/** @returns a JSON Schema (draft 2020-12) that allows what later versions may add */
export function logJsonSchema(): object {
  return schemaForOthers(LogJson.meta({ title: 'Claimdesk log' }))
}
