/** Where a source is found, and what it is called as far as that was copied along. */
export interface PastedReference {
  readonly url: string
  readonly title: string
}

/** More is an article in which there is a link; in UTF-16 code units. */
const LONGEST = 1000

const address = /https?:\/\/[^\s<>"«»“”]+/gi
/** What stands around an address or a title in a reference, and belongs to neither. */
const around = /^[\s|·:;,–—<>()-]+|[\s|·:;,–—<>()-]+$/g

/**
 * A reference as it is copied from elsewhere: an address of the web by itself, or one among the words of a citation,
 * a message or a list, which are then its title.
 *
 * @returns `null` where there is no address, or more than one
 */
export function readPastedReference(text: string): PastedReference | null {
  const words = text.trim().replace(/\s+/g, ' ')
  if (words.length > LONGEST) return null
  const [found, ...others] = words.match(address) ?? []
  if (found === undefined || others.length > 0) return null
  if (found === words) return { url: found, title: '' }
  return { url: withoutEnd(found), title: words.replace(found, ' ').replace(around, '') }
}

/** A sentence or a bracket may end right after an address. */
function withoutEnd(url: string): string {
  const end = url.includes('(') ? /[.,;:!?’'\]]+$/ : /[.,;:!?’'\])]+$/
  return url.replace(end, '')
}
