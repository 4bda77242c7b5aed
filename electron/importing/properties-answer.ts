import { z } from 'zod'
import { parseProblems } from '../../shared/article/parsed-document.ts'
import type { PropertiesAnswer } from '../../shared/ipc/importer-page.ts'
import { LONGEST_NAME, MAX_AUTHORS } from '../../shared/sources/saved-page/saved-page.ts'
import { isCanonical, readAs } from './importer-answer.ts'

/** The longest answer that is looked at, in UTF-16 code units. */
const MAX_ANSWER = 1_000_000

/** In one line, as nobody would have it who wants to pass it off as something else. */
const Line = z
  .string()
  .min(1)
  .max(LONGEST_NAME)
  .refine((text) => isCanonical(text) && !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text))

const Answer = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    properties: z.strictObject({
      title: Line.nullable(),
      authors: z.array(Line).max(MAX_AUTHORS),
      issued: z.iso.date().nullable(),
    }),
  }),
  z.strictObject({ ok: z.literal(false), problem: z.enum(parseProblems) }),
])

/**
 * Reads what the hidden page has answered of a document's properties, which the document could have made up.
 *
 * @param answer whatever came out of the page
 * @throws Error for what is not as agreed
 */
export function readPropertiesAnswer(answer: unknown): PropertiesAnswer {
  return readAs(Answer, answer, MAX_ANSWER)
}
