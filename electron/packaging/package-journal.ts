import { parseJson } from '../../shared/parse-json.ts'
import { parseEvent } from '../../shared/project/events.ts'
import type { Id } from '../../shared/project/records.ts'
import { redactEvent } from '../../shared/project/redact-sources.ts'
import { isUnknown } from '../../shared/project/stored-event.ts'
import { emptyJournal, formatJsonLines } from '../storage/journal-lines.ts'
import type { JournalReading } from '../storage/journal-reading.ts'
import type { RedactedJournal } from './package-manifest.ts'

export interface PackagedJournal {
  readonly bytes: Uint8Array
  /** Where the project's own journal ends; `null` where this is that journal, byte for byte. */
  readonly original: Omit<RedactedJournal, 'installation'> | null
}

/**
 * A journal as a package has it: byte for byte, unless it tells of confidential sources. Then these events are
 * redacted, what cannot be read is left out where it might tell of them, and the chain is computed anew.
 *
 * @param bytes the journal's file, which was read
 */
export function packageJournal(
  bytes: Uint8Array,
  { end, brokenAt }: Pick<JournalReading, 'end' | 'brokenAt'>,
  confidential: ReadonlySet<Id>,
): PackagedJournal {
  const whole = bytes.subarray(0, end.length)
  if (confidential.size === 0) return { bytes: whole, original: null }
  const lines = jsonLines(whole)
  const told = lines.flatMap((json) => redactLine(json, confidential) ?? [])
  const isSame = told.length === lines.length && told.every((json, index) => json === lines[index])
  if (isSame) return { bytes: whole, original: null }
  return {
    bytes: formatJsonLines(told, emptyJournal).bytes,
    original: { lines: end.lines, head: end.head, brokenAt },
  }
}

function jsonLines(bytes: Uint8Array): readonly string[] {
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t', 1)[0] ?? '')
}

/** @returns `null` for a line that is left out */
function redactLine(json: string, confidential: ReadonlySet<Id>): string | null {
  const event = parseEvent(parseJson(json))
  if (event === null) return null
  if (isUnknown(event)) {
    // Only a newer version knows what its events tell.
    return [...confidential].some((id) => json.includes(JSON.stringify(id))) ? null : json
  }
  const redacted = redactEvent(event, confidential)
  return redacted === event ? json : JSON.stringify(redacted)
}
