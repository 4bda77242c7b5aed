import { readText } from '../../shared/article/read-text.ts'
import type { ImporterAnswer, ImporterTask } from '../../shared/ipc/importer-page.ts'
import { fetchOffered } from './fetch-offered.ts'
import { parseDocument } from './parse-document.ts'

/** Fetches the document and takes it apart. */
export async function answerTask(task: ImporterTask): Promise<ImporterAnswer> {
  const { path, format, fragment, charset } = task
  const bytes = await fetchOffered(path)
  if (format === 'text' || format === 'markdown') return readText(format, bytes, charset)
  return parseDocument(format, bytes, { fragment, charset })
}
