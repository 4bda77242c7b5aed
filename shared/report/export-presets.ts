import type { ExportPreset } from '../ipc/exports.ts'
import { exportKinds } from '../project/vocabulary.ts'
import type { ExportKind } from './export-kinds.ts'

export const presetNames = ['editor', 'writer', 'archive'] as const
export type PresetName = (typeof presetNames)[number]

const wanted: Readonly<Record<PresetName, readonly ExportKind[]>> = {
  editor: ['pdf', 'docx', 'checking-copy'],
  writer: ['checked-copy-docx', 'checked-copy-html'],
  archive: [
    'html',
    'pdf',
    'sources-csl',
    'sources-csv',
    'claims-json',
    'log-csv',
    'log-json',
    'package',
  ],
}

/** What the app offers for somebody to be chosen at once. */
export const builtInPresets: readonly {
  readonly name: PresetName
  readonly kinds: readonly ExportKind[]
}[] = presetNames.map((name) => ({
  name,
  kinds: exportKinds.filter((kind) => wanted[name].includes(kind)),
}))

/** How many choices of their own a person can keep, and how long the name of one is in UTF-16 code units. */
export const MAX_PRESETS = 50
export const MAX_PRESET_NAME = 100

/**
 * A person's own choices with one more; where its name is there already, that gets the new choice.
 *
 * @returns `null` where there is no room for another one
 */
export function keepPreset(
  presets: readonly ExportPreset[],
  kept: ExportPreset,
): ExportPreset[] | null {
  const others = presets.filter(({ name }) => name !== kept.name)
  return others.length < MAX_PRESETS ? [...others, kept] : null
}
