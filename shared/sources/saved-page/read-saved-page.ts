import { describePage } from './describe-page.ts'
import { readMhtml } from './read-mhtml.ts'
import { readWacz, type WaczParts } from './read-wacz.ts'
import { readWarc } from './read-warc.ts'
import { readWebArchive } from './read-webarchive.ts'
import type { ContainedPage, SavedPage, SavedPageFormat } from './saved-page.ts'

/** The kinds that one run of bytes is read as; a WACZ is an archive, of which parts are read. */
export type PlainFormat = Exclude<SavedPageFormat, 'wacz'>

/** What the file calls itself; `null` for a name that is none of a saved page. */
export function savedPageFormatOf(name: string): SavedPageFormat | null {
  const lower = name.toLowerCase()
  if (/\.(?:html?|xhtml)$/.test(lower)) return 'html'
  if (/\.mht(?:ml)?$/.test(lower)) return 'mhtml'
  if (lower.endsWith('.webarchive')) return 'webarchive'
  if (/\.warc(?:\.gz)?$/.test(lower)) return 'warc'
  return lower.endsWith('.wacz') ? 'wacz' : null
}

/** The page in a file, or in as much of it as was read; `null` if there is none. */
export function takePageOut(format: PlainFormat, bytes: Uint8Array): ContainedPage | null {
  switch (format) {
    case 'html':
      return { address: null, title: null, captured: null, html: bytes, charset: null }
    case 'mhtml':
      return readMhtml(bytes)
    case 'webarchive':
      return readWebArchive(bytes)
    case 'warc':
      return readWarc(bytes)
  }
}

/** What a saved page says of itself; `null` if the file is not what it is named. */
export function readSavedPage(format: PlainFormat, bytes: Uint8Array): SavedPage | null {
  const page = takePageOut(format, bytes)
  return page && describePage(format, page)
}

export function readSavedWacz(parts: WaczParts): SavedPage | null {
  const page = readWacz(parts)
  return page && describePage('wacz', page)
}
