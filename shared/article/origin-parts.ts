import type { Draft } from '../project/model.ts'
import { findDate } from './describing/read-date.ts'

/**
 * By whom, where and when an article was written, as far as it says so. The day is left out where the dateline says it:
 * nobody reads `LUND, 14 March 2026 · 14 March 2026`.
 *
 * @param article the date is ISO 8601
 * @param writeDay puts a date into the reader's words
 */
export function originParts(
  article: Pick<Draft, 'byline' | 'dateline' | 'date'>,
  writeDay: (date: string) => string,
): readonly string[] {
  const { byline, dateline, date } = article
  const isSaid = findDate(dateline ?? '', 'day-month')?.date === date
  const day = date && !isSaid ? writeDay(date) : null
  return [byline, dateline, day].flatMap((part) => (part ? [part] : []))
}
