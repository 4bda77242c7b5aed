import { z } from 'zod'
import { parseProblems } from '../../shared/article/parsed-document.ts'
import {
  MAX_PREVIEW_LINES,
  MAX_PREVIEW_PAGES,
  MAX_PREVIEW_TEXT,
  type PreviewAnswer,
} from '../../shared/ipc/file-preview.ts'
import { readAs } from '../importing/importer-answer.ts'

/** The longest answer that is looked at, in UTF-16 code units: most of it is a picture. */
const MAX_ANSWER = 100_000_000

const Line = z.string().refine((text) => text.isWellFormed())

const Picture = z.strictObject({
  base64: z.base64().min(4),
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
})

const Opened = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    lines: z
      .array(Line)
      .max(MAX_PREVIEW_LINES)
      .refine((lines) => lines.reduce((sum, { length }) => sum + length, 0) <= MAX_PREVIEW_TEXT),
    countedAs: z.enum(['line', 'paragraph']),
    isCut: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('picture'), picture: Picture }),
  z.strictObject({ kind: z.literal('pages'), count: z.int().min(1).max(MAX_PREVIEW_PAGES) }),
])

/** A place or length in points. */
const Points = z.number().min(-100_000).max(100_000)

const Page = z.strictObject({
  picture: Picture,
  width: z.number().positive().max(20_000),
  height: z.number().positive().max(20_000),
  lines: z
    .array(
      z.strictObject({
        text: Line.max(10_000),
        x: Points,
        y: Points,
        width: Points.min(0),
        size: Points.min(0),
      }),
    )
    .max(5_000),
})

const Answer = z.union([
  z.strictObject({ ok: z.literal(true), opened: Opened }),
  z.strictObject({ ok: z.literal(true), page: Page }),
  z.strictObject({ ok: z.literal(true), found: z.int().min(1).max(MAX_PREVIEW_PAGES).nullable() }),
  z.strictObject({
    ok: z.literal(false),
    problem: z.enum([...parseProblems, 'unsupported']),
  }),
])

/**
 * Reads what the hidden page has answered, which a file that took it over could have made up.
 *
 * @param answer whatever came out of the page
 * @throws Error for what is not as agreed
 */
export function readPreviewAnswer(answer: unknown): PreviewAnswer {
  return readAs(Answer, answer, MAX_ANSWER)
}
