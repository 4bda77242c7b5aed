import type { ImporterAnswer } from '../../../shared/ipc/importer-page.ts'
import {
  parseDocument,
  type ParseOptions,
  type RichFormat,
} from '../../../renderer/importer/parse-document.ts'

declare global {
  interface Window {
    /** Bytes come as base64: the driver passes plain values only. */
    parseBase64: (
      format: RichFormat,
      base64: string,
      options: ParseOptions,
    ) => Promise<ImporterAnswer>
  }
}

window.parseBase64 = (format, base64, options) =>
  parseDocument(
    format,
    Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
    options,
  )
