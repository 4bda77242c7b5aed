import { z } from 'zod'
import { parseJson } from '../../parse-json.ts'
import { parseSafely } from '../../parse-safely.ts'
import { Newsroom } from './newsroom.ts'
import { unnamedNewsroom } from './unnamed-newsroom.ts'

const FORMAT = 'claimdesk-newsroom'
const VERSION = 1

const Envelope = z.object({
  format: z.literal(FORMAT),
  version: z.int().min(1),
  newsroom: z.record(z.string(), z.unknown()),
})

export type ReadNewsroom =
  | { readonly ok: true; readonly newsroom: Newsroom }
  /** Not such a file, damaged, or of a newer version. */
  | { readonly ok: false; readonly problem: 'unsupported' | 'corrupt' | 'too-new' }

/** A newsroom's settings as one file of JSON, to be handed to colleagues. */
export function writeNewsroomFile(newsroom: Newsroom): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, newsroom }, null, 2)}\n`
}

/** What an older file lacks is as at first; what is wrong in it makes the file unreadable. */
export function readNewsroomFile(text: string): ReadNewsroom {
  const envelope = parseSafely(Envelope, parseJson(text))
  if (!envelope?.success) return { ok: false, problem: 'unsupported' }
  const { version, newsroom } = envelope.data
  if (version > VERSION) return { ok: false, problem: 'too-new' }
  const parsed = parseSafely(Newsroom, { ...unnamedNewsroom, ...newsroom })
  return parsed?.success ? { ok: true, newsroom: parsed.data } : { ok: false, problem: 'corrupt' }
}
