import type { ImporterAnswer, PropertiesAnswer } from '../../../shared/ipc/importer-page.ts'
import type { DescribedFormat } from '../../../shared/sources/document-properties.ts'
import { describeDocument } from '../../../renderer/importer/describe-document.ts'
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
    describeBase64: (format: DescribedFormat, base64: string) => Promise<PropertiesAnswer>
  }
}

window.parseBase64 = (format, base64, options) => parseDocument(format, bytesOf(base64), options)
window.describeBase64 = (format, base64) => describeDocument(format, bytesOf(base64))

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
