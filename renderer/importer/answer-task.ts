import { readText } from '../../shared/article/read-text.ts'
import type { ImporterAnswer, ImporterTask } from '../../shared/ipc/importer-page.ts'
import { parseDocument } from './parse-document.ts'

/** Fetches the document and takes it apart. */
export async function answerTask(task: ImporterTask): Promise<ImporterAnswer> {
  const { path, format, fragment, charset } = task
  const response = await fetch(path)
  if (!response.ok) throw new Error(`the document is not there: ${response.status}`)
  const bytes = await response.bytes()
  if (format === 'text' || format === 'markdown') return readText(format, bytes, charset)
  return parseDocument(format, bytes, { fragment, charset })
}
