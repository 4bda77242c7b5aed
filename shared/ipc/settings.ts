import { z } from 'zod'
import { suggestionOrders } from '../claims/suggestion-line.ts'
import { Language, Person } from '../project/records.ts'
import { ExportChoice } from './exports.ts'
import { Newsroom } from '../report/newsroom/newsroom.ts'
import { themes } from '../project/vocabulary.ts'

export const Theme = z.enum(themes)
export type Theme = z.infer<typeof Theme>

export const Settings = z.strictObject({
  person: Person,
  newsroom: Newsroom,
  /** The language of the app. */
  language: z.union([Language, z.literal('system')]),
  /** The language of the report; `article` is that of the article. */
  reportLanguage: z.union([Language, z.literal('article')]),
  theme: Theme,
  /** Whether keys without Ctrl or ⌘ act (WCAG 2.1.4). */
  singleKeys: z.boolean(),
  /** Whether a verdict moves on to the next pending claim. */
  advanceAfterVerdict: z.boolean(),
  exports: ExportChoice,
  /** Widths in CSS pixels; 0 is collapsed. */
  panels: z.strictObject({
    claims: z.number().min(0).max(2000),
    inspector: z.number().min(0).max(2000),
  }),
  suggestions: z.strictObject({
    order: z.enum(suggestionOrders),
    /** Suggestions that stand lower are not shown; from 0, which shows all, to 1. */
    line: z.number().min(0).max(1),
  }),
})
export type Settings = z.infer<typeof Settings>
