import { exportKinds } from '../project/vocabulary.ts'
import type { ExportKind } from './export-kinds.ts'

export const presetNames = ['editor', 'writer', 'archive'] as const
export type PresetName = (typeof presetNames)[number]

/** By the names of the command line, of which some may not be there yet. */
const wanted: Readonly<Record<PresetName, readonly string[]>> = {
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

/** What the app offers for somebody to be chosen at once; those that have nothing in them are left out. */
export const builtInPresets: readonly {
  readonly name: PresetName
  readonly kinds: readonly ExportKind[]
}[] = presetNames
  .map((name) => ({ name, kinds: exportKinds.filter((kind) => wanted[name].includes(kind)) }))
  .filter(({ kinds }) => kinds.length > 0)
