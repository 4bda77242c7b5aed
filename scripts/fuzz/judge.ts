import { z } from 'zod'
import { parseProblems } from '../../shared/article/parsed-document.ts'
import { PreviewedEncoding } from '../../shared/ipc/article-preview.ts'
import { Block } from '../../shared/project/records.ts'
import { broken, sound, type Verdict } from './door.ts'

const metadata = z.string().min(1).max(1_000).nullable()

/** What the parsers promise of an outcome, whatever they were given. */
const Outcome = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(false),
    problem: z.enum(parseProblems),
  }),
  z.strictObject({
    ok: z.literal(true),
    encoding: PreviewedEncoding.nullable(),
    document: z.strictObject({
      title: metadata,
      byline: metadata,
      dateline: metadata,
      date: z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]).nullable(),
      language: z
        .string()
        .regex(/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i)
        .nullable(),
      blocks: z
        .array(Block.refine(({ text }) => text.trim() !== '' && text === text.normalize('NFC')))
        .min(1),
    }),
  }),
])

/** `article`, or the problem that the parser named; a reason if the outcome breaks a promise. */
export function judge(outcome: unknown): Verdict {
  const checked = Outcome.safeParse(outcome)
  if (!checked.success) {
    return broken(`a broken promise: ${z.prettifyError(checked.error)}`)
  }
  return sound(checked.data.ok ? 'article' : checked.data.problem)
}
