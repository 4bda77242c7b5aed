import { documentImporter } from '../../electron/importing/import-document.ts'
import { readText } from '../../shared/article/read-text.ts'

/** Imports texts as the app does, and nothing else: what is parsed in a window has a door of its own. */
export const importTexts = documentImporter(({ format, bytes, charset }) =>
  Promise.resolve(
    format === 'text' || format === 'markdown'
      ? readText(format, bytes, charset)
      : { ok: false, problem: 'corrupt' },
  ),
)
