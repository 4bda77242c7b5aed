import { z } from 'zod'
import { parseProblems } from '../../shared/article/parsed-document.ts'
import { PreviewedEncoding } from '../../shared/ipc/article-preview.ts'
import type { ImporterAnswer } from '../../shared/ipc/importer-page.ts'
import { MAX_BLOCKS } from '../../shared/project/limits.ts'
import { Block } from '../../shared/project/records.ts'

/** The longest answer that is looked at, and the most text in it; in UTF-16 code units. */
const MAX_ANSWER = 100_000_000
const MAX_DOCUMENT = 20_000_000

/** The longest of the particulars that a document may say of itself. */
const Particular = z.string().max(10_000).refine(isCanonical).nullable()

const Document = z.strictObject({
  title: Particular,
  byline: Particular,
  dateline: Particular,
  date: z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]).nullable(),
  language: z.string().max(100).nullable(),
  blocks: z
    .array(Block.refine(({ text }) => isCanonical(text)))
    .min(1)
    .max(MAX_BLOCKS)
    .refine((blocks) => blocks.reduce((sum, { text }) => sum + text.length, 0) <= MAX_DOCUMENT),
})

const Answer = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    document: Document,
    encoding: PreviewedEncoding.nullable(),
  }),
  z.strictObject({
    ok: z.literal(false),
    problem: z.enum([...parseProblems, 'unsupported']),
  }),
])

/** What is wrong may name what the page has made up. */
const LONGEST_REASON = 200

/** Well-formed, and in the one form (NFC) that offsets into a draft count on. */
export function isCanonical(text: string): boolean {
  return text.isWellFormed() && text.normalize('NFC') === text
}

/**
 * Reads what the hidden page has answered, which a document that took it over could have made up.
 *
 * @param answer whatever came out of the page
 * @throws Error for what is not as agreed
 */
export function readAnswer(answer: unknown): ImporterAnswer {
  return readAs(Answer, answer, MAX_ANSWER)
}

/** The same by any agreement. @param limit the longest answer that is looked at, in UTF-16 code units */
export function readAs<Value>(agreed: z.ZodType<Value>, answer: unknown, limit: number): Value {
  if (typeof answer !== 'string') throw new Error('the answer is no string')
  if (answer.length > limit) throw new Error('the answer is too long')
  const read = agreed.safeParse(JSON.parse(answer))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Error(
    `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`.slice(0, LONGEST_REASON),
  )
}
