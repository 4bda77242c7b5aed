import type { ExportKind } from '../../shared/report/export-kinds.ts'
import type { Translate } from '../locales/messages.ts'
import { nameWithTitle } from '../projects/folder/project-folder.ts'

/** What the file of an export is called, without its extension. @param title of the project @param t says what it is */
export function exportName(kind: ExportKind, title: string, t: Translate): string {
  const what = t(`exports.${kind}`)
  return nameWithTitle(title, (short) => t('exports.fileName', { title: short, what }))
}
