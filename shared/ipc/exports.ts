import { z } from 'zod'
import { exportKinds } from '../project/vocabulary.ts'
import { Language } from '../project/records.ts'
import type { ExportKind } from '../report/export-kinds.ts'
import { MAX_PRESET_NAME, MAX_PRESETS } from '../report/export-presets.ts'
import type { AppError } from './app-error.ts'
import { Token } from './token.ts'

export const ExportKindName = z.enum(exportKinds)

/** What the editor chooses for a report. */
export const ReportOptions = z.strictObject({
  language: Language,
  /** Parts that can be left out. */
  article: z.boolean(),
  checklist: z.boolean(),
})
export type ReportOptions = z.infer<typeof ReportOptions>

/** Each kind at most once. */
const ExportKinds = z
  .array(ExportKindName)
  .max(exportKinds.length)
  .refine((kinds) => new Set(kinds).size === kinds.length)

/** A choice of exports that a person has given a name. */
export const ExportPreset = z.strictObject({
  name: z.string().min(1).max(MAX_PRESET_NAME),
  kinds: ExportKinds,
})
export type ExportPreset = z.infer<typeof ExportPreset>

/** What the export dialog remembers between two starts. */
export const ExportChoice = z.strictObject({
  kinds: ExportKinds,
  article: z.boolean(),
  checklist: z.boolean(),
  presets: z.array(ExportPreset).max(MAX_PRESETS),
})
export type ExportChoice = z.infer<typeof ExportChoice>

export const ExportRequest = z.strictObject({
  token: Token,
  kinds: ExportKinds.min(1),
  options: ReportOptions,
})

/** How far one export is. A share is from 0 to 1; `null` where nobody knows. */
export type ExportState =
  | { readonly state: 'writing'; readonly share: number | null }
  /** The file's name. */
  | { readonly state: 'written'; readonly name: string }
  | { readonly state: 'failed'; readonly error: AppError }
  | { readonly state: 'cancelled' }

export type FinishedExport = { readonly kind: ExportKind } & Exclude<
  ExportState,
  { readonly state: 'writing' }
>

export type ExportProgress = { readonly token: string; readonly kind: ExportKind } & ExportState

/** What was made of what was asked for, and in which folder (its name). */
export interface ExportOutcome {
  readonly folder: string
  readonly exports: readonly FinishedExport[]
}
