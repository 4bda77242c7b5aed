import { openBinaryPlist } from './binary-plist.ts'
import type { ContainedPage } from './saved-page.ts'

/** A page as Safari saves it, a property list, which has to be whole. @returns `null` if it is none */
export function readWebArchive(bytes: Uint8Array): ContainedPage | null {
  const plist = openBinaryPlist(bytes)
  const main = plist?.dictionary(plist.root)?.get('WebMainResource')
  const resource = main === undefined ? null : plist?.dictionary(main)
  if (!plist || !resource) return null
  const string = (key: string): string | null => {
    const object = resource.get(key)
    return object === undefined ? null : plist.string(object)
  }
  const data = resource.get('WebResourceData')
  const isPage = /^(?:text\/html|application\/xhtml\+xml)$/i.test(
    string('WebResourceMIMEType') ?? 'text/html',
  )
  return {
    address: string('WebResourceURL'),
    title: null,
    captured: null,
    html: isPage && data !== undefined ? plist.bytes(data) : null,
    charset: string('WebResourceTextEncodingName'),
  }
}
