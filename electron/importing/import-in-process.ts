import { readText } from '../../shared/article/read-text.ts'
import { documentImporter } from './import-document.ts'

/** For tests: imports texts without a window. */
export const importInProcess = documentImporter(({ format, bytes, charset }) => {
  if (format !== 'text' && format !== 'markdown') throw new Error(`${format} needs a window`)
  return Promise.resolve(readText(format, bytes, charset))
})
